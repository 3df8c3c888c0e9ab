import { pathsOf, realPath, type Surroundings } from "./files.js";
import { homeFolder, type Walk } from "./project.js";
import { hostFlag, hostVariable, type Variable } from "./variables.js";

/** The folders and files that the surroundings and options point to, before anything is read. */
export interface Layout {
  readonly global: string | null;
  readonly custom: Variable | null;
  /** Files given by `--config`, which replace those of the project. */
  readonly instead: readonly string[];
  readonly projectFolders: readonly string[];
  readonly homeDirectories: readonly string[];
  readonly projectDirectories: readonly string[];
  readonly directory: Variable | null;
  readonly inline: Variable | null;
  readonly managed: readonly string[];
}

/** Lists every relevant folder. */
export function layoutOf(
  surroundings: Surroundings,
  walk: Walk,
  config: readonly string[],
): Layout {
  const paths = pathsOf(surroundings);
  const home = homeFolder(surroundings);
  const homes = home === null ? [] : [home, realPath(surroundings, home)];
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
    projectDirectories: project.filter((folder) => !homes.includes(folder)).flatMap(dotFolders),
    directory: fromCwd(hostVariable(surroundings, "CONFIG_DIR")),
    inline: hostVariable(surroundings, "CONFIG_CONTENT"),
    managed: managedFolders(surroundings),
  };
}

/** `$XDG_CONFIG_HOME/altimate-code`, on Windows too; a relative value is invalid by its specification. */
function globalFolder(surroundings: Surroundings): string | null {
  const paths = pathsOf(surroundings);
  const home = homeFolder(surroundings);
  const xdg = surroundings.env.XDG_CONFIG_HOME ?? "";
  if (paths.isAbsolute(xdg)) return paths.join(xdg, "altimate-code");
  return home === null ? null : paths.join(home, ".config", "altimate-code");
}

/** The name in the host product's code, then the documented one, which wins. */
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
