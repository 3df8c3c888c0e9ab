import { dirname } from "node:path";
import { type Emitted, emit } from "../emit/index.js";
import type { Finding } from "../generated/check-report.js";
import type { Manifest } from "../generated/manifest.js";
import { UsageError } from "./command.js";
import { compile, findSources, openCatalog, programFolder } from "./compile.js";
import { blockingErrors, endpointProblem } from "./problems.js";
import type { World } from "./world.js";

export interface EmitRequest {
  readonly config: string | undefined;
  /** Models beyond those of the config, as `provider/model`. */
  readonly models: readonly string[];
  /** Absolute path that the manifest is written to; null for standard output. */
  readonly output: string | null;
}

/** A manifest, or what stands in its way. */
export type EmitResult =
  | { readonly manifest: Manifest; readonly errors: null; readonly reasons: null }
  | {
      readonly manifest: null;
      readonly errors: readonly Finding[];
      readonly reasons: readonly string[];
    };

/** Compiles the config to a manifest, offline. Throws a `UsageError` where there is nothing to emit. */
export function emitConfig(world: World, request: EmitRequest): EmitResult {
  const sources = findSources(world, request.config);
  if (sources.files.length === 0) {
    throw new UsageError("No config was found here or above, so there is nothing to emit.");
  }
  const folder = programFolder(world, sources, request.config);
  const program = compile(sources.files, folder, openCatalog(world), world, {
    stored: new Map(),
    assumeEnv: false,
    extraModels: request.models,
  });
  const errors = blockingErrors(program, world);
  if (errors.length > 0) return { manifest: null, errors, reasons: [] };
  const { manifest, left }: Emitted = emit(program, {
    version: world.version,
    home: world.home,
    project: folder,
    base: request.output === null ? folder : dirname(request.output),
  });
  if (left.length > 0) {
    const reasons = [...new Set(left.map(({ provider }) => endpointProblem(provider)))];
    return { manifest: null, errors: [], reasons };
  }
  if (Object.keys(manifest.models).length === 0) {
    throw new UsageError(
      "The config names no model, so the manifest would be empty. Set model, or name one with -m.",
    );
  }
  return { manifest, errors: null, reasons: null };
}
