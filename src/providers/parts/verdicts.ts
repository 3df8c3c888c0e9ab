import type { Reason } from "../../generated/probe-report.js";
import type { ProbeVerdict } from "../provider.js";

/** Settled: this does not work as it is. */
export function failed(reason: Reason, message: string, hint: string | null): ProbeVerdict {
  return { state: "failed", reason, message, hint };
}

/** The answer proves nothing either way. */
export function unproven(message: string, hint: string | null): ProbeVerdict {
  return { state: "unproven", reason: "unexpected_response", message, hint };
}

/** Proved by several answers in combination. */
export function proven(message: string): ProbeVerdict {
  return { state: "ok", reason: null, message, hint: null };
}
