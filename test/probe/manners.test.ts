import { describe, expect, it } from "vitest";
import { compatible } from "../simulators/local.js";
import { json, type Reply, simulate } from "../simulators/simulator.js";
import { probed, result } from "../support/probe.js";
import { configFor, env, vendor } from "../support/probe-openai.js";
import { startServer } from "../support/server.js";

describe("Retry-After", () => {
  const limited = (headers: Readonly<Record<string, string>>, body: unknown = {}) =>
    json(
      429,
      { error: { message: "slow down", code: "rate_limit_exceeded" }, ...Object(body) },
      headers,
    );
  const now = 1_795_000_000_000;

  it.each<[string, Reply, number]>([
    ["seconds", limited({ "retry-after": "2" }), 2_000],
    ["a date", limited({ "retry-after": new Date(now + 3_000).toUTCString() }), 3_000],
    ["milliseconds", limited({ "retry-after-ms": "1500" }), 1_500],
    ["Azure's milliseconds", limited({ "x-ms-retry-after-ms": "700" }), 700],
    [
      "a duration of Go",
      limited({ "x-ratelimit-reset-requests": "1s200ms", "x-ratelimit-remaining-requests": "0" }),
      1_200,
    ],
    ["an epoch in milliseconds", limited({ "x-ratelimit-reset": String(now + 2_500) }), 2_500],
    ["an epoch in seconds", limited({ "x-ratelimit-reset": String(now / 1000 + 4) }), 4_000],
    [
      "RFC 3339",
      limited({
        "anthropic-ratelimit-requests-reset": new Date(now + 5_000).toISOString(),
        "anthropic-ratelimit-requests-remaining": "0",
      }),
      5_000,
    ],
  ])("%s", async (_name, reply, waitMs) => {
    const simulator = await simulate(vendor, {
      instead: { "GET /v1/models": [reply, json(200, { data: [] })] },
    });
    const waits: number[] = [];
    const found = await result({
      config: configFor(`${simulator.url}/v1`),
      env,
      surroundings: {
        now: () => now,
        sleep: async (ms) => void waits.push(ms),
        timeoutMs: 10_000,
      },
    });
    expect(found.state).toBe("ok");
    expect(waits).toEqual([waitMs]);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ["zero", { "retry-after": "0" }],
    ["a date in the past", { "retry-after": new Date(now - 60_000).toUTCString() }],
    ["a part of a millisecond", { "retry-after-ms": "0.3" }],
    ["an epoch in the past", { "x-ratelimit-reset": "1500000000" }],
  ])("%s makes no storm", async (_name, headers) => {
    const simulator = await simulate(vendor, { instead: { "GET /v1/models": limited(headers) } });
    const waits: number[] = [];
    const surroundings = { now: () => now, sleep: async (ms: number) => void waits.push(ms) };
    const found = await result({ config: configFor(`${simulator.url}/v1`), env, surroundings });
    expect(found).toMatchObject({ state: "unproven", reason: "rate_limited" });
    expect(waits).toEqual([250, 250, 250]);
    expect(simulator.received).toHaveLength(4);
  });

  it.each([
    ["negative", "-1"],
    ["huge", "9".repeat(30)],
    ["beyond all numbers", "9".repeat(400)],
    ["a date in a thousand years", "Wed, 01 Jan 3026 00:00:00 GMT"],
  ])("%s is not waited for", async (_name, value) => {
    const reply = limited({ "retry-after": value });
    const simulator = await simulate(vendor, { instead: { "GET /v1/models": reply } });
    const found = await result({ config: configFor(`${simulator.url}/v1`), env });
    expect(found).toMatchObject({ state: "unproven", reason: "rate_limited" });
    expect(simulator.received).toHaveLength(1);
  });

  it("whose pause takes the whole time of the step ends with the last answer", async () => {
    const reply = limited({ "retry-after": "1" });
    const simulator = await simulate(vendor, { instead: { "GET /v1/models": reply } });
    let clock = now;
    const surroundings = {
      now: () => clock,
      sleep: async () => {
        clock += 60_000;
      },
    };
    const found = await result({ config: configFor(`${simulator.url}/v1`), env, surroundings });
    expect(found).toMatchObject({ state: "unproven", reason: "rate_limited" });
    expect(simulator.received).toHaveLength(1);
  });

  it.each([0.4, 1e12])("a time limit of %d ms is no bug", async (timeoutMs) => {
    const simulator = await simulate(vendor);
    const surroundings = { timeoutMs };
    const { state } = await result({ config: configFor(`${simulator.url}/v1`), env, surroundings });
    expect(["ok", "unproven"]).toContain(state);
  });

  it("is not waited for beyond the time of a step", async () => {
    const simulator = await simulate(vendor, {
      instead: { "GET /v1/models": limited({ "retry-after": "60" }) },
    });
    const found = await result({ config: configFor(`${simulator.url}/v1`), env });
    expect(found).toMatchObject({ state: "unproven", reason: "rate_limited" });
    expect(found.hint).toMatch(/60 s/);
    expect(simulator.received).toHaveLength(1);
  });

  it("is not waited for if no pause helps", async () => {
    const reply = json(
      429,
      { error: { code: "insufficient_quota", message: "quota" } },
      { "retry-after": "1" },
    );
    const simulator = await simulate(vendor, { instead: { "GET /v1/models": reply } });
    const found = await result({ config: configFor(`${simulator.url}/v1`), env });
    expect(found).toMatchObject({ state: "failed", reason: "quota_exhausted" });
    expect(simulator.received).toHaveLength(1);
  });
});

