import { describe, expect, it } from "vitest";
import { parseRetryAfter } from "../../src/failures/index.js";

describe("parseRetryAfter", () => {
  const now = Date.parse("2026-11-22T10:00:00Z");
  const retryInfo = (retryDelay: string) => ({ error: { details: [{ retryDelay }] } });
  it.each<[string, Record<string, string>, unknown, number | null]>([
    ["seconds", { "retry-after": "7" }, null, 7000],
    ["fraction of a second", { "retry-after": "0.5" }, null, 500],
    ["HTTP date", { "retry-after": "Sun, 22 Nov 2026 10:00:30 GMT" }, null, 30_000],
    ["HTTP date in the past", { "retry-after": "Sun, 22 Nov 2026 09:00:00 GMT" }, null, 0],
    ["nonsense", { "retry-after": "soon" }, null, null],
    ["milliseconds win", { "retry-after-ms": "1500", "retry-after": "2" }, null, 1500],
    ["Azure's milliseconds", { "x-ms-retry-after-ms": "250" }, null, 250],
    ["Go duration", { "x-ratelimit-reset-requests": "6m0s" }, null, 360_000],
    ["Go milliseconds", { "x-ratelimit-reset-tokens": "120ms" }, null, 120],
    ["Go hours and fractions", { "x-ratelimit-reset-tokens": "1h2m3.5s" }, null, 3_723_500],
    ["plain seconds", { "x-ratelimit-reset-tokens": "12" }, null, 12_000],
    [
      "longest window",
      { "x-ratelimit-reset-tokens": "3s", "x-ratelimit-reset-requests": "9s" },
      null,
      9000,
    ],
    [
      "used-up window",
      {
        "x-ratelimit-reset-tokens": "3s",
        "x-ratelimit-remaining-tokens": "0",
        "x-ratelimit-reset-requests": "9s",
      },
      null,
      3000,
    ],
    ["RFC 3339", { "anthropic-ratelimit-tokens-reset": "2026-11-22T10:00:05Z" }, null, 5000],
    ["epoch in ms", { "x-ratelimit-reset": String(now + 4000) }, null, 4000],
    ["epoch in s", { "x-ratelimit-reset": String(now / 1000 + 60) }, null, 60_000],
    ["Google's delay", {}, retryInfo("34.07s"), 34_070],
    ["Google's delay in an array", {}, [retryInfo("2s")], 2000],
    [
      "OpenRouter's header in the body",
      {},
      { error: { metadata: { headers: { "X-RateLimit-Reset": String(now + 1000) } } } },
      1000,
    ],
    ["nothing", {}, null, null],
    ["negative", { "retry-after": "-5" }, null, null],
  ])("%s", (_name, headers, body, expected) => {
    expect(parseRetryAfter(headers, body, now)).toBe(expected);
  });
});
