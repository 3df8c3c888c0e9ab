import type { Surroundings } from "./files.js";

/** A variable that configures the host product, under the name that is set. */
export interface Variable {
  readonly name: string;
  readonly value: string;
}

/**
 * `ALTIMATE_CLI_X`, else `OPENCODE_X`, as the host product reads them: an empty value counts as
 * unset, so the second name is tried.
 */
export function hostVariable({ env }: Pick<Surroundings, "env">, suffix: string): Variable | null {
  for (const name of [`ALTIMATE_CLI_${suffix}`, `OPENCODE_${suffix}`]) {
    const value = env[name];
    if (value !== undefined && value !== "") return { name, value };
  }
  return null;
}

/** The host product's booleans: `true` or `1`, in any case. */
export function hostFlag(surroundings: Pick<Surroundings, "env">, suffix: string): boolean {
  return /^(true|1)$/i.test(hostVariable(surroundings, suffix)?.value ?? "");
}
