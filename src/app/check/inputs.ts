import type { Baseline } from "../../generated/baseline.js";
import type { Proofs } from "../../resolve/probe-lock.js";
import type { Glob } from "../../source/expand-paths.js";
import type { World } from "../world.js";
import type { ProgramRequest } from "./programs.js";

/** Files that a check reads in addition to the config. */
export interface InputsRequest {
  /** The file with known findings, which are left out. */
  readonly baseline: string | undefined;
  /** What probes proved, and what is required of it; null if it does not matter. */
  readonly probeLock: {
    readonly file: string;
    readonly maxAgeMs: number;
    /** A model without a proof is an error. */
    readonly required: boolean;
  } | null;
}

/** What a check needs in addition to the config, read once for all of its rounds. */
export interface CheckInputs {
  readonly glob: Glob;
  readonly baseline: Baseline | null;
  readonly proofs: Proofs | null;
}

/** Reads what a request names. What few checks need is loaded only on demand. */
export async function readInputs(
  world: World,
  { paths, baseline, probeLock }: InputsRequest & Pick<ProgramRequest, "paths">,
): Promise<CheckInputs> {
  return {
    glob: paths.some((path) => /[*?{}[\]()!]/.test(path)) ? await world.loadGlob() : () => [],
    baseline: baseline === undefined ? null : await baselineIn(world, baseline),
    proofs: probeLock === null ? null : await proofsIn(world, probeLock),
  };
}

async function baselineIn(world: World, file: string): Promise<Baseline> {
  const { readBaseline } = await import("../baseline.js");
  return readBaseline(world, file);
}

async function proofsIn(
  world: World,
  { file, ...demands }: NonNullable<InputsRequest["probeLock"]>,
): Promise<Proofs> {
  const { readProofs } = await import("../probe-lock.js");
  return readProofs(world, file, { ...demands, nowMs: world.now() });
}
