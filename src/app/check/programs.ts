import { readStore } from "../../auth/store.js";
import { readFiles, readText, type Sources } from "../../source/discover.js";
import { expandPaths, type Glob } from "../../source/expand-paths.js";
import type { ParsedFile } from "../../source/parse.js";
import { projectRootOf } from "../../source/project.js";
import type { UnreadLayer } from "../../source/unread.js";
import { findProject } from "../project/find.js";
import { UsageError } from "../usage-error.js";
import type { World } from "../world.js";

/** What to read: named files, standard input, or all layers found. */
export interface ProgramRequest {
  /** Files, folders and patterns, each file a program of its own; none: all layers, as one program. */
  readonly paths: readonly string[];
  /** Config from standard input, as a program of its own. */
  readonly stdin: { readonly text: string; readonly filename: string | null } | null;
  readonly config: string | undefined;
  /** Finding nothing to read is not an error. */
  readonly allowEmpty: boolean;
}

export interface FoundProgram {
  readonly files: readonly ParsedFile[];
  /** Where its `{file:}` references may point. */
  readonly folder: string;
  /** Config sources that altimate-code reads and this program does not. */
  readonly unread: readonly UnreadLayer[];
}

/** Reads the programs that a command is about. Throws a `UsageError` if it cannot. */
export function readPrograms(
  world: World,
  request: ProgramRequest,
  glob: Glob,
): readonly FoundProgram[] {
  const { paths, stdin, config } = request;
  const isNamed = paths.length > 0 || stdin !== null;
  if (isNamed && config !== undefined) {
    throw new UsageError("Name the files or give --config, not both.");
  }
  return isNamed ? namedPrograms(world, request, glob) : foundProgram(world, request);
}

function foundProgram(world: World, { config, allowEmpty }: ProgramRequest): FoundProgram[] {
  const { sources, files, folder } = findProject(world, {
    config,
    whenEmpty: allowEmpty
      ? undefined
      : "No config was found here or above. Name a file, or write one with altimate config init.",
  });
  return files.length === 0 ? [] : [{ files, folder, unread: knownUnread(world, sources) }];
}

function namedPrograms(
  world: World,
  { paths, stdin, allowEmpty }: ProgramRequest,
  glob: Glob,
): FoundProgram[] {
  const expanded = expandPaths(world, paths, glob);
  const read = readFiles(world, expanded.paths);
  const problems = [...(allowEmpty ? [] : expanded.problems), ...read.problems];
  if (problems.length > 0) {
    throw new UsageError(problems.map(({ message }) => message).join("\n"));
  }
  const files = stdin === null ? [] : [readText(world, stdin.text, stdin.filename)];
  return [...read.files, ...files].map((file) => ({
    files: [file],
    folder: projectRootOf(world, file.file.folder),
    unread: [],
  }));
}

/** A source on another machine is worth mentioning only to those who have signed in to one. */
function knownUnread(world: World, { unread }: Sources): readonly UnreadLayer[] {
  const stored = [...readStore(world).credentials.values()];
  const hasOrganisation = stored.some(({ kind }) => kind === "wellknown");
  return unread.filter(({ remote }) => remote !== true || hasOrganisation);
}
