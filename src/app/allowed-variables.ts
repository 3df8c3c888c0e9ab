import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

/** Variables that a trusted party allows in public fields of a project, in the request or the environment. */
export function allowedVariables(
  { env }: Pick<World, "env">,
  requested: readonly string[],
): readonly string[] {
  const fromVariable = (env.ALTIMATE_ALLOW_VARIABLES ?? "").split(/[\s,]+/);
  const names = [...requested, ...fromVariable].filter((name) => name !== "");
  const unusable = names.find((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
  if (unusable === undefined) return names;
  throw new UsageError(`"${unusable}" is not the name of a variable. Write it as LLM_HOST.`);
}
