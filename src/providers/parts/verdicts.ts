import type { Reason } from "../../generated/probe-report.js";
import type { ProbeVerdict } from "../provider.js";

/** The matter is settled: this does not work as it is. */
export function failed(reason: Reason, message: string, hint: string | null): ProbeVerdict {
  return { state: "failed", reason, message, hint };
}

/** The answer proves nothing either way. */
export function unproven(message: string, hint: string | null): ProbeVerdict {
  return { state: "unproven", reason: "unexpected_response", message, hint };
}

/** Proved by answers that say so only together. */
export function proven(message: string): ProbeVerdict {
  return { state: "ok", reason: null, message, hint: null };
}
