/**
 * Checks the floors of the architecture (CONTRIBUTING.md has the map): imports point downwards
 * only, rooms on one floor don't know each other, there is no circle between files, and what
 * touches the world or reveals a secret stays in its own rooms.
 *
 * It reads the syntax trees of TypeScript's own parser: type imports and dynamic imports count,
 * comments and strings don't. (dependency-cruiser 17 sees no modules under TypeScript 7 and passes
 * everything.)
 */
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Node, type SourceFile, SyntaxKind } from "typescript/unstable/ast";
import {
  isCallExpression,
  isElementAccessExpression,
  isExportDeclaration,
  isIdentifier,
  isImportDeclaration,
  isImportTypeNode,
  isLiteralTypeNode,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isPropertyAccessExpression,
  isStringLiteral,
} from "typescript/unstable/ast/is";
import { API } from "typescript/unstable/sync";

/** The rooms of src/, from the lowest floor to the highest. */
const floors = [
  ["generated", "secret"],
  ["source", "catalog", "report"],
  ["expand"],
  ["providers", "auth", "net", "failures"],
  ["resolve", "runtime"],
  ["lint", "probe", "emit"],
  ["cli", "index"],
] as const;

/** The runtime has to work without the front end, so it knows less than its floor would allow. */
const onlyKnows: Readonly<Record<string, readonly string[]>> = {
  runtime: ["net", "auth", "failures", "generated", "secret"],
};

/** Who may put a secret's value on a request or into the store; secret.ts defines it. */
const mayReveal: readonly string[] = ["net", "auth", "secret"];

/** The process, the clock and the terminal come in as parameters everywhere else. */
const mayTouchTheWorld: readonly string[] = ["cli"];
const worldGlobals: readonly string[] = ["process", "console", "globalThis"];
const worldModules: readonly string[] = ["node:process", "node:console"];
/** The one default: an embedding program need not pass its own environment. */
const defaultEnvironment = { file: "runtime/index.ts", expression: "process.env" };

const floorOf = new Map<string, number>(
  floors.flatMap((rooms, floor) => rooms.map((room): [string, number] => [room, floor])),
);

/** `net/client.ts` lives in the room `net`, `secret.ts` in the room `secret`. */
const roomOf = (file: string): string => (file.split("/")[0] ?? "").replace(/\.ts$/, "");

/** The text of a literal without substitutions; null for any other node. */
const textOf = (node: Node | undefined): string | null =>
  node !== undefined && (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node))
    ? node.text
    : null;

function children(node: Node): Node[] {
  const found: Node[] = [];
  node.forEachChild((child) => {
    found.push(child);
  });
  return found;
}

function* descendants(node: Node): Generator<Node> {
  for (const child of children(node)) {
    yield child;
    yield* descendants(child);
  }
}

/**
 * What a node imports: static, type-only, re-exporting and dynamic imports, and `import("…")` in a
 * type. Undefined where it imports nothing, null where the path is computed.
 */
function importedBy(node: Node): string | null | undefined {
  if (isImportDeclaration(node) || isExportDeclaration(node)) {
    return node.moduleSpecifier === undefined ? undefined : textOf(node.moduleSpecifier);
  }
  if (isCallExpression(node) && node.expression.kind === SyntaxKind.ImportKeyword) {
    return textOf(node.arguments[0]);
  }
  if (isImportTypeNode(node)) {
    return isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : null;
  }
  return undefined;
}

/** Why `from` may not import `to`, or null where it may. */
function importFault(from: string, to: string): string | null {
  const [fromRoom, toRoom] = [roomOf(from), roomOf(to)];
  if (fromRoom === toRoom) return null;
  const [fromFloor, toFloor] = [floorOf.get(fromRoom), floorOf.get(toRoom)];
  if (fromFloor === undefined) return null; // said once for the file itself
  if (toFloor === undefined) return `imports ${to}, which is on no floor`;
  if (toFloor > fromFloor) {
    return `imports ${to}: ${fromRoom} (floor ${fromFloor}) may not know ${toRoom} (floor ${toFloor})`;
  }
  if (toFloor === fromFloor) {
    return `imports ${to}: ${fromRoom} and ${toRoom} share floor ${toFloor} and may not know each other`;
  }
  const known = onlyKnows[fromRoom];
  if (known !== undefined && !known.includes(toRoom)) {
    return `imports ${to}: ${fromRoom} may know ${known.join(", ")} only`;
  }
  return null;
}

