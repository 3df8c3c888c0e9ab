import { readEnvelope } from "./envelope.js";
import { type Facts, matches } from "./match.js";
import { parseRetryAfter } from "./retry-after.js";
import { oneLine } from "./scrub.js";
import type { Dialect, Failure, FailureContext, FailureInput, Row } from "./types.js";

/** No explanation is longer. Rows look for words with anything between them, which is quadratic. */
const MATCHED = 8_192;

/** What a refusal says, ready to be matched against rows. */
export function readFacts(
  input: FailureInput,
  dialect: Dialect,
): Facts & { readonly detail: string | null } {
  const envelope = readEnvelope(input.body, input.headers);
  const page = isPage(input);
  const words = envelope.message ?? (page || isParsed(input.body) ? "" : input.text);
  // An error inside a 200 is judged by the status that it carries.
  const insideSuccess = input.status === null || (input.status >= 200 && input.status < 300);
  return {
    status: insideSuccess ? (envelope.status ?? input.status) : input.status,
    codes: envelope.codes,
    text: (page ? input.text : words).slice(0, MATCHED),
    step: input.step,
    page,
    ownError: dialect.isError(input.body),
    context: input.context ?? {},
    detail: oneLine(words) || null,
  };
}

/** True for a body that arrived as JSON of any shape, not as text. */
function isParsed(body: unknown): boolean {
  return typeof body === "object" && body !== null;
}

function isPage({ headers, body, text }: FailureInput): boolean {
  if (isParsed(body)) return false;
  return (
    /\bhtml\b/i.test(headers["content-type"] ?? "") ||
    /^\s*<(?:!doctype html|html|head|body)\b/i.test(text)
  );
}

/** The first row that matches, as a failure with its texts filled in. */
export function explain(
  rows: readonly Row[],
  fallback: Row,
  input: FailureInput,
  dialect: Dialect,
): Failure {
  const facts = readFacts(input, dialect);
  const row = rows.find(({ when }) => matches(when, facts)) ?? fallback;
  const retryable = row.retryable ?? false;
  const nowMs = input.nowMs ?? Date.parse(input.headers.date ?? "");
  const retryAfterMs = retryable ? parseRetryAfter(input.headers, input.body, nowMs) : null;
  const fill = (template: string) => render(template, facts.context, facts.status, retryAfterMs);
  return {
    state: row.state,
    reason: row.reason,
    message: fill(row.message),
    hint: row.hint === null ? null : fill(row.hint),
    retryable,
    retryAfterMs,
    provesCredential: row.provesCredential ?? false,
    detail: facts.detail,
    unconfirmed: row.unconfirmed ?? false,
  };
}

/** Fills `{provider}`, `{model}`, `{id}`, `{region}`, `{host}`, `{credential}`, `{status}` and `{wait}`. */
function render(
  template: string,
  context: FailureContext,
  status: number | null,
  retryAfterMs: number | null,
): string {
  const words: Readonly<Record<string, string>> = {
    provider: printable(context.provider) ?? "the provider",
    model: quoted(context.model) ?? "this model",
    // Appears in commands to copy: nothing that a shell would read as more than a name.
    id: /^[\w.:/@-]+$/.test(context.model ?? "") ? `${context.model}` : "MODEL",
    region: printable(context.region) ?? "this region",
    host: printable(context.host) ?? "the endpoint",
    credential: printable(context.credential) ?? "the credential",
    status: status === null ? "inside a stream" : `HTTP ${status}`,
    wait: waitFor(retryAfterMs),
  };
  const filled = template.replace(/\{([a-z]+)\}/g, (whole, name: string) => words[name] ?? whole);
  return /^(?:the|this) /.test(filled) ? filled[0]?.toUpperCase() + filled.slice(1) : filled;
}

function waitFor(retryAfterMs: number | null): string {
  if (retryAfterMs === null) return "in a moment";
  const seconds = Math.max(1, Math.ceil(retryAfterMs / 1000));
  return seconds < 120 ? `in ${seconds} s` : `in ${Math.ceil(seconds / 60)} min`;
}

function quoted(value: string | undefined): string | undefined {
  const clean = printable(value);
  return clean === undefined ? undefined : `"${clean}"`;
}

/** Context comes from a config file: none of its escape sequences may reach a terminal. */
function printable(value: string | undefined): string | undefined {
  return value?.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "") || undefined;
}
