import { describe, expect, it } from "vitest";
import { openai } from "../simulators/openai.js";
import { simulate } from "../simulators/simulator.js";
import { noHttp } from "../support/no-http.js";
import { globalLayer, result } from "../support/probe.js";
import { key, model } from "../support/probe-openai.js";
import { probeWords } from "../support/probe-words.js";
import { completeCases } from "./complete.cases.js";
import { configCases } from "./config.cases.js";

describe("what a configuration alone shows", () => {
  it.each(configCases)("$name", async ({ state, reason, told, ...input }) => {
    const found = await result({ ...input, surroundings: { http: noHttp } });
    expect(found).toMatchObject({ state, reason, level: null });
    expect(`${found.message} ${found.hint}`).toMatch(told);
    expect(probeWords(found)).toMatchSnapshot();
    expect(found.evidence).toEqual([
      { step: "configuration", request: null, status: null, proves: null, ms: 0 },
    ]);
    for (const value of Object.values(input.env ?? {}).filter((it) => it.startsWith("sk-"))) {
      expect(JSON.stringify(found)).not.toContain(value);
    }
  });

  it.each(completeCases)("$name", async ({ name: _, ...input }) => {
    const found = await result({
      ...input,
      layer: globalLayer,
      surroundings: { http: noHttp, offline: true },
    });
    expect(probeWords(found)).toMatchSnapshot();
    expect(found.state).toBe("unproven");
  });

  it("the line break at the end of a key is no problem", async () => {
    const simulator = await simulate(openai({ key, models: [model] }));
    const found = await result({
      config: {
        model: `openai/${model}`,
        provider: { openai: { options: { baseURL: simulator.url } } },
      },
      env: { OPENAI_API_KEY: `${key}\n` },
    });
    expect(found.state).toBe("ok");
  });

  it("offline: a complete configuration proves nothing, and nothing is sent", async () => {
    const found = await result({
      config: { model: "openai/gpt-5.1" },
      env: { OPENAI_API_KEY: key },
      surroundings: { http: noHttp, offline: true },
    });
    expect(found).toMatchObject({ state: "unproven", reason: null, level: null });
    expect(found.message).toBe("The configuration is complete. Nothing was sent (--offline).");
  });
});
