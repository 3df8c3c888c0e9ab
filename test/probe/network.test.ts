import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ProbeState, Reason } from "../../src/generated/probe-report.js";
import * as fault from "../simulators/faults.js";
import { compatible } from "../simulators/local.js";
import { openai } from "../simulators/openai.js";
import { type Fault, json, type Reply, simulate } from "../simulators/simulator.js";
import { probed, result } from "../support/probe.js";
import { startServer } from "../support/server.js";
import { startTlsServer } from "../support/tls.js";

const key = "sk-test-1234567890abcdef";
const model = "gpt-5.1";
const vendor = openai({ key, models: [model] });
const env = { OPENAI_API_KEY: key };

function configFor(baseURL: string) {
  return { model: `openai/${model}`, provider: { openai: { options: { baseURL } } } };
}

interface Expected {
  readonly state: ProbeState;
  readonly reason: Reason | null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === "string") throw new Error("No port.");
  return address.port;
}

describe("answers that are none", () => {
  const list = "GET /v1/models";
  it.each<
    { readonly name: string; readonly fault: Fault | Reply; readonly timeoutMs?: number } & Expected
  >([
    { name: "a reset", fault: fault.reset, state: "unproven", reason: "host_unreachable" },
    {
      name: "headers that never come",
      fault: fault.silence,
      timeoutMs: 40,
      state: "unproven",
      reason: "host_unreachable",
    },
    {
      name: "a body that stops",
      fault: fault.stall,
      timeoutMs: 40,
      state: "unproven",
      reason: "host_unreachable",
    },
    {
      name: "a body that breaks off",
      fault: fault.truncate,
      state: "unproven",
      reason: "host_unreachable",
    },
    {
      name: "half a JSON",
      fault: fault.halfJson,
      state: "unproven",
      reason: "unexpected_response",
    },
    {
      name: "a gzip bomb",
      fault: fault.gzipBomb,
      state: "unproven",
      reason: "unexpected_response",
    },
    {
      name: "a broken gzip",
      fault: fault.brokenGzip,
      state: "unproven",
      reason: "unexpected_response",
    },
    { name: "no HTTP at all", fault: fault.gibberish, state: "failed", reason: "bad_base_url" },
    { name: "a page with 200", fault: fault.page, state: "failed", reason: "bad_base_url" },
    {
      name: "a page with 404",
      fault: { status: 404, body: "<html>Not Found</html>" },
      state: "failed",
      reason: "bad_base_url",
    },
    {
      name: "a page with 502",
      fault: { status: 502, body: "<html>Bad Gateway</html>" },
      state: "unproven",
      reason: "unexpected_response",
    },
    {
      name: "a firewall's page",
      fault: { status: 403, body: "<html>Attention Required! You have been blocked</html>" },
      state: "failed",
      reason: "network_blocked",
    },
    {
      name: "plain text with 200",
      fault: { status: 200, body: "OK", headers: { "content-type": "text/plain" } },
      state: "unproven",
      reason: "unexpected_response",
    },
    {
      name: "an empty 200",
      fault: { status: 200, body: "", headers: { "content-type": "application/json" } },
      state: "unproven",
      reason: "unexpected_response",
    },
    {
      name: "a status that nobody knows",
      fault: json(418, { error: { message: "teapot" } }),
      state: "unproven",
      reason: "unexpected_response",
    },
    {
      name: "a proxy's 407 in between",
      fault: json(407, {}),
      state: "failed",
      reason: "proxy_error",
    },
    {
      name: "a 408",
      fault: json(408, { error: { message: "timeout" } }),
      state: "unproven",
      reason: "unexpected_response",
    },
  ])("$name", async ({ fault, timeoutMs = 2_000, state, reason }) => {
    const simulator = await simulate(vendor, {
      instead: { [list]: fault, [`GET /v1/models/${model}`]: fault },
    });
    const found = await result({
      config: configFor(`${simulator.url}/v1`),
      env,
      surroundings: { timeoutMs },
    });
    expect(found).toMatchObject({ state, reason });
    expect(found.level).toBeNull();
  });

  it("asks nothing more after an answer that did not come", async () => {
    const simulator = await simulate(vendor, { instead: { [list]: fault.reset } });
    await result({ config: configFor(`${simulator.url}/v1`), env });
    expect(simulator.received.map(({ path }) => path)).toEqual(["/v1/models"]);
  });
});

