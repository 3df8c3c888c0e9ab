import { dirname } from "node:path";
import { type Emitted, emit, type Folders } from "../emit/index.js";
import type { Finding } from "../generated/check-report.js";
import type { Manifest } from "../generated/manifest.js";
import type { ProbeLock } from "../generated/probe-lock.js";
import { wrap } from "../report/text.js";
import type { Program } from "../resolve/index.js";
import { UsageError } from "./command.js";
import { compile, findSources, openCatalog, programFolder } from "./compile.js";
import { readLock, readLockFile } from "./lock.js";
import { blockingErrors, endpointProblem, errorLines, LINE_WIDTH } from "./problems.js";
import { readStored } from "./stored.js";
import { columns } from "./terminal.js";
import type { World } from "./world.js";

export interface EmitRequest {
  readonly config: string | undefined;
  /** Models beyond those of the config, as `provider/model`. */
  readonly models: readonly string[];
  /** Absolute path that the manifest is written to; null for standard output. */
  readonly output: string | null;
  /** Variables of `--env-file`. */
  readonly envFile?: Readonly<Record<string, string | undefined>>;
  /** Leave out the user's own and the machine's layers. */
  readonly projectOnly?: boolean;
  /** Leave unset variables of addresses to the runtime. */
  readonly defer?: boolean;
  /** What probes proved; without it, the lock beside the config, where there is one. */
  readonly probeLock?: string | undefined;
}

/** A manifest, or what stands in its way. */
export type EmitResult =
  | {
      readonly manifest: Manifest;
      readonly program: Program;
      readonly folders: Folders;
      /** What whoever runs the manifest has to see to. */
      readonly notes: readonly string[];
      readonly errors: null;
      readonly reasons: null;
    }
  | {
      readonly manifest: null;
      readonly errors: readonly Finding[];
      readonly reasons: readonly string[];
    };

/** Compiles the config to a manifest, offline. Throws a `UsageError` where there is nothing to emit. */
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
export function readProgram(world: World, request: EmitRequest) {
  const sources = findSources(world, request.config);
  const files = request.projectOnly
    ? sources.files.filter(({ file }) => !file.layer.trusted)
    : sources.files;
  if (files.length === 0 && request.models.length === 0) {
    throw new UsageError(
      request.projectOnly
        ? "The project has no config of its own here or above, so there is nothing to emit."
        : "No config was found here or above, so there is nothing to emit.",
    );
  }
  const folder = programFolder(world, sources, request.config);
  const program = compile(files, folder, openCatalog(world), world, {
    stored: readStored(world),
    assumeEnv: false,
    extraModels: request.models,
    envFile: request.envFile ?? {},
  });
  const unread = request.models.find((ref) => !program.models.some((model) => model.ref === ref));
  if (unread !== undefined) throw new UsageError(`"${unread}" is not of the form provider/model.`);
  return { program, folder };
}

/** The manifest of a program, unless an error stands in its way. */
export function emitProgram(
  world: World,
  program: Program,
  folder: string,
  { output, defer = false, probeLock }: Pick<EmitRequest, "output" | "defer" | "probeLock">,
): EmitResult {
  const errors = blockingErrors(program, world);
  if (errors.length > 0) return { manifest: null, errors, reasons: [] };
  const base = output === null ? folder : dirname(output);
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
    ...open.map((name) => `{env:${name}} stays open in an address. Set it where this runs.`),
    ...above.map(
      (path) =>
        `{file:${path}} lies above the manifest, where the runtime reads no keys. Write the manifest beside the config.`,
    ),
  ];
  return { manifest, program, folders, notes, errors: null, reasons: null };
}

function lockOf(world: World, folder: string, name: string | undefined): ProbeLock | null {
  if (name === undefined) return readLock(world, folder);
  const lock = readLockFile(world, name);
  if (lock !== null) return lock;
  throw new UsageError(`There is no ${name}. altimate probe --lock ${name} writes it.`);
}

/** What stands in the way of a manifest, for people. */
export function obstacles({ errors, reasons }: Extract<EmitResult, { manifest: null }>): string {
  const lines = reasons.flatMap((reason) => wrap(reason, LINE_WIDTH));
  return `${errorLines(errors)}${lines.map((line) => `${line}\n`).join("")}`;
}

/** Says what else there is to know about what was emitted. */
export function warn({ stderr }: Pick<World, "stderr">, warnings: readonly string[]): void {
  for (const warning of warnings) {
    stderr.write(`${wrap(`warning: ${warning}`, columns(stderr)).join("\n")}\n`);
  }
}
