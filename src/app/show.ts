import type { ShowReport } from "../generated/show-report.js";
import { showConfig } from "../resolve/show.js";
import { openProject } from "./project.js";
import type { World } from "./world.js";

/** The message for a command that needs a config when there is none. */
export const NO_CONFIG =
  "No config was found here or above. Write one with altimate config init, or name one with --config.";

export interface ShowRequest {
  readonly config: string | undefined;
  readonly envFiles: readonly string[];
  /** Variables that a project may put into public fields. */
  readonly allowVariables: readonly string[];
}

/** The effective config: all layers merged, secrets as references. Throws a `UsageError` if there is none. */
export function show(world: World, request: ShowRequest): ShowReport {
  const { sources, link } = openProject(world, { ...request, whenEmpty: NO_CONFIG });
  return showConfig(link(), sources.unread);
}