describe("places that are not there", () => {
  it("nothing listens", async () => {
    const found = await result({
      config: configFor(`http://127.0.0.1:${await freePort()}/v1`),
      env,
    });
    expect(found).toMatchObject({ state: "failed", reason: "host_unreachable" });
    expect(found.evidence).toEqual([
      {
        step: "models",
        request: "GET /v1/models",
        status: null,
        proves: null,
        ms: expect.any(Number),
      },
    ]);
  });

  it("a name that does not exist", async () => {
    const found = await result({
      config: configFor("https://no-such-host.invalid/v1"),
      env,
      surroundings: { allowHosts: ["no-such-host.invalid"] },
    });
    expect(found.reason).toBe("host_unreachable");
  });

  it("the vendor itself, from a computer without a network", async () => {
    const found = await result({
      config: { model: `openai/${model}` },
      env,
      surroundings: {
        http: {
          request: async () => {
            throw Object.assign(new Error("getaddrinfo"), { code: "ENOTFOUND" });
          },
          close: async () => {},
        },
      },
    });
    expect(found).toMatchObject({ state: "failed", reason: "host_unreachable" });
    expect(found.hint).toMatch(/network connection/);
  });

  it.each([
    ["self-signed", /self-signed/],
    // that it is signed by itself is what is seen first
    ["expired", /expired|self-signed/],
    ["other-name", /self-signed|another name/],
  ] as const)("a certificate that is %s", async (certificate, message) => {
    const server = await startTlsServer(certificate);
    const found = await result({ config: configFor(`${server.url}/v1`), env });
    expect(found).toMatchObject({ state: "failed", reason: "tls_error" });
    expect(found.message).toMatch(message);
    expect(server.requests()).toBe(0);
  });

  it("a server without TLS behind https", async () => {
    const simulator = await simulate(vendor);
    const found = await result({
      config: configFor(`${simulator.url.replace("http:", "https:")}/v1`),
      env,
    });
    expect(found).toMatchObject({ state: "failed", reason: "tls_error" });
  });

  it("a redirect is not followed, and the other host hears nothing", async () => {
    const other = await startServer((_request, response) => void response.end("{}"));
    const simulator = await simulate(vendor, {
      instead: { "GET /v1/models": fault.redirect(`${other.url}/v1/models`) },
    });
    const found = await result({ config: configFor(`${simulator.url}/v1`), env });
    expect(found).toMatchObject({ state: "failed", reason: "bad_base_url" });
    expect(found.message).toMatch(/redirect/i);
    expect(other.received).toEqual([]);
  });
});

describe("proxies", () => {
  const vendorConfig = { model: `openai/${model}` };

  async function proxy(answer: string) {
    const lines: string[] = [];
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", (data) => {
        lines.push(data.toString("latin1").split("\r\n", 1)[0] ?? "");
        socket.end(answer);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("No port.");
    return { url: `http://127.0.0.1:${address.port}`, lines };
  }

  it("one that wants a password", async () => {
    const { url, lines } = await proxy(
      "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n",
    );
    const found = await result({ config: vendorConfig, env: { ...env, HTTPS_PROXY: url } });
    expect(found).toMatchObject({ state: "failed", reason: "proxy_error" });
    expect(found.message).toMatch(/user name and password/);
    expect(lines).toEqual(["CONNECT api.openai.com:443 HTTP/1.1"]);
  });

  it("one that refuses the host", async () => {
    const { url } = await proxy("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
    const found = await result({ config: vendorConfig, env: { ...env, HTTPS_PROXY: url } });
    expect(found).toMatchObject({ state: "failed", reason: "proxy_error" });
  });

  it("one that is not there", async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const found = await result({ config: vendorConfig, env: { ...env, HTTPS_PROXY: url } });
    expect(found).toMatchObject({ state: "failed", reason: "proxy_error" });
  });

  it("one that closes the connection in place of an answer", async () => {
    const { url, lines } = await proxy("");
    const found = await result({ config: vendorConfig, env: { ...env, HTTPS_PROXY: url } });
    expect(found).toMatchObject({ state: "failed", reason: "proxy_error" });
    expect(lines.length).toBeLessThan(10);
  });

  it("one that is no address", async () => {
    const found = await result({ config: vendorConfig, env: { ...env, HTTPS_PROXY: "::::" } });
    expect(found).toMatchObject({ state: "failed", reason: "proxy_error" });
  });

  it("none for this machine", async () => {
    const { url, lines } = await proxy("HTTP/1.1 403 Forbidden\r\n\r\n");
    const simulator = await simulate(vendor);
    const found = await result({
      config: configFor(`${simulator.url}/v1`),
      env: { ...env, HTTP_PROXY: url, HTTPS_PROXY: url },
    });
    expect(found.state).toBe("ok");
    expect(lines).toEqual([]);
  });
});

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

  it("is not waited for beyond the time of a step", async () => {
    const simulator = await simulate(vendor, {
      instead: { "GET /v1/models": limited({ "retry-after": "60" }) },
    });
    const found = await result({ config: configFor(`${simulator.url}/v1`), env });
    expect(found).toMatchObject({ state: "unproven", reason: "rate_limited" });
    expect(found.hint).toMatch(/60 s/);
    expect(simulator.received).toHaveLength(1);
  });

  it("is not waited for where no pause helps", async () => {
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

  it("keeps to the cap over all providers", async () => {
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

  it("asks once for a list that several models rest on", async () => {
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
