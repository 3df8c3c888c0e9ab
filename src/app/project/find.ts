import { dirname, resolve } from "node:path";
import { discover, type Sources } from "../../source/discover.js";
import type { ParsedFile } from "../../source/parse.js";
import { UsageError } from "../usage-error.js";
import type { World } from "../world.js";

export interface FindRequest {
  /** A config to use instead of the project's layers. */
  readonly config?: string | undefined;
  /** Which layers to read; `project` leaves out those of the user and of the machine. */
  readonly layers?: "all" | "project";
  /** What to say if there is no config; without it, a program without a file is fine. */
  readonly whenEmpty?: string | undefined;
  /** Files that cannot be read are listed with the sources, and do not hide the others. */
  readonly keepProblems?: boolean;
}

/** The effective config in a place. */
export interface FoundProject {
  readonly sources: Sources;
  /** The layers in effect, the weakest first. */
  readonly files: readonly ParsedFile[];
  /**
   * The program's folder: that of `config`, else where the project begins. Files that
   * it may read and relative paths in a manifest start there, wherever the command was typed.
   */
  readonly folder: string;
}

/** Finds the program's layers. Throws a `UsageError` for what cannot be read or does not exist. */
export function findProject(world: World, request: FindRequest): FoundProject {
  const { config, whenEmpty } = request;
  const sources = discover(world, config === undefined ? {} : { config: [config] });
  const [problem] = sources.problems;
  if (problem !== undefined && request.keepProblems !== true) throw new UsageError(problem.message);
  const files =
    request.layers === "project"
      ? sources.files.filter(({ file }) => !file.layer.trusted)
      : sources.files;
  if (files.length === 0 && whenEmpty !== undefined) throw new UsageError(whenEmpty);
  const folder = config === undefined ? sources.projectRoot : dirname(resolve(world.cwd, config));
  return { sources, files, folder };
}
