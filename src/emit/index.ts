import type { Manifest } from "../generated/manifest.js";
import type { LinkedModel, Program } from "../resolve/index.js";
import { manifestDigest } from "../runtime/index.js";
import { openVariables } from "./defer.js";
import { filesAbove } from "./files.js";
import { manifestInputs } from "./inputs.js";
import { type ModelOptions, manifestModel } from "./model.js";
import { plainSecrets } from "./plain-secrets.js";
import { unsetValues } from "./unset.js";

export { type Folders, inputHash } from "./inputs.js";
export { isEmptyPlan, type Plan, planOf } from "./plan.js";
export { planText } from "./plan-text.js";
export { type TargetOutput, targets } from "./targets/index.js";
export { manifestText } from "./text.js";

export interface EmitOptions extends ModelOptions {
  readonly version: string;
}

export interface Emitted {
  readonly manifest: Manifest;
  /** Models left out of the manifest, since it is unknown where their requests would go. */
  readonly left: readonly LinkedModel[];
  /** Why this manifest must not be used: a value is missing, or a secret is in plain text. */
  readonly refused: readonly string[];
  /** Variables that addresses leave to the runtime. */
  readonly open: readonly string[];
  /** Credential files above the manifest's folder, which the runtime does not read. */
  readonly above: readonly string[];
}

/**
 * The manifest of a program: everything resolved, secrets by reference. The same program gives the
 * same manifest on every machine; it contains no time and no path of the working folder.
 */
export function emit(program: Program, options: EmitOptions): Emitted {
  const models: Manifest["models"] = {};
  const left: LinkedModel[] = [];
  const refused: string[] = [];
  const open = new Set<string>();
  for (const model of program.models) {
    const entry = manifestModel(model, program, options);
    if (entry === null) {
      left.push(model);
      continue;
    }
    models[model.ref] = entry;
    for (const name of openVariables(`${entry.url} ${entry.streamUrl}`)) open.add(name);
    for (const field of plainSecrets(entry)) {
      refused.push(
        `${model.ref}: ${field} in the config contains a secret. A manifest only holds references: keep the secret in a variable and write {env:NAME}.`,
      );
    }
  }
  const emitted = program.models.filter((model) => !left.includes(model));
  const chosen = (ref: string | null) => (ref !== null && Object.hasOwn(models, ref) ? ref : null);
  const manifest = {
    manifestVersion: 1 as const,
    generator: { name: "altimate-config", version: options.version },
    catalog: program.catalog.date,
    inputs: manifestInputs(program.files, options),
    default: chosen(program.default),
    small: chosen(program.small),
    models,
  };
  return {
    manifest: { ...manifest, digest: manifestDigest(manifest) },
    left,
    refused: [...unsetValues({ ...program, models: emitted }, open), ...refused],
    open: [...open].sort(),
    above: filesAbove(manifest.models),
  };
}
