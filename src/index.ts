/**
 * The library: the same check, probe and emit as the commands, for programs. The runtime has an entry
 * of its own, `altimate-config/runtime`, which loads none of this.
 */

import { checkConfig, checkDefaults } from "./app/check.js";
import { emitConfig } from "./app/emit.js";
import { type HostProcess, nodeWorld } from "./app/node-world.js";
import { probeConfig } from "./app/probe.js";
import type { World } from "./app/world.js";
import type { CheckReport, Severity } from "./generated/check-report.js";
import type { Manifest } from "./generated/manifest.js";
import type { ProbeReport } from "./generated/probe-report.js";
import { capped } from "./report/findings-cap.js";

export type { Config, CustomProvider, Model, Providers, Token } from "./generated/altimate-code.js";
export type { CheckReport, Finding } from "./generated/check-report.js";
export type { Manifest, ManifestModel } from "./generated/manifest.js";
export type { ProbeReport, ProbeResult, Reason } from "./generated/probe-report.js";

export interface Place {
  /** The working folder; that of the process by default. */
  readonly cwd?: string;
  /** The environment; that of the process by default. Its `HOME` is where the user's own config is. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** A config file to use instead of the project's. */
  readonly config?: string;
}

export interface CheckOptions extends Place {
  /** Files, folders and patterns to check, each file by itself; none: all config in effect in `cwd`. */
  readonly files?: readonly string[];
  readonly requireEnv?: boolean;
  readonly assumeEnv?: boolean;
  /** The lowest severity for which `summary.ok` is false. Default: error. */
  readonly failOn?: Severity;
}

/** Checks config offline. Rejects if there is no config, or a file cannot be read. */
export async function check(options: CheckOptions = {}): Promise<CheckReport> {
  const { report } = await checkConfig(worldOf(options), {
    ...checkDefaults,
    paths: options.files ?? [],
    config: options.config,
    requireEnv: options.requireEnv ?? false,
    assumeEnv: options.assumeEnv ?? false,
    failOn: options.failOn ?? "error",
  });
  return capped(report);
}

export interface ProbeOptions extends Place {
  /** `provider` or `provider/model`; none: everything in the config. */
  readonly select?: readonly string[];
  /** Also ask each model for one token, which costs a little. */
  readonly deep?: boolean;
  /** Configuration steps only. */
  readonly offline?: boolean;
  /** Hosts that credentials may go to even though they are not their vendor's. */
  readonly allowHosts?: readonly string[];
  readonly timeoutMs?: number;
}

/** Proves credentials and models live. */
export async function probe(options: ProbeOptions = {}): Promise<ProbeReport> {
  const { report } = await probeConfig(worldOf(options), {
    config: options.config,
    select: options.select ?? [],
    deep: options.deep ?? false,
    offline: options.offline ?? false,
    allowHosts: options.allowHosts ?? [],
    timeoutMs: options.timeoutMs,
  });
  return report;
}

export interface EmitOptions extends Place {
  /** Models beyond those of the config, as `provider/model`. */
  readonly models?: readonly string[];
}

/** The manifest of a config. Rejects if the config has an error in what would be emitted. */
export async function emit(options: EmitOptions = {}): Promise<Manifest> {
  const result = emitConfig(worldOf(options), {
    config: options.config,
    models: options.models ?? [],
  });
  if (result.manifest !== null) return result.manifest;
  const { errors, reasons } = result;
  throw new Error([...errors.map(({ message }) => message), ...reasons].join("\n"));
}

/** An embedding program is not a person who could be asked: the world has nobody in it. */
function worldOf(
  { cwd, env }: Place,
  host: HostProcess = process,
  now: () => number = Date.now,
): World {
  const world = nodeWorld(host, now);
  const home = env?.HOME || world.home;
  return { ...world, cwd: cwd ?? world.cwd, env: env ?? world.env, home };
}
