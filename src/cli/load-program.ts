import type { Program } from "../resolve/index.js";
import type { Sources } from "../source/discover.js";
import { UsageError } from "./command.js";
import { compile, findSources, openCatalog, programFolder } from "./compile.js";
import { readEnvFiles } from "./env-file.js";
import { readStored } from "./stored.js";
import type { World } from "./world.js";

/** What the commands that look at the config take. */
export interface LoadRequest {
  readonly config?: string | undefined;
  readonly "env-file"?: readonly string[] | undefined;
}

/** The program of all layers, and where it was found. Throws a `UsageError` where there is none. */
export function loadProgram(
  world: World,
  request: LoadRequest,
  extraModels: readonly string[] = [],
): { readonly program: Program; readonly sources: Sources } {
  const sources = findSources(world, request.config);
  if (sources.files.length === 0) {
    throw new UsageError(
      "No config was found here or above. Write one with altimate config init, or name one with --config.",
    );
  }
  const folder = programFolder(world, sources, request.config);
  const program = compile(sources.files, folder, openCatalog(world), world, {
    stored: readStored(world),
    assumeEnv: false,
    extraModels,
    envFile: readEnvFiles(world, request["env-file"]),
  });
  return { program, sources };
}
