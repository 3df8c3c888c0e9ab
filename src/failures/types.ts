import type { FailureDialect } from "../generated/manifest.js";
import type { Reason } from "../generated/probe-report.js";

/** What is known of the request; every value is public and may be printed. */
export interface FailureContext {
  readonly provider?: string;
  readonly model?: string;
  readonly region?: string;
  readonly host?: string;
  /** The reference of the credential (`{env:OPENAI_API_KEY}`), never its value. */
  readonly credential?: string;
  /** Snowflake: the scopes that CORTEX_ENABLED_CROSS_REGION has now, where they are known. */
  readonly crossRegion?: readonly string[];
}

/** One refused request, as plain data. */
export interface FailureInput {
  readonly dialect: FailureDialect;
  /** `model`, `chat` and `stream` concern a model; every other step concerns the credential. */
  readonly step: string;
  /** Null: an error event inside a stream that started with 200. */
  readonly status: number | null;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or null. */
  readonly body: unknown;
  /** The raw body, capped. */
  readonly text: string;
  readonly context?: FailureContext;
  /** For absolute retry times; without it the `date` header of the answer is the clock. */
  readonly nowMs?: number;
}

/** What the refusal means and what to do about it. */
export interface Failure {
  readonly state: "failed" | "unproven";
  readonly reason: Reason;
  readonly message: string;
  readonly hint: string | null;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;
  /** True if the refusal itself shows that the key was accepted (no credit, unknown model). */
  readonly provesCredential: boolean;
  /** The vendor's own words, scrubbed, one line of at most 200 characters. */
  readonly detail: string | null;
  /** The matching row is based on reports or memory, not on vendor documentation or source. */
  readonly unconfirmed: boolean;
  /** Snowflake: the cross-region scopes that would serve the model. */
  readonly scopes?: readonly string[];
}

/** The half of a row that says what a refusal means. Texts hold `{provider}`, `{model}`, `{wait}`, … */
export interface Outcome {
  readonly state: "failed" | "unproven";
  readonly reason: Reason;
  readonly message: string;
  readonly hint: string | null;
  readonly retryable?: true;
  readonly provesCredential?: true;
}

export type StatusPattern = number | "2xx" | "3xx" | "5xx" | readonly number[];

/** The half of a row that says which refusals it covers. Every given field must match. */
export interface When {
  readonly status?: StatusPattern;
  /** Any of the machine-readable names in the answer: code, type, status, reason; any letter case. */
  readonly code?: string | readonly string[];
  readonly text?: RegExp;
  readonly step?: readonly string[];
  readonly host?: RegExp;
  readonly provider?: RegExp;
  readonly region?: RegExp;
  /** Only if the body is an error in this dialect's form. */
  readonly ownError?: true;
  /** An HTML page is not the API speaking, so a row covers pages only if it says so. */
  readonly page?: "only" | "also";
}

export interface Row extends Outcome {
  readonly when: When;
  /** Not confirmed by vendor documentation or source: a report in an issue, or common knowledge. */
  readonly unconfirmed?: true;
}

/** How one vendor family words its errors: rows in order, the first match wins. */
export interface Dialect {
  readonly isError: (body: unknown) => boolean;
  readonly rows: readonly Row[];
}
