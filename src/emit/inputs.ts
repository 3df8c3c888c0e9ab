import { createHash } from "node:crypto";
import { isAbsolute, relative, sep } from "node:path";
import canonicalize from "canonicalize";
import type { Manifest } from "../generated/manifest.js";
import { maskedValue } from "../resolve/index.js";
import type { ConfigNode } from "../source/node.js";
import type { ParsedFile } from "../source/parse.js";

export interface Folders {
  /** The manifest's folder: relative credential files start there. */
  readonly base: string;
  /** The root of the config's project: input paths start there, whatever the working folder is. */
  readonly project: string;
  readonly home: string;
}

/** The layers that were read, by the hash of their content: comments and spacing do not count. */
export function manifestInputs(files: readonly ParsedFile[], folders: Folders): Manifest["inputs"] {
  return files.flatMap(({ file, root }) =>
    root === null
      ? []
      : {
          layer: file.layer.name,
          path:
            file.layer.name === "inline" ? null : portablePath(file.path, folders.project, folders),
          sha256: inputHash(root),
        },
  );
}

/** The hash of a config's content, whatever its comments, spacing and key order, without its secrets. */
export function inputHash(root: ConfigNode): string {
  return createHash("sha256")
    .update(canonicalize(maskedValue(root, [])) ?? "", "utf8")
    .digest("hex");
}

/**
 * A path that is the same on every machine: relative to a folder if it is in the project, else
 * to the home folder, else as it is.
 */
export function portablePath(path: string, from: string, { project, home }: Folders): string {
  if (isInside(path, project)) return slashes(relative(from, path));
  return isInside(path, home) ? `~/${slashes(relative(home, path))}` : slashes(path);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function slashes(path: string): string {
  return path.replaceAll(sep, "/");
}
