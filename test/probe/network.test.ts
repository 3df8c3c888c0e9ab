import { describe, expect, it } from "vitest";
import * as fault from "../simulators/faults.js";
import { type Fault, json, type Reply, simulate } from "../simulators/simulator.js";
import { freePort } from "../support/free-port.js";
import { result } from "../support/probe.js";
import { configFor, type Expected, env, model, vendor } from "../support/probe-openai.js";
import { probeWords } from "../support/probe-words.js";
import { startServer } from "../support/server.js";
import { startTlsServer } from "../support/tls.js";

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
  ])("$name", async ({ fault, timeoutMs = 15_000, state, reason }) => {
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
    expect(probeWords(found, simulator)).toMatchSnapshot();
  });

  it("asks nothing more after a missing answer", async () => {
    const simulator = await simulate(vendor, { instead: { [list]: fault.reset } });
    await result({ config: configFor(`${simulator.url}/v1`), env });
    expect(simulator.received.map(({ path }) => path)).toEqual(["/v1/models"]);
  });
});

describe("places that do not exist", () => {
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
    expect(probeWords(found)).toMatchSnapshot();
  });

  it.each([
    ["self-signed", /self-signed/],
    // the self-signature is detected first
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

  it("a redirect is not followed, and the other host sees nothing", async () => {
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
