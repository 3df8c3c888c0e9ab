import { dirname, resolve } from "node:path";
import type { Catalog } from "../catalog/index.js";
import { compileProgram, type Program } from "../resolve/index.js";
import { discover, type Sources } from "../source/discover.js";
import type { ParsedFile } from "../source/parse.js";
import { UsageError } from "./command.js";
import type { StoredView } from "./stored.js";
import type { World } from "./world.js";

export { openCatalog } from "./catalog.js";

export interface CompileOptions {
  readonly stored: StoredView;
  readonly assumeEnv: boolean;
  readonly extraModels: readonly string[];
  /** Providers to be linked though nothing names them. */
  readonly extraProviders?: readonly string[];
  /** Variables of `--env-file`. */
  readonly envFile?: Readonly<Record<string, string | undefined>>;
}

/** Parsed layers to a linked program. */
export function compile(
  files: readonly ParsedFile[],
  projectRoot: string,
  catalog: Catalog,
  world: World,
  options: CompileOptions,
): Program {
  const { secrets, env } = options.stored;
  return compileProgram(files, {
    ...world,
    ...options,
    env: { ...env, ...world.env },
    stored: secrets,
    projectRoot,
    catalog,
  });
}

/** The layers of the program: `--config FILE`, else all that is found from the working folder up. */
export function findSources(world: World, config: string | undefined): Sources {
  const sources = discover(world, config === undefined ? {} : { config: [config] });
  const [problem] = sources.problems;
  if (problem !== undefined) throw new UsageError(problem.message);
  return sources;
}

/** A name or address, perhaps with a port; `*.` before a name stands for what is below it. */
const HOST = /^(?:(?:\*\.)?[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;

/** Hosts that somebody trusted has allowed for this run. */
export function allowedHosts(
  world: World,
  flags: readonly string[] | undefined,
): readonly string[] {
  const fromVariable = (world.env.ALTIMATE_ALLOW_HOSTS ?? "").split(/[\s,]+/);
  const hosts = [...(flags ?? []), ...fromVariable].filter((host) => host !== "");
  const unusable = hosts.find((host) => !HOST.test(host));
  if (unusable === undefined) return hosts;
  throw new UsageError(
    `"${unusable}" is not a host that can be allowed. Write it as gateway.example.com or gateway.example.com:8443.`,
  );
}

/**
 * The folder that stands for the program: that of `--config`, else where the project begins. Files that
 * it may read and relative paths in a manifest start there, wherever the command was typed.
 */
export function programFolder(world: World, sources: Sources, config: string | undefined): string {
  return config === undefined ? sources.projectRoot : dirname(resolve(world.cwd, config));
}
