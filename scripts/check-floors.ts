/**
 * Checks the floors of the architecture (scripts/floors/map.ts): imports point downwards only,
 * rooms on one floor don't know each other, a room is entered by its door (scripts/floors/doors.ts),
 * there are no cycles between files, and what touches the world or reveals a secret stays in its own
 * rooms.
 *
 * It reads the syntax trees of TypeScript's own parser: type imports and dynamic imports count,
 * comments and strings don't. (dependency-cruiser 17 sees no modules under TypeScript 7 and passes
 * everything.)
 */
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Node, SourceFile } from "typescript/unstable/ast";
import { API } from "typescript/unstable/sync";
import { circles } from "./floors/circles.js";
import { doorFault, unusedDoors } from "./floors/doors.js";
import { importFault, isOnTheMap } from "./floors/map.js";
import { descendants, importedBy } from "./floors/syntax.js";
import { moduleFault, useFault } from "./floors/uses.js";

interface FileCheck {
  readonly file: string;
  readonly faults: readonly string[];
  /** The files in src/ that it imports. */
  readonly imported: ReadonlySet<string>;
}

function checkFile(source: SourceFile, sourceFolder: string): FileCheck {
  const file = relative(sourceFolder, source.fileName);
  const faults: string[] = [];
  const imported = new Set<string>();
  const report = (fault: string | null, node: Node): void => {
    if (fault === null) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    faults.push(`src/${file}:${line} ${fault}`);
  };

  if (!isOnTheMap(file)) report("is on no floor", source);
  for (const node of descendants(source)) {
    report(useFault(node, file), node);
    const specifier = importedBy(node);
    if (specifier === undefined) continue;
    if (specifier === null) {
      report("imports a computed path, which cannot be checked", node);
    } else if (!specifier.startsWith(".")) {
      report(moduleFault(specifier, file), node);
    } else {
      const path = relative(sourceFolder, resolve(dirname(source.fileName), specifier));
      if (path.startsWith("..")) continue;
      const target = path.replace(/\.js$/, ".ts");
      imported.add(target);
      report(importFault(file, target) ?? doorFault(file, target), node);
    }
  }
  return { file, faults, imported };
}

/** Every violation in a project's src/, as sorted lines `src/file.ts:line what is wrong`. */
export function checkFloors(projectFolder: string): string[] {
  const sourceFolder = join(projectFolder, "src");
  const api = new API({ cwd: projectFolder });
  try {
    const snapshot = api.updateSnapshot({ openProject: join(projectFolder, "tsconfig.json") });
    const program = snapshot.getProjects()[0]?.program;
    const checks = (program?.getSourceFileNames() ?? [])
      .filter((name) => name.startsWith(`${sourceFolder}/`) && !name.endsWith(".d.ts"))
      .flatMap((name) => program?.getSourceFile(name) ?? [])
      .map((source) => checkFile(source, sourceFolder));
    if (checks.length === 0) throw new Error(`No sources found under ${sourceFolder}`);
    const graph = new Map(checks.map(({ file, imported }) => [file, imported]));
    return [
      ...checks.flatMap(({ faults }) => faults),
      ...circles(graph).map((circle) => `circle: ${circle}`),
      ...unusedDoors(graph).map((file) => `src/${file} is an unused door`),
    ].sort();
  } finally {
    api.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = checkFloors(resolve(import.meta.dirname, ".."));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
