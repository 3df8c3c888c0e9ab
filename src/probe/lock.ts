import type { LockEntry, ProbeLock } from "../generated/probe-lock.js";
import type { ProbeReport, ProbeResult } from "../generated/probe-report.js";
import type { Program } from "../resolve/index.js";
import { configHash } from "../resolve/probe-lock.js";

/**
 * The lock after a probe. What was not asked this time stays as it was, and today's doubt does not
 * erase yesterday's proof as long as the config is the same.
 */
export function lockOf(
  report: ProbeReport,
  program: Program,
  previous: ProbeLock | null,
): ProbeLock {
  const entries = new Map((previous?.entries ?? []).map((entry) => [keyOf(entry), entry]));
  for (const result of report.results) {
    const entry = entryOf(result, report.startedAt, program);
    if (entry === null) continue;
    const earlier = entries.get(keyOf(entry));
    const isDoubt = entry.state === "unproven" && earlier?.config === entry.config;
    if (!isDoubt) entries.set(keyOf(entry), entry);
  }
  return {
    version: 1,
    entries: [...entries.entries()].sort(byKey).map(([, entry]) => entry),
  };
}

/** The lock as a file's text. */
export function lockText(lock: ProbeLock): string {
  return `${JSON.stringify(lock, null, 2)}\n`;
}

function entryOf(result: ProbeResult, provedAt: string, program: Program): LockEntry | null {
  const { provider: id, model: modelId, region, state, level } = result;
  const provider = program.providers.find((it) => it.id === id);
  if (state === "skipped" || provider === undefined) return null;
  const model = program.models.find((it) => it.provider === provider && it.id === modelId) ?? null;
  const config = configHash(provider, model);
  return { provider: id, model: modelId, region, state, level, provedAt, config };
}

function keyOf({ provider, model, region }: LockEntry): string {
  return JSON.stringify([provider, model ?? "", region ?? ""]);
}

/** By code units: the same order on every machine. */
function byKey([a]: readonly [string, LockEntry], [b]: readonly [string, LockEntry]): number {
  return a < b ? -1 : Number(a > b);
}
