import { list, object } from "../language/json.js";
import { unwrap } from "./envelope.js";

type Headers = Readonly<Record<string, string>>;

/**
 * How long a provider asks to wait, in milliseconds; null if it does not say. An explicit time
 * wins over one derived from the state of a rate-limit window.
 */
export function parseRetryAfter(headers: Headers, body: unknown, nowMs: number): number | null {
  const wait =
    milliseconds(headers["retry-after-ms"] ?? headers["x-ms-retry-after-ms"]) ??
    secondsOrDate(headers["retry-after"], nowMs) ??
    retryInfo(body) ??
    window(headers, /^x-ratelimit-reset-(requests|tokens)$/, "x-ratelimit-remaining-", duration) ??
    window(
      headers,
      /^anthropic-ratelimit-(requests|tokens|input-tokens|output-tokens)-reset$/,
      "anthropic-ratelimit-",
      (value) => until(Date.parse(value), nowMs),
    ) ??
    epoch(headers["x-ratelimit-reset"] ?? openRouterReset(body), nowMs);
  return wait === null ? null : Math.max(0, Math.round(wait));
}

function number(value: string | undefined): number | null {
  return value !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : null;
}

const milliseconds = number;

function seconds(value: string | undefined): number | null {
  const parsed = number(value);
  return parsed === null ? null : parsed * 1000;
}

function until(timeMs: number, nowMs: number): number | null {
  const wait = timeMs - nowMs;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

function secondsOrDate(value: string | undefined, nowMs: number): number | null {
  if (value === undefined) return null;
  if (/ GMT$/.test(value)) return until(Date.parse(value), nowMs);
  return seconds(value);
}

const UNIT_MS: Readonly<Record<string, number>> = {
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
};

/** Go's notation (`6m0s`, `120ms`) at OpenAI and Groq; plain seconds at others. */
function duration(value: string): number | null {
  const plain = seconds(value);
  if (plain !== null) return plain;
  if (!/^(?:\d+(?:\.\d+)?(?:ms|[dhms]))+$/.test(value)) return null;
  return [...value.matchAll(/(\d+(?:\.\d+)?)(ms|[dhms])/gy)].reduce(
    (total, [, count, unit = "s"]) => total + Number(count) * (UNIT_MS[unit] ?? 0),
    0,
  );
}

/** The longest wait among the used-up windows; among all windows if none says it is used up. */
function window(
  headers: Headers,
  pattern: RegExp,
  remainingPrefix: string,
  parse: (value: string) => number | null,
): number | null {
  const windows = Object.entries(headers).flatMap(([name, value]) => {
    const kind = pattern.exec(name)?.[1];
    const wait = kind === undefined ? null : parse(value);
    if (kind === undefined || wait === null) return [];
    const remaining =
      headers[`${remainingPrefix}${kind}`] ?? headers[`${remainingPrefix}${kind}-remaining`];
    return [{ wait, usedUp: remaining === "0" }];
  });
  const usedUp = windows.filter((entry) => entry.usedUp);
  const waits = (usedUp.length > 0 ? usedUp : windows).map((entry) => entry.wait);
  return waits.length > 0 ? Math.max(...waits) : null;
}

/** `X-RateLimit-Reset` is an epoch in ms at OpenRouter, in seconds at GitHub, and a delay at others. */
function epoch(value: string | undefined, nowMs: number): number | null {
  const parsed = number(value);
  if (parsed === null) return null;
  if (parsed > 1e11) return until(parsed, nowMs);
  return parsed > 1e8 ? until(parsed * 1000, nowMs) : parsed * 1000;
}

/** google.rpc.RetryInfo: `"retryDelay": "34.07s"`. */
function retryInfo(body: unknown): number | null {
  const details = list(object(unwrap(body).error).details);
  const delay = details
    .map((detail) => object(detail).retryDelay)
    .find((value) => typeof value === "string");
  return typeof delay === "string" ? duration(delay) : null;
}

/** OpenRouter repeats the header in the body when the error comes inside a 200 (unconfirmed). */
function openRouterReset(body: unknown): string | undefined {
  const metadata = object(object(unwrap(body).error).metadata);
  const reset = object(metadata.headers)["X-RateLimit-Reset"];
  return reset === undefined ? undefined : String(reset);
}
