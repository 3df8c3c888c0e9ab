import type { Reason, RunReason } from "../generated/run-event.js";

/** Why a manifest cannot be run or a chat could not be finished, with the next step in `hint`. */
export class RuntimeError extends Error {
  readonly reason: Reason | RunReason;
  readonly hint: string | null;

  constructor(reason: Reason | RunReason, message: string, hint: string | null = null) {
    super(message);
    this.name = "RuntimeError";
    this.reason = reason;
    this.hint = hint;
  }
}
