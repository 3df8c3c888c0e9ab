import { type PlatformPath, posix, win32 } from "node:path";

/** The part of a file system that finding and reading config needs. All calls are synchronous. */
export interface FileSystem {
  /** The file's text, decoded as UTF-8. Throws what Node's `fs` throws. */
  readText(path: string): string;
  /** What is at the path, links followed; null if nothing is. Throws if that cannot be determined. */
  stat(path: string): FileStat | null;
  /** The path without links. Throws if nothing exists there. */
  realpath(path: string): string;
  /** Names in a folder. Throws if it cannot be listed. */
  list(folder: string): readonly string[];
}

export interface FileStat {
  readonly kind: "file" | "directory" | "other";
  /** In bytes. */
  readonly size: number;
  /** The user's number, where files have owners. */
  readonly owner?: number;
}

/** Everything outside the program that decides which config is read. */
export interface Surroundings {
  readonly cwd: string;
  readonly home: string;
  /** The number of the user who runs this, where users have one. */
  readonly user?: number;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: FileSystem;
}

/** Path arithmetic of the described machine, which in a test is not the one it runs on. */
export function pathsOf({ platform }: Pick<Surroundings, "platform">): PlatformPath {
  return platform === "win32" ? win32 : posix;
}

/** A path as shown to people: from the working folder, with `/`. */
export function displayPath(surroundings: Surroundings, path: string): string {
  const paths = pathsOf(surroundings);
  return paths.relative(surroundings.cwd, path).replaceAll(paths.sep, "/") || ".";
}

/** What is at a path that nobody named; also null if that cannot be determined. */
export function statOf({ files }: Surroundings, path: string): FileStat | null {
  try {
    return files.stat(path);
  } catch {
    return null;
  }
}

/** The path without links, or as it is if nothing exists there. */
export function realPath({ files }: Surroundings, path: string): string {
  try {
    return files.realpath(path);
  } catch {
    return path;
  }
}

/** True for the folder itself and everything below it. */
export function isInside(surroundings: Surroundings, folder: string, path: string): boolean {
  const paths = pathsOf(surroundings);
  const relative = paths.relative(folder, path);
  return !(
    relative === ".." ||
    relative.startsWith(`..${paths.sep}`) ||
    paths.isAbsolute(relative)
  );
}
