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
    ["an invalid Google delay", {}, retryInfo("soon"), null],
    ["nothing", {}, null, null],
    ["spaces around", { "retry-after": " 7 " }, null, 7000],
    ["words after a number", { "retry-after": "7 seconds" }, null, null],
    ["words before a number", { "retry-after": "in 7" }, null, null],
    ["an invalid date", { "retry-after": "never GMT" }, null, null],
    ["a date of another zone", { "retry-after": "Sun, 22 Nov 2026 12:00:30 GMT+1" }, null, null],
    ["part of a millisecond", { "retry-after-ms": "1.6" }, null, 2],
    ["Go days", { "x-ratelimit-reset-tokens": "2d" }, null, 172_800_000],
    ["an invalid window", { "x-ratelimit-reset-tokens": "soon" }, null, null],
    ["words before a duration", { "x-ratelimit-reset-tokens": "about 5s" }, null, null],
    ["words after a duration", { "x-ratelimit-reset-tokens": "5s or so" }, null, null],
    [
      "headers that only look like windows",
      {
        "my-x-ratelimit-reset-tokens": "5s",
        "x-ratelimit-reset-tokens-day": "5s",
        "my-anthropic-ratelimit-tokens-reset": "2026-11-22T10:00:05Z",
        "anthropic-ratelimit-tokens-reset-at": "2026-11-22T10:00:05Z",
      },
      null,
      null,
    ],
    [
      "a used-up Anthropic window",
      {
        "anthropic-ratelimit-requests-reset": "2026-11-22T10:00:09Z",
        "anthropic-ratelimit-requests-remaining": "7",
        "anthropic-ratelimit-input-tokens-reset": "2026-11-22T10:00:03Z",
        "anthropic-ratelimit-input-tokens-remaining": "0",
      },
      null,
      3000,
    ],
    [
      "the longest of the windows that are used up",
      {
        "x-ratelimit-reset-tokens": "3s",
        "x-ratelimit-remaining-tokens": "0",
        "x-ratelimit-reset-requests": "9s",
        "x-ratelimit-remaining-requests": "0",
      },
      null,
      9000,
    ],
    [
      "a window that cannot be read, next to one that can",
      {
        "x-ratelimit-reset-tokens": "3s",
        "x-ratelimit-reset-requests": "soon",
      },
      null,
      3000,
    ],
    ["a delay instead of an epoch", { "x-ratelimit-reset": "30" }, null, 30_000],
    ["an epoch in the past", { "x-ratelimit-reset": "1500000000" }, null, 0],
    ["an epoch in ms in the past", { "x-ratelimit-reset": "1500000000000" }, null, 0],
    ["the header before the body", { "retry-after": "1" }, retryInfo("2s"), 1000],
    ["the body before a window", { "x-ratelimit-reset-tokens": "3s" }, retryInfo("2s"), 2000],
    [
      "a window before the reset",
      { "x-ratelimit-reset-tokens": "3s", "x-ratelimit-reset": "9" },
      null,
      3000,
    ],
    [
      "Anthropic's window before the reset",
      { "anthropic-ratelimit-tokens-reset": "2026-11-22T10:00:05Z", "x-ratelimit-reset": "9" },
      null,
      5000,
    ],
    [
      "the header of the answer before that in its body",
      { "x-ratelimit-reset": "9" },
      { error: { metadata: { headers: { "X-RateLimit-Reset": "5" } } } },
      9000,
    ],
    ["negative", { "retry-after": "-5" }, null, null],
  ])("%s", (_name, headers, body, expected) => {
    expect(parseRetryAfter(headers, body, now)).toBe(expected);
  });
});
