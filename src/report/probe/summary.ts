import type { ProbeReport } from "../../generated/probe-report.js";
import type { ProbeReportOptions } from "./reporter.js";

export const STATES = ["ok", "failed", "unproven", "skipped"] as const;

/** Whether models were asked for tokens, in words. */
export function billing({ deep }: Pick<ProbeReportOptions, "deep">): string {
  return deep ? "--deep asked models for tokens" : "nothing was billed";
}

/** `1 ok, 1 failed, 1 unproven · nothing was billed` */
export function summaryLine({ summary }: ProbeReport, options: ProbeReportOptions): string {
  const counts = STATES.filter((state) => summary[state] > 0).map(
    (state) => `${summary[state]} ${state}`,
  );
  if (counts.length === 0) return "Nothing was probed";
  return `${counts.join(", ")} · ${billing(options)}`;
}