/** A name that stands for itself here: not a property, a declaration or a key of that name. */
function isReference(node: Node): boolean {
  const { parent } = node;
  const isName = "name" in parent && parent.name === node;
  const isPropertyName = "propertyName" in parent && parent.propertyName === node;
  return !isName && !isPropertyName;
}

/** What is wrong with one expression of a file of `room`, whatever it imports. */
function useFault(node: Node, file: string): string | null {
  const room = roomOf(file);
  const reveals =
    (isIdentifier(node) && node.text === "reveal") ||
    (isElementAccessExpression(node) && textOf(node.argumentExpression) === "reveal");
  if (reveals && !mayReveal.includes(room)) {
    return `reveals a secret: only ${mayReveal.join(", ")} may`;
  }
  if (mayTouchTheWorld.includes(room)) return null;
  if (isIdentifier(node) && worldGlobals.includes(node.text) && isReference(node)) {
    const isDefault =
      file === defaultEnvironment.file &&
      node.parent.getText().startsWith(defaultEnvironment.expression);
    return isDefault ? null : `uses ${node.text}: take what is needed as a parameter from cli`;
  }
  if (isPropertyAccessExpression(node) && node.getText() === "Date.now") {
    return "uses Date.now: take a clock as a parameter from cli";
  }
  const readsClock =
    isNewExpression(node) &&
    node.expression.getText() === "Date" &&
    (node.arguments?.length ?? 0) === 0;
  return readsClock ? "uses new Date(): take a clock as a parameter from cli" : null;
}

/** The first circle that can be reached from each file not seen before, as `a → b → a`. */
function circles(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) {
      found.push([...trail.slice(start), file].join(" → "));
      return;
    }
    if (done.has(file)) return;
    for (const next of [...(graph.get(file) ?? [])].sort()) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of [...graph.keys()].sort()) visit(file, []);
  return found;
}

/** Every violation in the sources of the project, as sorted lines `src/file.ts:line what is wrong`. */
export function checkFloors(projectFolder: string): string[] {
  const sourceFolder = join(projectFolder, "src");
  const faults: string[] = [];
  const graph = new Map<string, Set<string>>();

  const checkFile = (source: SourceFile): void => {
    const file = relative(sourceFolder, source.fileName);
    const imported = new Set<string>();
    graph.set(file, imported);
    const report = (fault: string, node: Node): void => {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      faults.push(`src/${file}:${line} ${fault}`);
    };
    if (!floorOf.has(roomOf(file))) report(`is on no floor`, source);

    for (const node of descendants(source)) {
      const fault = useFault(node, file);
      if (fault !== null) report(fault, node);
      const specifier = importedBy(node);
      if (specifier === undefined) continue;
      if (specifier === null) {
        report("imports a computed path, which cannot be checked", node);
        continue;
      }
      if (worldModules.includes(specifier) && !mayTouchTheWorld.includes(roomOf(file))) {
        report(`imports ${specifier}: take what is needed as a parameter from cli`, node);
      }
      if (!specifier.startsWith(".")) continue;
      const target = relative(sourceFolder, resolve(dirname(source.fileName), specifier)).replace(
        /\.js$/,
        ".ts",
      );
      if (target.startsWith("..")) continue;
      imported.add(target);
      const floorFault = importFault(file, target);
      if (floorFault !== null) report(floorFault, node);
    }
  };

  const api = new API({ cwd: projectFolder });
  try {
    const snapshot = api.updateSnapshot({ openProject: join(projectFolder, "tsconfig.json") });
    const program = snapshot.getProjects()[0]?.program;
    const files = (program?.getSourceFileNames() ?? []).filter(
      (name) => name.startsWith(`${sourceFolder}/`) && !name.endsWith(".d.ts"),
    );
    if (files.length === 0) throw new Error(`No sources found under ${sourceFolder}`);
    for (const name of files) {
      const source = program?.getSourceFile(name);
      if (source !== undefined) checkFile(source);
    }
  } finally {
    api.close();
  }
  return [...faults, ...circles(graph).map((circle) => `circle: ${circle}`)].sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = checkFloors(resolve(import.meta.dirname, ".."));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
