import {
  explainFailure,
  explainNetworkError,
  type Failure,
  type NetworkErrorContext,
} from "../failures/index.js";
import type { FailureDialect } from "../generated/manifest.js";
import type { ProofLevel, Reason } from "../generated/probe-report.js";
import { field } from "../language/json.js";
import { NetError } from "../net/index.js";
import type { ProbeAnswer, ProbeStep, ProbeVerdict } from "../providers/index.js";
import type { Reply } from "./reply.js";

/** What is known after a step, or after all steps of a result. */
export interface Outcome {
  readonly state: "ok" | "failed" | "unproven" | "skipped";
  readonly level: ProofLevel | null;
  readonly reason: Reason | null;
  readonly message: string;
  readonly hint: string | null;
  /** The next request would fail the same way: no answer came, or the provider asks to wait. */
  readonly passing: boolean;
}

/** What failure dialects need to know about a request. */
export interface Asked {
  readonly dialect: FailureDialect;
  /** What the step asks about, in the failure dialects' words: `list`, `model`, `chat`, … */
  readonly about: string;
  readonly context: NetworkErrorContext;
  readonly nowMs: number;
}

/** Judges the answer to one step: nothing is claimed that the answer does not show. */
export function judge(
  step: Pick<ProbeStep, "proves" | "judge" | "judgeFailure">,
  reply: Reply,
  asked: Asked,
): Outcome {
  if (reply.kind === "none") return judgeError(reply.error, asked);
  const failure = failureOf(reply, asked);
  if (failure !== null) {
    const verdict = isGood(reply.answer) ? null : (step.judgeFailure?.(reply.answer) ?? null);
    return verdict === null ? fromFailure(failure) : fromVerdict(verdict, step.proves);
  }
  const verdict = step.judge?.(reply.answer) ?? null;
  return verdict === null ? proven(step.proves) : fromVerdict(verdict, step.proves);
}

/** The refusal in an answer, even one with status 200; null for a good answer. */
export function failureOf(
  { answer, text }: Extract<Reply, { kind: "answer" }>,
  { dialect, about, context, nowMs }: Asked,
): Failure | null {
  const { status, headers, body } = answer;
  return isGood(answer) && !isRefusal(answer)
    ? null
    : explainFailure({ dialect, step: about, status, headers, body, text, context, nowMs });
}

function isGood({ status }: ProbeAnswer): boolean {
  return status >= 200 && status < 300;
}

/** OpenRouter and MiniMax report errors inside a 200; a body that is not JSON is not an API's answer. */
function isRefusal({ status, body }: ProbeAnswer): boolean {
  if (status === 204) return false;
  if (typeof body !== "object" || body === null) return true;
  const code = field(field(body, "base_resp"), "status_code");
  return Boolean(field(body, "error")) || (typeof code === "number" && code !== 0);
}

function judgeError(error: unknown, { dialect, about, context }: Asked): Outcome {
  if (error instanceof NetError) {
    const { reason, message, hint } = error;
    const state = reason === "unexpected_response" ? "unproven" : "failed";
    return { state, level: null, reason, message, hint, passing: true };
  }
  const failure = explainNetworkError(error, { ...context, dialect, step: about });
  return { ...fromFailure(failure), passing: true };
}

function fromFailure(failure: Failure): Outcome {
  const { state, reason, message, hint, retryable, provesCredential } = failure;
  const level = provesCredential ? "credential" : null;
  return { state, level, reason, message, hint, passing: retryable };
}

function fromVerdict(verdict: ProbeVerdict, proves: ProofLevel | null): Outcome {
  // a provider that reports the remaining credit has accepted the key
  const byRefusal = verdict.reason === "quota_exhausted" ? "credential" : null;
  return { ...verdict, level: verdict.state === "ok" ? proves : byRefusal, passing: false };
}

function proven(level: ProofLevel | null): Outcome {
  return { state: "ok", level, reason: null, message: "", hint: null, passing: false };
}

/** A failure that is known without an answer. */
export function failure(reason: Reason, message: string, hint: string | null): Outcome {
  return { state: "failed", level: null, reason, message, hint, passing: false };
}
