import type { Path } from "../language/path.js";
import { isSchemeAtMost } from "../language/schemes.js";
import { Secret } from "../secret.js";
import type { ObjectNode, ScalarNode } from "../source/node.js";
import { type FileProblem, type FileSurroundings, readTokenFile } from "./files.js";
import { type ForeignToken, type Token, tokenize } from "./tokens.js";

export interface ExpandSurroundings extends FileSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Every variable counts as set: for checks on machines that have none of them. */
  readonly assumeEnv: boolean;
  /** The environment alone: what addresses may be filled from, in whatever layer they stand. */
  readonly ownEnv: Readonly<Record<string, string | undefined>>;
  /** Fields that decide where requests go. */
  readonly isAddress: (path: Path) => boolean;
  /** Fields that may be shown once resolved (design: secrets by destination). */
  readonly isPublic: (path: Path) => boolean;
  /** Variables that a layer which nobody vouches for may put into a public field. */
  readonly isPublicVariable: (path: Path, name: string) => boolean;
  /** Variables whose values are never shown, whatever field they are in. */
  readonly isCredential: (name: string) => boolean;
}

export interface ExpandedToken extends Token {
  /** The outcome. An empty variable is set, but hardly what was meant. */
  readonly state: "set" | "empty" | "unset" | "assumed" | "default" | FileProblem;
  /** For `{file:}`: the absolute path it refers to. */
  readonly path: string | null;
  readonly value: Secret | null;
}

/** A string of the config after substitution. */
export interface Expanded {
  readonly node: ScalarNode;
  readonly path: Path;
  readonly parts: readonly (string | ExpandedToken)[];
  readonly tokens: readonly ExpandedToken[];
  readonly foreign: readonly ForeignToken[];
  /** Null while one of its tokens has no value. */
  readonly value: Resolved | null;
  /** What an untrusted layer put into a public field without being allowed to. */
  readonly withheld: readonly ExpandedToken[];
  /**
   * The text of a public field, with each variable without a value, or withheld, left in as
   * `{env:NAME}`. Null for a secret field, for one that names a credential, and if a file is
   * missing or withheld.
   */
  readonly open: string | null;
}

export type Resolved =
  | { readonly kind: "public"; readonly text: string }
  | { readonly kind: "secret"; readonly secret: Secret }
  /** It has no text, so that nothing can send or print any: it is shown by its references. */
  | { readonly kind: "withheld" };

/** Every string value of a config after substitution, in the order of the tree. */
export interface Expansion {
  readonly strings: readonly Expanded[];
  /** Whether a variable's value is never shown, whatever field it is in. */
  readonly isCredential: (name: string) => boolean;
  /** The expanded string of a node of this tree; undefined for any other node. */
  of(node: ScalarNode): Expanded | undefined;
}

/**
 * Substitutes tokens inside the strings of a parsed config. It works on the tree, so that a value
 * with a quote or a newline cannot break or add anything, and positions stay those of the file.
 */
export function expandConfig(root: ObjectNode | null, surroundings: ExpandSurroundings): Expansion {
  const byNode = new Map<ScalarNode, Expanded>();
  const walk = (node: ObjectNode["properties"][number]["value"], path: Path) => {
    if (node.kind === "object") {
      for (const property of node.properties) walk(property.value, [...path, property.name]);
    } else if (node.kind === "array") {
      node.items.forEach((item, index) => {
        walk(item, [...path, index]);
      });
    } else if (typeof node.value === "string") {
      byNode.set(node, expandString(node, path, surroundings));
    }
  };
  if (root !== null) walk(root, []);
  const { isCredential } = surroundings;
  return { strings: [...byNode.values()], isCredential, of: (node) => byNode.get(node) };
}