describe("manners", () => {
  it("has one request in flight for each credential and all providers at once", async () => {
    let inFlight = 0;
    let most = 0;
    const byKey = new Map<string, number>();
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const server = await startServer(async (request, response) => {
      const name = request.headers.authorization ?? "";
      byKey.set(name, (byKey.get(name) ?? 0) + 1);
      expect(byKey.get(name)).toBe(1);
      most = Math.max(most, ++inFlight);
      // three credentials: none is answered before all three have asked
      if (most === 3) open();
      await gate;
      byKey.set(name, (byKey.get(name) ?? 1) - 1);
      inFlight--;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ data: [{ id: "m" }, { id: "n" }] }));
    });
    const provider = (name: string) => ({
      options: { baseURL: `${server.url}/v1`, apiKey: `{env:${name}}` },
      models: { m: {}, n: {} },
    });
    const report = await probed({
      config: {
        provider: {
          a: provider("ONE"),
          b: provider("TWO"),
          c: provider("THREE"),
          d: provider("ONE"),
        },
      },
      env: { ONE: "first-key", TWO: "second-key", THREE: "third-key" },
    });
    expect(report.results).toHaveLength(8);
    expect(most).toBe(3);
  });

  it("stays within the limit across all providers", async () => {
    let inFlight = 0;
    let most = 0;
    const server = await startServer(async (_request, response) => {
      most = Math.max(most, ++inFlight);
      await new Promise((resolve) => setImmediate(resolve));
      inFlight--;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ data: [{ id: "m" }] }));
    });
    const names = Array.from({ length: 8 }, (_, index) => `P${index}`);
    await probed({
      config: {
        provider: Object.fromEntries(
          names.map((name) => [
            name.toLowerCase(),
            {
              options: { baseURL: `${server.url}/v1`, apiKey: `{env:${name}}` },
              models: { m: {} },
            },
          ]),
        ),
      },
      env: Object.fromEntries(names.map((name) => [name, `key-${name}`])),
      surroundings: { concurrency: 2 },
    });
    expect(most).toBe(2);
  });

  it("asks once for a list that several models depend on", async () => {
    const simulator = await simulate(compatible({ models: ["a", "b", "c"], key: "k" }));
    const report = await probed({
      config: {
        provider: {
          corp: {
            options: { baseURL: `${simulator.url}/v1`, apiKey: "{env:CORP_KEY}" },
            models: { a: {}, b: {}, c: {}, d: {} },
          },
        },
      },
      env: { CORP_KEY: "k" },
    });
    expect(report.results.map(({ state }) => state)).toEqual(["ok", "ok", "ok", "failed"]);
    expect(simulator.received).toHaveLength(2);
  });
});
