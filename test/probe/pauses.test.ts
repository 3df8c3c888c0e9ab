import { describe, expect, it } from "vitest";
import { probed, result } from "../support/probe.js";
import { env, model } from "../support/probe-openai.js";
import { type Scripted, scriptedHttp } from "../support/scripted-http.js";

const limited = (ms: number): Scripted => ({
  status: 429,
  body: { error: { message: "slow down", code: "rate_limit_exceeded" } },
  headers: { "retry-after-ms": `${ms}` },
});
const list: Scripted = { status: 200, body: { data: [{ id: "m" }] } };

/** A probe with a clock that only pauses move. */
async function paused(timeoutMs: number, ...script: readonly Scripted[]) {
  let now = 1_795_000_000_000;
  const http = scriptedHttp(...script);
  const waits: number[] = [];
  const found = await result({
    config: { provider: { openai: {} } },
    env,
    surroundings: {
      http,
      timeoutMs,
      now: () => now,
      sleep: async (ms) => {
        waits.push(ms);
        now += ms;
      },
    },
  });
  return { found, waits, times: http.sent.map(({ headersTimeoutMs }) => headersTimeoutMs) };
}

describe("a pause that the provider asks for", () => {
  it.each([
    ["one that the time allows", 1_000, [limited(999), list], [999], [1_000, 1], "ok"],
    ["one that takes all of the time", 1_000, [limited(1_000)], [], [1_000], "unproven"],
    [
      "several, in what is left",
      1_000,
      [limited(600), limited(300), list],
      [600, 300],
      [1_000, 400, 100],
      "ok",
    ],
    [
      "several, more than is left",
      1_000,
      [limited(600), limited(400)],
      [600],
      [1_000, 400],
      "unproven",
    ],
    ["a minute", 100_000, [limited(60_000), list], [60_000], [100_000, 40_000], "ok"],
    ["more than a minute", 100_000, [limited(60_001)], [], [100_000], "unproven"],
  ] as const)("%s", async (_name, timeoutMs, script, waits, times, state) => {
    const told = await paused(timeoutMs, ...script);
    expect(told.waits).toEqual(waits);
    expect(told.times).toEqual(times);
    expect(told.found.state).toBe(state);
  });
});

describe("the time of a request", () => {
  it("is six times as long for a chat, and for all of an answer", async () => {
    const chat: Scripted = { status: 200, body: { choices: [{}] } };
    const http = scriptedHttp(list, { status: 200, body: { id: model } }, chat);
    await result({
      config: { model: `openai/${model}` },
      env,
      surroundings: { http, deep: true, timeoutMs: 500 },
    });
    const times = http.sent.map((sent) => [sent.headersTimeoutMs, sent.bodyTimeoutMs]);
    expect(times).toEqual([
      [500, 500],
      [500, 500],
      [3_000, 3_000],
    ]);
  });

  it("is told in whole milliseconds, and never as less than none", async () => {
    const clock = [0, 10, 10, 10.4, 10.4, 22.6, 20];
    let turn = 0;
    const report = await probed({
      config: { provider: { openai: {} } },
      env,
      surroundings: {
        http: scriptedHttp(list),
        now: () => clock[Math.min(turn++, clock.length - 1)] ?? 0,
      },
    });
    expect(report).toMatchObject({
      version: 1,
      startedAt: "1970-01-01T00:00:00.000Z",
      durationMs: 20,
    });
    for (const { evidence } of report.results) {
      for (const { ms } of evidence) expect(Number.isInteger(ms) && ms >= 0).toBe(true);
    }
  });
});
