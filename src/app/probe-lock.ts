import { basename, join, resolve } from "node:path";
import type { ProbeLock } from "../generated/probe-lock.js";
import { type ProofDemands, type Proofs, proofsOf, readProbeLock } from "../resolve/probe-lock.js";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

/** The file next to a project's config that keeps what probes proved. */
export const LOCK_NAME = "altimate.probe.lock.json";

/** The project's probe lock; null if there is none. */
export function readLock(world: Pick<World, "cwd" | "files">, folder: string): ProbeLock | null {
  return readLockFile(world, join(folder, LOCK_NAME));
}

/** The probe lock in a file that somebody named; null if there is none. */
export function readLockFile(
  { cwd, files }: Pick<World, "cwd" | "files">,
  name: string,
): ProbeLock | null {
  const path = resolve(cwd, name);
  if (files.stat(path)?.kind !== "file") return null;
  const { lock, problem } = readProbeLock(files.readText(path));
  if (lock === null) throw new UsageError(`${basename(path)}: ${problem}`);
  return lock;
}

/** The same; a `UsageError` if there is none. */
export function namedLock(world: Pick<World, "cwd" | "files">, name: string): ProbeLock {
  const lock = readLockFile(world, name);
  if (lock !== null) return lock;
  throw new UsageError(`There is no ${name}. Create it with altimate probe --lock ${name}.`);
}

/** What the probe lock in a file proves. Throws a `UsageError` if there is none. */
export function readProofs(
  world: Pick<World, "cwd" | "files">,
  name: string,
  demands: ProofDemands,
): Proofs {
  return proofsOf(namedLock(world, name), demands);
}
