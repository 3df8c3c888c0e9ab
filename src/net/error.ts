import type { Reason } from "../generated/probe-report.js";

/** A request that was stopped on our side, before or while it was sent. Says what to do next. */
export class NetError extends Error {
  readonly reason: Reason;
  readonly hint: string | null;

  constructor(reason: Reason, message: string, hint: string | null = null) {
    super(message);
    this.name = "NetError";
    this.reason = reason;
    this.hint = hint;
  }
}
