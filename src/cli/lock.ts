import { join } from "node:path";
import type { ProbeLock } from "../generated/probe-lock.js";
import { readProbeLock } from "../resolve/probe-lock.js";
import { UsageError } from "./command.js";
import type { World } from "./world.js";

/** The file beside a project's config that keeps what probes proved. */
export const LOCK_NAME = "altimate.probe.lock.json";

/** The project's probe lock; null where there is none. */
export function readLock({ files }: Pick<World, "files">, folder: string): ProbeLock | null {
  const path = join(folder, LOCK_NAME);
  if (files.stat(path)?.kind !== "file") return null;
  const { lock, problem } = readProbeLock(files.readText(path));
  if (lock === null) throw new UsageError(`${LOCK_NAME}: ${problem}`);
  return lock;
}
