import { isInside, pathsOf, realPath, type Surroundings, statOf } from "./files.js";

/** The folders from a starting point up to the limit of its project. */
export interface Walk {
  /** The outermost first, the starting point last. */
  readonly folders: readonly string[];
  /** The repository's root, null outside repositories. */
  readonly repository: string | null;
}

/** Walks up to the repository's root, the home folder or the file system's root, inclusive. */
export function walkUp(surroundings: Surroundings, start: string): Walk {
  const paths = pathsOf(surroundings);
  const homes = homeFolder(surroundings);
  const home = homes === null ? [] : [homes, realPath(surroundings, homes)];
  const folders: string[] = [];
  for (let folder = paths.resolve(start); ; folder = paths.dirname(folder)) {
    folders.unshift(folder);
    // a worktree or submodule has a file of that name
    if (statOf(surroundings, paths.join(folder, ".git")) !== null) {
      return { folders, repository: folder };
    }
    if (home.includes(folder) || paths.dirname(folder) === folder) {
      return { folders, repository: null };
    }
  }
}

/**
 * The root of the project that a folder belongs to: its repository, else the working folder if
 * it is inside that, else the folder itself.
 */
export function projectRootOf(surroundings: Surroundings, folder: string): string {
  const { repository } = walkUp(surroundings, folder);
  const { cwd } = surroundings;
  return repository ?? (isInside(surroundings, cwd, folder) ? cwd : folder);
}

/**
 * The home folder, null if unknown. A relative one would make whatever folder the program
 * is started in look like the user's own.
 */
export function homeFolder(surroundings: Surroundings): string | null {
  const paths = pathsOf(surroundings);
  return paths.isAbsolute(surroundings.home) ? paths.resolve(surroundings.home) : null;
}
