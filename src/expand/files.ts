import { join, normalize, resolve } from "node:path";
import {
  isGitFolder,
  isInside,
  isPrivatePlace,
  isSecretMount,
} from "../language/private-places.js";
import type { FileSystem } from "../source/files.js";
import type { SourceFile } from "../source/node.js";

/** How `{file:}` tokens are read from disk. */
export type TokenFiles = Pick<FileSystem, "readText" | "stat" | "realpath">;

export interface FileSurroundings {
  readonly home: string;
  readonly projectRoot: string;
  readonly files: TokenFiles;
}

export type FileProblem =
  | "missing"
  | "unreadable"
  | "directory"
  | "not-regular"
  | "too-large"
  | "outside-project"
  | "protected";

export type FileContent =
  | { readonly text: string; readonly path: string; readonly problem: null }
  | { readonly text: null; readonly path: string; readonly problem: FileProblem };

const MAXIMUM_SIZE = 1024 * 1024;
/** The absolute path that a `{file:}` token in this config refers to. */
function tokenPath(written: string, file: SourceFile, home: string): string {
  return written.startsWith("~/") ? join(home, written.slice(2)) : resolve(file.folder, written);
}

/**
 * Reads the file behind a token, trimmed at both ends, as the host product does. A config that came
 * with a project may only name files of the project, Git's own excepted, and mounted secrets, and
 * no config may name the folders where other programs keep keys; links are followed first.
 */
export function readTokenFile(
  written: string,
  file: SourceFile,
  surroundings: FileSurroundings,
): FileContent {
  const { home, projectRoot, files } = surroundings;
  const path = tokenPath(written, file, home);
  const refused = (problem: FileProblem): FileContent => ({ text: null, path, problem });

  // checked before the disk is touched, and again for the real target of links
  const real = (place: string) => realPath(place, files);
  const places = [normalize(path), real(path)];
  const homes = [home, real(home)];
  const mayRead = (place: string) =>
    file.layer.trusted ||
    isInside(place, projectRoot) ||
    isInside(place, real(projectRoot)) ||
    isSecretMount(place);
  const isProtected = (place: string) =>
    isPrivatePlace(place, homes) || (!file.layer.trusted && isGitFolder(place));
  if (places.some(isProtected)) return refused("protected");
  if (!places.every(mayRead)) return refused("outside-project");

  let found: ReturnType<TokenFiles["stat"]>;
  try {
    found = files.stat(path);
  } catch {
    // a folder without permission, a loop of links
    return refused("unreadable");
  }
  if (found === null) return refused("missing");
  if (found.kind === "directory") return refused("directory");
  if (found.kind === "other") return refused("not-regular");
  if (found.size > MAXIMUM_SIZE) return refused("too-large");
  try {
    return { text: files.readText(path).trim(), path, problem: null };
  } catch {
    return refused("unreadable");
  }
}

/** The path without links, or as it is if nothing exists there. */
function realPath(path: string, files: TokenFiles): string {
  try {
    return files.realpath(path);
  } catch {
    return path;
  }
}
