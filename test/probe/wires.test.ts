import { describe, expect, it } from "vitest";
import { openai } from "../simulators/openai.js";
import { json, pathOf, simulate, type Vendor } from "../simulators/simulator.js";
import { probed, result } from "../support/probe.js";

const key = "tail-key-1234567890";

const gateway: Vendor = {
  notFound: json(404, { detail: "Not Found" }),
  answer: (request) => {
    if (pathOf(request) !== "/dbt/v3/validate-credentials") return null;
    const isKnown =
      request.headers["x-tenant"] === "acme" && request.headers.authorization === `Bearer ${key}`;
    return isKnown ? json(200, { ok: true }) : json(403, { detail: "Invalid" });
  },
};

describe("altimate", () => {
  it.each([
    ["the pair of the store", `acme::${key}`, "unproven", null, "credential"],
    ["another instance", `other::${key}`, "failed", "no_permission", null],
  ])("%s", async (_name, stored, state, reason, level) => {
    const simulator = await simulate(gateway);
    const found = await result({
      config: {
        model: "altimate/auto",
        provider: { altimate: { options: { baseURL: simulator.url } } },
      },
      stored: { "altimate-backend": stored },
    });
    expect(found).toMatchObject({ state, reason, level });
  });
});

describe("models with a protocol of their own", () => {
  const vendor = openai({ key, models: ["o9-pro", "o5-mini"], reasoning: ["o5-mini"] });

  it("Responses, if the config says so", async () => {
    const simulator = await simulate(vendor);
    const found = await result({
      config: {
        model: "openai/o9-pro",
        provider: {
          openai: {
            options: { baseURL: `${simulator.url}/v1` },
            models: { "o9-pro": { provider: { shape: "responses" } } },
          },
        },
      },
      env: { OPENAI_API_KEY: key },
      surroundings: { deep: true },
    });
    expect(found).toMatchObject({ state: "ok", level: "chat" });
    expect(simulator.received.at(-1)).toMatchObject({
      path: "/v1/responses",
      json: { max_output_tokens: 16, store: false },
    });
  });

  it("the other token parameter, once, if a custom server refuses the first", async () => {
    const simulator = await simulate(vendor);
    const found = await result({
      config: {
        model: "corp/o5-mini",
        provider: {
          corp: { options: { baseURL: `${simulator.url}/v1`, apiKey: "{env:CORP_KEY}" } },
        },
      },
      env: { CORP_KEY: key },
      surroundings: { deep: true },
    });
    expect(found).toMatchObject({ state: "ok", level: "chat" });
    const limits = simulator.received
      .filter(({ method }) => method === "POST")
      .map(({ json: { max_tokens, max_completion_tokens } }) => [
        max_tokens,
        max_completion_tokens,
      ]);
    expect(limits).toEqual([
      [1, undefined],
      [undefined, 16],
    ]);
  });

  it("the id on the wire, if the config sets another", async () => {
    const simulator = await simulate(vendor);
    const report = await probed({
      config: {
        model: "openai/fast",
        provider: {
          openai: {
            options: { baseURL: `${simulator.url}/v1` },
            models: { fast: { id: "o5-mini" } },
          },
        },
      },
      env: { OPENAI_API_KEY: key },
    });
    expect(report.results).toMatchObject([{ model: "fast", state: "ok" }]);
    expect(simulator.received.at(-1)?.path).toBe("/v1/models/o5-mini");
  });
});
