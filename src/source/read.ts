import { displayPath, pathsOf, type Surroundings } from "./files.js";
import type { Layer } from "./node.js";
import { type ParsedFile, parseConfig, tooLargeFile } from "./parse.js";
import { isTooLarge } from "./whole-file.js";

/** A requested path cannot be read. The command ends with exit code 2. */
export interface FileProblem {
  /** As shown to people: from the working folder, with `/`. */
  readonly path: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

/**
 * Reads one file. Only regular files are opened: a FIFO would block forever, and reading a device
 * can have side effects. `namedBy` is the variable or flag that names it, if any.
 */
export function readConfig(
  surroundings: Surroundings,
  path: string,
  layer: Layer,
  namedBy: string | null = null,
): ParsedFile | FileProblem {
  const display = displayPath(surroundings, path);
  const problem = (message: string): FileProblem => ({ path: display, message });
  try {
    const stat = surroundings.files.stat(path);
    if (stat === null) return problem(missing(display, namedBy));
    if (stat.kind === "directory") {
      return problem(
        `${display} is a folder, not a file. Name the config file in it, such as ${display}/altimate-code.json.`,
      );
    }
    if (stat.kind === "other") {
      return problem(
        `${display} is a pipe, socket or device, which is never opened. Put the config in a regular file.`,
      );
    }
    const file = { path, display, folder: pathsOf(surroundings).dirname(path), layer, text: "" };
    if (isTooLarge(stat.size)) return tooLargeFile(file);
    return parseConfig({ ...file, text: surroundings.files.readText(path) });
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === null) throw error;
    return problem(unreadable(display, namedBy, code));
  }
}

/** Separates the files that were read from those that could not be. */
export function sortOut(results: readonly (ParsedFile | FileProblem)[]) {
  const files: ParsedFile[] = [];
  const problems: FileProblem[] = [];
  for (const result of results) {
    if ("file" in result) files.push(result);
    else problems.push(result);
  }
  return { files, problems };
}

/** The sentence for a path that does not exist. */
export function missing(display: string, namedBy: string | null): string {
  return namedBy === null
    ? `There is no file ${display}. Check the spelling and the current folder.`
    : `${namedBy} names ${display}, which does not exist. Correct the path or leave out ${namedBy}.`;
}

function unreadable(display: string, namedBy: string | null, code: string): string {
  switch (code) {
    case "ENOENT":
      return missing(display, namedBy);
    case "EACCES":
    case "EPERM":
      return `You have no permission to read ${display} (${code}). Check the owner and mode of the file and of its folders.`;
    default:
      return `${display} could not be read (${code}). Check whether another program can open it.`;
  }
}

function systemErrorCode(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : null;
}
