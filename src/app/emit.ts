import { dirname, resolve } from "node:path";
import { type Emitted, emit, type Folders } from "../emit/index.js";
import type { Finding } from "../generated/check-report.js";
import type { Manifest } from "../generated/manifest.js";
import type { ProbeLock } from "../generated/probe-lock.js";
import type { Program } from "../resolve/index.js";
import { namedLock, readLock } from "./probe-lock.js";
import { blockingErrors, endpointProblem } from "./problems.js";
import { openProject } from "./project.js";
import type { Relink } from "./trust/variables.js";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

export interface EmitRequest {
  readonly config: string | undefined;
  /** Models beyond those of the config, as `provider/model`. */
  readonly models: readonly string[];
  /** The manifest's file, which paths in it are relative to; without it, the project's folder. */
  readonly output?: string | undefined;
  /** Files of variables, for tokens and credentials only. */
  readonly envFiles?: readonly string[];
  /** Variables that a project may put into public fields. */
  readonly allowVariables?: readonly string[];
  /** `project` leaves out the user's own and the machine's. */
  readonly layers?: "all" | "project";
  /** Leave unset variables in addresses for the runtime to fill. */
  readonly defer?: boolean;
  /** What probes proved; without it, the lock next to the config, if there is one. */
  readonly probeLock?: string | undefined;
}

/** What prevents a manifest. */
export interface Obstacles {
  readonly manifest: null;
  readonly errors: readonly Finding[];
  readonly reasons: readonly string[];
}

/** A manifest, or what prevents it. */
export type EmitResult =
  | {
      readonly manifest: Manifest;
      readonly program: Program;
      readonly folders: Folders;
      /** What whoever runs the manifest must take care of. */
      readonly notes: readonly string[];
    }
  | Obstacles;

/** Compiles the config to a manifest, offline. Throws a `UsageError` if there is nothing to emit. */
export function emitConfig(world: World, request: EmitRequest): EmitResult {
  const { program, folder } = readProgram(world, request);
  const result = emitProgram(world, program, folder, request);
  if (result.manifest !== null && Object.keys(result.manifest.models).length === 0) {
    throw new UsageError(
      "The config names no model, so the manifest would be empty. Set model, or name one with -m.",
    );
  }
  return result;
}

/** The program of all layers, or of the project's own. */
export function readProgram(
  world: World,
  { config, models, layers = "all", envFiles = [], allowVariables = [] }: EmitRequest,
): { readonly program: Program; readonly folder: string; readonly relink: Relink } {
  const { folder, link } = openProject(world, {
    config,
    layers,
    envFiles,
    allowVariables,
    whenEmpty: models.length > 0 ? undefined : NOTHING_TO_EMIT[layers],
  });
  const relink: Relink = (variables) => link({ models, variables });
  const program = relink([]);
  const unread = models.find((ref) => !program.models.some((model) => model.ref === ref));
  if (unread !== undefined)
    throw new UsageError(`"${unread}" does not have the form provider/model.`);
  return { program, folder, relink };
}

const NOTHING_TO_EMIT = {
  all: "No config was found here or above, so there is nothing to emit.",
  project: "The project has no config of its own here or above, so there is nothing to emit.",
} as const;

/** The manifest of a program, unless an error prevents it. */
export function emitProgram(
  world: World,
  program: Program,
  folder: string,
  { output, defer = false, probeLock }: Pick<EmitRequest, "output" | "defer" | "probeLock">,
): EmitResult {
  const errors = blockingErrors(program, world);
  if (errors.length > 0) return { manifest: null, errors, reasons: [] };
  const base = output === undefined ? folder : dirname(resolve(world.cwd, output));
  const folders: Folders = { home: world.home, project: folder, base };
  const { manifest, left, refused, open, above }: Emitted = emit(program, {
    ...folders,
    version: world.version,
    lock: lockOf(world, folder, probeLock),
    defer,
  });
  const reasons = [
    ...new Set([...left.map(({ provider }) => endpointProblem(provider)), ...refused]),
  ];
  if (reasons.length > 0) return { manifest: null, errors: [], reasons };
  const notes = [
    ...open.map(
      (name) => `{env:${name}} is left open in an address. Set it where the manifest runs.`,
    ),
    ...above.map(
      (path) =>
        `{file:${path}} is above the manifest's folder, where the runtime reads no keys. Write the manifest next to the config.`,
    ),
  ];
  return { manifest, program, folders, notes };
}

function lockOf(world: World, folder: string, name: string | undefined): ProbeLock | null {
  return name === undefined ? readLock(world, folder) : namedLock(world, name);
}
