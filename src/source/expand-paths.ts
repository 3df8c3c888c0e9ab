import {
  displayPath,
  type FileStat,
  pathsOf,
  realPath,
  type Surroundings,
  statOf,
} from "./files.js";
import { CONFIG_NAMES } from "./places.js";
import type { FileProblem } from "./read.js";

/** Absolute paths of the files that a glob pattern matches, relative to a folder. */
export type Glob = (pattern: string, folder: string) => readonly string[];

/** Folders with third-party or generated files. */
export const SKIPPED_FOLDERS: readonly string[] = ["node_modules", ".git"];

/**
 * Turns the arguments of `check` into files: a folder stands for the config files in and below it,
 * a pattern for what it matches. Sorted, each file once. An existing file's literal name is
 * never a pattern, so `[id].json` can be named.
 */
export function expandPaths(
  surroundings: Surroundings,
  patterns: readonly string[],
  glob: Glob,
): { readonly paths: readonly string[]; readonly problems: readonly FileProblem[] } {
  const paths = pathsOf(surroundings);
  const byFile = new Map<string, string>();
  const problems: FileProblem[] = [];
  for (const pattern of patterns) {
    const literal = paths.resolve(surroundings.cwd, pattern);
    const kind = kindOf(surroundings, literal);
    const found =
      kind === "directory"
        ? configsBelow(surroundings, literal)
        : kind === "nothing"
          ? glob(pattern.replaceAll(paths.sep, "/"), surroundings.cwd)
          : [literal];
    for (const path of [...found].sort()) {
      const file = realPath(surroundings, path);
      // for a file and links to it, the file's own name is shown
      if (!byFile.has(file) || path === file) byFile.set(file, path);
    }
    if (found.length === 0) problems.push(nothingFound(surroundings, literal, pattern, kind));
  }
  return { paths: [...byFile.values()].sort(), problems };
}

/** A path that cannot be inspected counts as a file: reading it will say why. */
function kindOf({ files }: Surroundings, path: string): FileStat["kind"] | "nothing" {
  try {
    return files.stat(path)?.kind ?? "nothing";
  } catch {
    return "file";
  }
}

function nothingFound(
  surroundings: Surroundings,
  literal: string,
  pattern: string,
  kind: string,
): FileProblem {
  const path = displayPath(surroundings, literal);
  const message =
    kind === "directory"
      ? `There is no ${CONFIG_NAMES.join(", ")} in or below the folder ${path}. If the file has another name, give it.`
      : `No file matches ${pattern}. Check the spelling and the current folder.`;
  return { path, message };
}

/** Linked folders are not entered: a link can lead back to a folder above it. */
function configsBelow(surroundings: Surroundings, folder: string): readonly string[] {
  const { join } = pathsOf(surroundings);
  const real = realPath(surroundings, folder);
  return namesIn(surroundings, folder).flatMap((name) => {
    const path = join(folder, name);
    const kind = statOf(surroundings, path)?.kind;
    if (kind === "file") return CONFIG_NAMES.some((known) => known === name) ? [path] : [];
    const isOwn = realPath(surroundings, path) === join(real, name);
    return kind === "directory" && isOwn && !SKIPPED_FOLDERS.includes(name)
      ? configsBelow(surroundings, path)
      : [];
  });
}

/** A subfolder that cannot be listed holds nothing for this user. */
function namesIn({ files }: Surroundings, folder: string): readonly string[] {
  try {
    return files.list(folder);
  } catch {
    return [];
  }
}
