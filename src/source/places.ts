import type { LayerName } from "../generated/check-report.js";
import { isInside, pathsOf, realPath, type Surroundings } from "./files.js";
import type { Layout } from "./layout.js";
import type { Variable } from "./variables.js";

/** Config file names that are looked for in a folder, weakest first. */
export const CONFIG_NAMES = [
  "opencode.json",
  "opencode.jsonc",
  "altimate-code.json",
  "altimate-code.jsonc",
] as const;

/** The same in the order in which the host product loads them from a config directory. */
const HOST_DIRECTORY_NAMES = [
  "altimate-code.json",
  "altimate-code.jsonc",
  "opencode.json",
  "opencode.jsonc",
];
/** Without the bare `altimate-code.json`: documented, but the host product never looks for it. */
const HOST_PROJECT_NAMES = ["opencode.json", "opencode.jsonc"];
const GLOBAL_NAMES = ["config.json", ...CONFIG_NAMES];

/** Where a config can be: a file, or an inline variable with its text. */
export interface Place {
  /** Absolute, or the variable's name where there is a text. */
  readonly path: string;
  readonly layer: LayerName;
  readonly trusted: boolean;
  /** The variable or flag that names the file; null if it is searched for and may be absent. */
  readonly namedBy: string | null;
  readonly text: string | null;
}

/**
 * Every place in the documented precedence, weakest first
 * (docs/docs/configure/config.md of altimate-code): global, custom file, project files, directories,
 * inline, managed. The outer folder is weaker than the inner one, `opencode.*` than
 * `altimate-code.*`, `.json` than `.jsonc`. What a variable names is trusted outside the projects
 * that begin at `roots`.
 */
export function documentedPlaces(
  surroundings: Surroundings,
  layout: Layout,
  roots: readonly string[],
): readonly Place[] {
  const paths = pathsOf(surroundings);
  const within = (
    folders: readonly string[],
    layer: LayerName,
    trusted: boolean,
    names: readonly string[] = CONFIG_NAMES,
  ): Place[] =>
    folders.flatMap((folder) =>
      names.map((name) => ({
        path: paths.join(folder, name),
        layer,
        trusted,
        namedBy: null,
        text: null,
      })),
    );
  const isOutside = (path: string) => !roots.some((root) => isOfProject(surroundings, root, path));
  const { global, custom, directory, inline } = layout;
  return [
    ...within(global === null ? [] : [global], "global", true, GLOBAL_NAMES),
    ...one(
      custom,
      ({ name, value }): Place => ({
        path: value,
        layer: "custom",
        trusted: isOutside(value),
        namedBy: name,
        text: null,
      }),
    ),
    ...within(layout.projectFolders, "project", false),
    ...within(layout.homeDirectories, "directory", true),
    ...within(layout.projectDirectories, "directory", false),
    ...layout.instead.map(
      (path): Place => ({
        path,
        layer: "project",
        trusted: false,
        namedBy: "--config",
        text: null,
      }),
    ),
    ...(directory === null
      ? []
      : within([directory.value], "directory", isOutside(directory.value))),
    ...one(
      inline,
      ({ name, value }): Place => ({
        path: name,
        layer: "inline",
        trusted: true,
        namedBy: name,
        text: value,
      }),
    ),
    ...within(layout.managed, "managed", true),
  ];
}

/** Paths in the order in which the host product (1.17 and later) loads them, weakest first. */
export function hostPaths(surroundings: Surroundings, layout: Layout): readonly string[] {
  const paths = pathsOf(surroundings);
  const within = (folders: readonly string[], names: readonly string[]) =>
    folders.flatMap((folder) => names.map((name) => paths.join(folder, name)));
  return [
    ...within(layout.global === null ? [] : [layout.global], GLOBAL_NAMES),
    ...one(layout.custom, ({ value }) => value),
    ...within(layout.projectFolders, HOST_PROJECT_NAMES),
    ...layout.instead,
    // from the inside out: the parent's directory is loaded later and overrides the child's, and the
    // user's own overrides both (https://github.com/anomalyco/opencode/issues/21307)
    ...within(layout.projectDirectories.toReversed(), HOST_DIRECTORY_NAMES),
    ...within(layout.homeDirectories.toReversed(), HOST_DIRECTORY_NAMES),
    ...within(
      one(layout.directory, ({ value }) => value),
      HOST_DIRECTORY_NAMES,
    ),
    ...one(layout.inline, ({ name }) => name),
    ...within(layout.managed.slice(0, 1), HOST_DIRECTORY_NAMES),
  ];
}

function one<T>(variable: Variable | null, map: (variable: Variable) => T): T[] {
  return variable === null ? [] : [map(variable)];
}

/** Links count both ways: a path in the project that leads out of it, and one outside that leads in. */
function isOfProject(surroundings: Surroundings, root: string, path: string): boolean {
  return (
    isInside(surroundings, root, path) ||
    isInside(surroundings, realPath(surroundings, root), realPath(surroundings, path))
  );
}
