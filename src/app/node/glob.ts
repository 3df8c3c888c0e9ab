import { globSync } from "tinyglobby";
import { type Glob, SKIPPED_FOLDERS } from "../../source/expand-paths.js";

/** Files by a pattern, those in hidden folders such as `.altimate-code/` too. */
export const glob: Glob = (pattern, folder) =>
  globSync(pattern, {
    cwd: folder,
    absolute: true,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: SKIPPED_FOLDERS.map((name) => `**/${name}/**`),
  });
