import { displayPath, pathsOf, realPath, type Surroundings, statOf } from "./files.js";
import { type Layout, layoutOf } from "./layout.js";
import type { Layer } from "./node.js";
import { foreignLayer, isForeign } from "./owner.js";
import { type ParsedFile, parseConfig } from "./parse.js";
import { CONFIG_NAMES, documentedPlaces, hostPaths, type Place } from "./places.js";
import { projectRootOf, walkUp } from "./project.js";
import { type FileProblem, missing, readConfig, sortOut } from "./read.js";
import { type UnreadLayer, unreadLayers } from "./unread.js";

/** What was found: the files of one program, or of several with `readFiles`. */
export interface Sources {
  /** The weakest first. */
  readonly files: readonly ParsedFile[];
  readonly problems: readonly FileProblem[];
  readonly unread: readonly UnreadLayer[];
  /** The project's root; its untrusted files may only name files inside it. */
  readonly projectRoot: string;
}

/** Finds and reads all layers; `config` files (`--config`) replace those of the project. */
export function discover(
  surroundings: Surroundings,
  options: { readonly config?: readonly string[] } = {},
): Sources {
  const walk = walkUp(surroundings, surroundings.cwd);
  const layout = layoutOf(surroundings, walk, options.config ?? []);
  const project = walk.repository ?? outermost(surroundings, layout);
  const [instead] = layout.instead;
  const projectRoot =
    instead === undefined
      ? project
      : projectRootOf(surroundings, pathsOf(surroundings).dirname(instead));
  const places = distinct(
    surroundings,
    documentedPlaces(surroundings, layout, [project, projectRoot]).filter(
      (place) => place.namedBy !== null || statOf(surroundings, place.path) !== null,
    ),
  );
  const rankOf = hostRanks(surroundings, layout, places);
  const foreign = places.filter((place) => isForeign(surroundings, place));
  const results = places
    .filter((place) => !foreign.includes(place))
    .map((place) => {
      const layer: Layer = { name: place.layer, trusted: place.trusted, hostRank: rankOf(place) };
      return place.text === null
        ? readConfig(surroundings, place.path, layer, place.namedBy)
        : inline(surroundings, place.path, layer, place.text);
    });
  const { files, problems } = sortOut(results);
  return {
    files,
    problems: [...problems, ...missingDirectory(surroundings, layout)],
    unread: [...unreadLayers(surroundings, layout.global), ...foreign.map(foreignLayer)],
    projectRoot,
  };
}

/** Reads files that were named one by one, each a program of its own, without any other layer. */
export function readFiles(surroundings: Surroundings, paths: readonly string[]): Sources {
  const { resolve } = pathsOf(surroundings);
  const results = paths.map((path) =>
    readConfig(surroundings, resolve(surroundings.cwd, path), { name: "file", trusted: false }),
  );
  return {
    ...sortOut(results),
    unread: [],
    projectRoot: projectRootOf(surroundings, surroundings.cwd),
  };
}

/** Parses standard input, under the file name that an editor or a hook gives it. */
export function readText(
  surroundings: Surroundings,
  text: string,
  filename: string | null,
): ParsedFile {
  const layer: Layer = { name: "stdin", trusted: false };
  if (filename === null) return inline(surroundings, "<stdin>", layer, text);
  const paths = pathsOf(surroundings);
  const path = paths.resolve(surroundings.cwd, filename);
  const display = displayPath(surroundings, path);
  return parseConfig({ path, display, folder: paths.dirname(path), layer, text });
}

function inline({ cwd }: Surroundings, name: string, layer: Layer, text: string): ParsedFile {
  return parseConfig({ path: name, display: name, folder: cwd, layer, text });
}

/**
 * A file that is found in several ways counts once, at its strongest place. It is trusted only
 * if every way to it is.
 */
function distinct(surroundings: Surroundings, places: readonly Place[]): readonly Place[] {
  const byFile = new Map<string, Place>();
  for (const place of places) {
    const file = identity(surroundings, place);
    const trusted = place.trusted && byFile.get(file)?.trusted !== false;
    byFile.delete(file);
    byFile.set(file, { ...place, trusted });
  }
  return [...byFile.values()];
}

function identity(surroundings: Surroundings, { path, text }: Place): string {
  return text === null ? realPath(surroundings, path) : path;
}

/** The rank of each place in the host product's order; null where it never looks. */
function hostRanks(surroundings: Surroundings, layout: Layout, places: readonly Place[]) {
  const ranks = new Map<string, number>();
  for (const [rank, path] of hostPaths(surroundings, layout).entries()) {
    const isInline = path === layout.inline?.name;
    if (isInline || statOf(surroundings, path) !== null) {
      ranks.set(isInline ? path : realPath(surroundings, path), rank);
    }
  }
  return (place: (typeof places)[number]) => ranks.get(identity(surroundings, place)) ?? null;
}

function missingDirectory(surroundings: Surroundings, { directory }: Layout): FileProblem[] {
  if (directory === null) return [];
  const stat = statOf(surroundings, directory.value);
  if (stat?.kind === "directory") return [];
  const path = displayPath(surroundings, directory.value);
  const message =
    stat === null
      ? missing(path, directory.name)
      : `${directory.name} names ${path}, which is not a folder. For a single file set ALTIMATE_CLI_CONFIG.`;
  return [{ path, message }];
}

/** Outside a repository, a project begins at the outermost of its files. */
function outermost(
  surroundings: Surroundings,
  { projectFolders, projectDirectories }: Layout,
): string {
  const { dirname, join } = pathsOf(surroundings);
  const holdsConfig = (folder: string) =>
    CONFIG_NAMES.some((name) => statOf(surroundings, join(folder, name)) !== null);
  const holders = [
    ...projectFolders.filter(holdsConfig),
    ...projectDirectories.filter(holdsConfig).map(dirname),
  ];
  return projectFolders.find((folder) => holders.includes(folder)) ?? surroundings.cwd;
}