function expandString(node: ScalarNode, path: Path, surroundings: ExpandSurroundings): Expanded {
  const { parts, foreign } = tokenize(node);
  const env = surroundings.isAddress(path) ? surroundings.ownEnv : surroundings.env;
  const expanded = parts.map((part) =>
    typeof part === "string" ? part : expandToken(part, node, { ...surroundings, env }),
  );
  const tokens = expanded.filter((part) => typeof part !== "string");
  const holdsCredential = tokens.some(
    ({ kind, name }) => kind === "env" && surroundings.isCredential(name),
  );
  const isPublic = surroundings.isPublic(path) && !holdsCredential;
  const withheld =
    isPublic && !node.file.layer.trusted
      ? tokens.filter((token) => isWithheld(token, path, surroundings))
      : [];
  return {
    node,
    path,
    parts: expanded,
    tokens,
    foreign,
    value: withheld.length > 0 ? withheldValue(tokens) : resolved(node, expanded, isPublic),
    withheld,
    open: isPublic ? openText(expanded, withheld) : null,
  };
}

/** Whether a public field of an untrusted layer may not have this token's value. Its default is its own text. */
function isWithheld(
  { kind, name, state }: ExpandedToken,
  path: Path,
  { isPublicVariable }: ExpandSurroundings,
): boolean {
  if (kind === "file") return true;
  return state !== "default" && !isPublicVariable(path, name);
}

function withheldValue(tokens: readonly ExpandedToken[]): Resolved | null {
  return tokens.some(({ value }) => value === null) ? null : { kind: "withheld" };
}

function openText(
  parts: readonly (string | ExpandedToken)[],
  withheld: readonly ExpandedToken[],
): string | null {
  const pieces: (string | Secret)[] = [];
  for (const part of parts) {
    const piece = typeof part === "string" ? part : openPiece(part, withheld);
    if (piece === null) return null;
    pieces.push(piece);
  }
  return Secret.disclose(pieces);
}

function openPiece(
  token: ExpandedToken,
  withheld: readonly ExpandedToken[],
): string | Secret | null {
  return withheld.includes(token) ? openVariable(token) : (token.value ?? openVariable(token));
}

function openVariable({ kind, name }: ExpandedToken): string | null {
  return kind === "env" ? `{env:${name}}` : null;
}

function expandToken(
  token: Token,
  node: ScalarNode,
  surroundings: ExpandSurroundings,
): ExpandedToken {
  const reference = referenceOf(token);
  if (token.kind === "file") {
    const content = readTokenFile(token.name, node.file, surroundings);
    if (content.problem !== null) {
      return { ...token, state: content.problem, path: content.path, value: null };
    }
    const state = content.text === "" ? "empty" : "set";
    return { ...token, state, path: content.path, value: new Secret(content.text, reference) };
  }
  const value = surroundings.env[token.name];
  const at = { ...token, path: null };
  if (value !== undefined && value !== "") {
    const secret = new Secret(value, reference);
    return { ...at, state: secret.isEmpty ? "empty" : "set", value: secret };
  }
  if (token.fallback !== null) {
    return { ...at, state: "default", value: new Secret(token.fallback, reference) };
  }
  if (value === "") return { ...at, state: "empty", value: new Secret("", reference) };
  return { ...at, state: surroundings.assumeEnv ? "assumed" : "unset", value: null };
}

/** A token as people write it: the name of a secret wherever it may not be shown. Its default is just as secret. */
function referenceOf(token: Token): string {
  if (token.kind === "file") return `{file:${token.name}}`;
  return token.fallback === null ? `{env:${token.name}}` : `\${${token.name}:-***}`;
}

function resolved(
  node: ScalarNode,
  parts: readonly (string | ExpandedToken)[],
  isPublic: boolean,
): Resolved | null {
  const pieces: (string | Secret)[] = [];
  for (const part of parts) {
    if (typeof part === "string") pieces.push(part);
    else if (part.value === null) return null;
    else pieces.push(isPublic ? part.value : part.value.trimmed);
  }
  if (isPublic) return { kind: "public", text: Secret.disclose(pieces) };
  return { kind: "secret", secret: Secret.joined(pieces, nameOf(node, parts)) };
}

/** The name of a secret string: its tokens stay, but literal text next to them may be part of a key. */
function nameOf(node: ScalarNode, parts: readonly (string | ExpandedToken)[]): string {
  if (parts.every((part) => typeof part === "string")) return `the value in ${node.file.display}`;
  return parts
    .map((part) => {
      if (typeof part !== "string") return referenceOf(part);
      return isSchemeAtMost(part) ? part : "…";
    })
    .join("");
}
