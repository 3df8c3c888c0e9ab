import type { Severity } from "../generated/check-report.js";

/** How severe a finding is: 0 is the most severe. */
const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** All severities, the most severe first. */
export const SEVERITIES: readonly Severity[] = Object.keys(SEVERITY_RANK)
  .filter((name): name is Severity => name in SEVERITY_RANK)
  .sort(byGravity);

/** Negative if `a` is more severe than `b`. */
export function byGravity(a: Severity, b: Severity): number {
  return SEVERITY_RANK[a] - SEVERITY_RANK[b];
}

/** True for a severity at or above a threshold. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return byGravity(severity, threshold) <= 0;
}
