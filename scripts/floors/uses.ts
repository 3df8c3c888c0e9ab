import type { Node } from "typescript/unstable/ast";
import { SyntaxKind } from "typescript/unstable/ast";
import {
  isBinaryExpression,
  isCallExpression,
  isIdentifier,
  isNewExpression,
  isParameterDeclaration,
  isPropertyAccessExpression,
} from "typescript/unstable/ast/is";
import { roomOf } from "./map.js";
import { textOf } from "./syntax.js";

/**
 * What shows a secret's value, and the rooms that may: `reveal` puts it on a request or into the
 * store, `disclose` shows what the schema says is public. secret.ts defines both.
 */
const guarded: Readonly<Record<string, { verb: string; rooms: readonly string[] }>> = {
  reveal: { verb: "reveals a secret", rooms: ["net", "auth", "secret"] },
  disclose: { verb: "discloses a secret", rooms: ["expand", "secret"] },
};

/** Everywhere else, the process, the clock and the terminal come in as parameters. */
const mayTouchTheWorld: readonly string[] = ["cli", "lsp"];
/**
 * Entry points of the library: a program that embeds them need not pass its own environment. They pass
 * the process on to `nodeWorld` of app, which takes it as a parameter, as the command line does.
 */
const mayDefaultToTheWorld: readonly string[] = ["runtime/index.ts", "index.ts"];
const worldGlobals: readonly string[] = ["process", "console", "globalThis"];
const worldModules: readonly string[] = ["node:process", "node:console"];
/** Rooms that run wherever JavaScript does. */
const withoutNode: readonly string[] = ["language"];

/** A real use of a name: not a property, a declaration or a key of that name. */
function isReference(node: Node): boolean {
  const { parent } = node;
  const isName = "name" in parent && parent.name === node;
  const isPropertyName = "propertyName" in parent && parent.propertyName === node;
  return !isName && !isPropertyName;
}

/** `new Date()` and `Date.now`; `new Date(text)` reads no clock. */
function readsClock(node: Node): boolean {
  if (isPropertyAccessExpression(node)) return node.getText() === "Date.now";
  return (
    isNewExpression(node) &&
    node.expression.getText() === "Date" &&
    (node.arguments?.length ?? 0) === 0
  );
}

/** True in `given ?? process.env` and in `(env = process.env) => …`. */
function isDefault(node: Node): boolean {
  const { parent } = node;
  if (
    (isPropertyAccessExpression(parent) || isCallExpression(parent)) &&
    parent.expression === node
  ) {
    return isDefault(parent);
  }
  if (isParameterDeclaration(parent)) return parent.initializer === node;
  return (
    isBinaryExpression(parent) &&
    parent.operatorToken.kind === SyntaxKind.QuestionQuestionToken &&
    parent.right === node
  );
}

/** Called, passed on, taken apart, or spelt out as in `secret["reveal"]` and `Reflect.get(secret, "reveal")`. */
function guardedBy(node: Node) {
  const name = isIdentifier(node) ? node.text : textOf(node);
  return name !== null && Object.hasOwn(guarded, name) ? (guarded[name] ?? null) : null;
}

/** What is wrong with a node, whatever its file imports; null if nothing is. */
export function useFault(node: Node, file: string): string | null {
  const room = roomOf(file);
  const rule = guardedBy(node);
  if (rule !== null && !rule.rooms.includes(room)) {
    return `${rule.verb}: only ${rule.rooms.join(", ")} may`;
  }
  if (mayTouchTheWorld.includes(room)) return null;
  if (mayDefaultToTheWorld.includes(file) && isDefault(node)) return null;
  if (isIdentifier(node) && worldGlobals.includes(node.text) && isReference(node)) {
    return `uses ${node.text}: take what is needed as a parameter from cli`;
  }
  return readsClock(node) ? "reads the clock: take it as a parameter from cli" : null;
}

/** Why a file may not import a Node module; null if it may. */
export function moduleFault(specifier: string, file: string): string | null {
  if (specifier.startsWith("node:") && withoutNode.includes(roomOf(file))) {
    return `imports ${specifier}: ${roomOf(file)} knows nothing of Node`;
  }
  return worldModules.includes(specifier) && !mayTouchTheWorld.includes(roomOf(file))
    ? `imports ${specifier}: take what is needed as a parameter from cli`
    : null;
}
