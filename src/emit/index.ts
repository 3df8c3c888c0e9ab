import canonicalize from "canonicalize";
import type { Manifest } from "../generated/manifest.js";
import type { LinkedModel, Program } from "../resolve/index.js";
import { manifestDigest } from "../runtime/index.js";
import { type Folders, manifestInputs } from "./inputs.js";
import { manifestModel } from "./model.js";

export interface EmitOptions extends Folders {
  readonly version: string;
}

export interface Emitted {
  readonly manifest: Manifest;
  /** Models that are not in the manifest, since it is not known where their requests would go. */
  readonly left: readonly LinkedModel[];
}

/**
 * The manifest of a program: everything resolved, secrets by reference. The same program gives the
 * same manifest on every machine; there is no time in it and no path of the working folder.
 */
export function emit(program: Program, options: EmitOptions): Emitted {
  const models: Manifest["models"] = {};
  const left: LinkedModel[] = [];
  for (const model of program.models) {
    const entry = manifestModel(model, options);
    if (entry === null) left.push(model);
    else models[model.ref] = entry;
  }
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
  return { manifest: { ...manifest, digest: manifestDigest(manifest) }, left };
}

/** The bytes of a manifest: keys in the order of RFC 8785, indented for people and their diffs. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(JSON.parse(canonicalize(manifest) ?? "null"), null, 2)}\n`;
}
