import type { CheckReport } from "../generated/check-report.js";
import { byGravity } from "../language/severity.js";

/** A report holds no more findings. Nobody reads them, and a hostile file can have millions. */
const MOST = 1_000;

/** The report with the gravest of its findings, in their order; its summary still counts all. */
export function capped(report: CheckReport): CheckReport {
  const { findings } = report;
  if (findings.length <= MOST) return report;
  const gravest = new Set(
    findings.toSorted((a, b) => byGravity(a.severity, b.severity)).slice(0, MOST),
  );
  return { ...report, findings: findings.filter((it) => gravest.has(it)) };
}

/** How many findings a report counts but does not hold. */
export function leftOut({ findings, summary }: CheckReport): number {
  return summary.errors + summary.warnings + summary.infos - findings.length;
}
