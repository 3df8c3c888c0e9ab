import type { Evidence, ProbeReport, ProbeResult, ProbeState } from "../generated/probe-report.js";
import type { LinkedModel, LinkedProvider } from "../resolve/index.js";
import { regionOf } from "../resolve/probe-lock.js";
import type { Climb } from "./steps.js";

/** The result of a provider's credential, or of one of its models. */
export function resultOf(
  provider: LinkedProvider,
  model: LinkedModel | null,
  { outcome, evidence }: Climb,
): ProbeResult {
  const { id, credential } = provider;
  const { state, level, reason, message, hint } = outcome;
  return {
    provider: id,
    model: model?.id ?? null,
    region: regionOf(provider),
    host: hostOf(provider),
    state,
    level,
    reason,
    message,
    hint,
    credential: credential.chosen?.reference ?? null,
    evidence: [...evidence],
  };
}

/** Where chats go: for AWS a variable can move them, which whoever sends the request reads. */
function hostOf({ endpoint }: LinkedProvider): string | null {
  if (endpoint.problem !== null) return null;
  const moved = endpoint.moved ? undefined : endpoint.settings.runtime;
  return new URL(moved ?? endpoint.base).host;
}

export function reportOf(
  results: readonly ProbeResult[],
  startMs: number,
  endMs: number,
): ProbeReport {
  const count = (wanted: ProbeState) => results.filter(({ state }) => state === wanted).length;
  return {
    version: 1,
    startedAt: new Date(startMs).toISOString(),
    durationMs: Math.max(0, Math.round(endMs - startMs)),
    results: [...results],
    summary: {
      ok: count("ok"),
      failed: count("failed"),
      unproven: count("unproven"),
      skipped: count("skipped"),
    },
  };
}

/** The evidence for what was decided without a request. */
export const configurationEvidence: Evidence = {
  step: "configuration",
  request: null,
  status: null,
  proves: null,
  ms: 0,
};
