import type { LayerName } from "../generated/check-report.js";
import { isInside, pathsOf, realPath, type Surroundings } from "./files.js";
import { homeFolder, type Walk } from "./project.js";
import { hostFlag, hostVariable, type Variable } from "./variables.js";

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

/** Where a config can be: a file, or for an inline variable its text. */
export interface Place {
  /** Absolute, or the variable's name where there is a text. */
  readonly path: string;
  readonly layer: LayerName;
  readonly trusted: boolean;
  /** The variable or flag that names the file; null where it is looked for and may be absent. */
  readonly namedBy: string | null;
  readonly text: string | null;
}

/** The folders and files that surroundings and options point to, before anything is read. */
export interface Layout {
  readonly global: string | null;
  readonly custom: Variable | null;
  /** Files given by `--config`, which stand in for those of the project. */
  readonly instead: readonly string[];
  readonly projectFolders: readonly string[];
  readonly homeDirectories: readonly string[];
  readonly projectDirectories: readonly string[];
  readonly directory: Variable | null;
  readonly inline: Variable | null;
  readonly managed: readonly string[];
  readonly root: string;
}

/** Lays out every folder that counts. */
export function layoutOf(
  surroundings: Surroundings,
  walk: Walk,
  config: readonly string[],
): Layout {
  const paths = pathsOf(surroundings);
  const home = homeFolder(surroundings);
  const fromCwd = (variable: Variable | null) =>
    variable && { ...variable, value: paths.resolve(surroundings.cwd, variable.value) };
  const dotFolders = (folder: string) => [
    paths.join(folder, ".opencode"),
    paths.join(folder, ".altimate-code"),
  ];
  const project =
    config.length > 0 || hostFlag(surroundings, "DISABLE_PROJECT_CONFIG") ? [] : walk.folders;
  return {
    global: globalFolder(surroundings),
    custom: fromCwd(hostVariable(surroundings, "CONFIG")),
    instead: config.map((file) => paths.resolve(surroundings.cwd, file)),
    projectFolders: project,
    homeDirectories: home === null ? [] : dotFolders(home),
    projectDirectories: project.filter((folder) => folder !== home).flatMap(dotFolders),
    directory: fromCwd(hostVariable(surroundings, "CONFIG_DIR")),
    inline: hostVariable(surroundings, "CONFIG_CONTENT"),
    managed: managedFolders(surroundings),
    root: walk.repository ?? surroundings.cwd,
  };
}

/**
 * Every place in the documented precedence, weakest first
 * (https://docs.altimate.sh/configure/config/): global, custom file, project files, directories,
 * inline, managed. The outer folder is weaker than the inner one, `opencode.*` than
 * `altimate-code.*`, `.json` than `.jsonc`.
 */
export function documentedPlaces(surroundings: Surroundings, layout: Layout): readonly Place[] {
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
  const { global, custom, directory, inline } = layout;
  return [
    ...within(global === null ? [] : [global], "global", true, GLOBAL_NAMES),
    ...one(
      custom,
      ({ name, value }): Place => ({
        path: value,
        layer: "custom",
        trusted: !isOfProject(surroundings, layout.root, value),
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
      : within(
          [directory.value],
          "directory",
          !isOfProject(surroundings, layout.root, directory.value),
        )),
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
    // from the inside out: the parent's directory is loaded later and beats the child's, and the
    // user's own beats both (https://github.com/anomalyco/opencode/issues/21307)
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

/** Links count both ways: a path in the project that leads out, and one outside that leads in. */
function isOfProject(surroundings: Surroundings, root: string, path: string): boolean {
  return (
    isInside(surroundings, root, path) ||
    isInside(surroundings, realPath(surroundings, root), realPath(surroundings, path))
  );
}

/** `$XDG_CONFIG_HOME/altimate-code`, on Windows too; a relative value is void by its standard. */
function globalFolder(surroundings: Surroundings): string | null {
  const paths = pathsOf(surroundings);
  const home = homeFolder(surroundings);
  const xdg = surroundings.env.XDG_CONFIG_HOME ?? "";
  if (paths.isAbsolute(xdg)) return paths.join(xdg, "altimate-code");
  return home === null ? null : paths.join(home, ".config", "altimate-code");
}

/** The name that the host product's code has, then the documented one, which wins. */
function managedFolders(surroundings: Surroundings): readonly string[] {
  const paths = pathsOf(surroundings);
  const folder =
    surroundings.platform === "darwin"
      ? "/Library/Application Support"
      : surroundings.platform === "win32"
        ? surroundings.env.ProgramData || "C:\\ProgramData"
        : "/etc";
  return [paths.join(folder, "opencode"), paths.join(folder, "altimate-code")];
}
