import { describe, expect, it } from "vitest";
import { planProbe, probe, unmatchedSelection } from "../../src/probe/index.js";
import { openai } from "../simulators/openai.js";
import { simulate } from "../simulators/simulator.js";
import { noHttp } from "../support/no-http.js";
import { probed, programFor, result, surroundingsOf } from "../support/probe.js";
import { key, model } from "../support/probe-openai.js";
import { validatorOf } from "../support/schema.js";

const validatePlan = validatorOf("probe-plan");

describe("selection", () => {
  const config = {
    model: "openai/gpt-5.1",
    provider: {
      openai: { models: { "gpt-5.1": {}, "o5-mini": {} } },
      copilot: { models: { "gpt-4o": {} } },
      ollama: {},
    },
  };
  const names = async (...selection: string[]) => {
    const report = await probed({
      config,
      selection,
      surroundings: { http: noHttp, offline: true },
    });
    return report.results.map(({ provider, model }) => `${provider}/${model ?? ""}`);
  };

  it.each<[string, readonly string[], readonly string[]]>([
    [
      "everything, and only the credential if there is no model",
      [],
      ["openai/gpt-5.1", "openai/o5-mini", "copilot/gpt-4o", "ollama/"],
    ],
    [
      "a provider by name has a result of its own",
      ["openai"],
      ["openai/", "openai/gpt-5.1", "openai/o5-mini"],
    ],
    ["one model", ["openai/o5-mini"], ["openai/o5-mini"]],
    ["another spelling of the provider", ["github-copilot/gpt-4o"], ["copilot/gpt-4o"]],
    ["nothing that is there", ["mistral"], []],
  ])("%s", async (_name, selection, expected) => {
    expect(await names(...selection)).toEqual(expected);
  });

  it("names what matches nothing", () => {
    const program = programFor({ config });
    expect(unmatchedSelection(program, ["openai", "mistral", "openai/gpt-1", "copilot"])).toEqual([
      "mistral",
      "openai/gpt-1",
    ]);
  });
});

describe("results of a provider", () => {
  it("a failed credential fails its models, and is asked about once", async () => {
    const simulator = await simulate(openai({ key, models: [model] }));
    const report = await probed({
      config: {
        provider: {
          openai: {
            options: { baseURL: `${simulator.url}/v1` },
            models: { [model]: {}, "o5-mini": {} },
          },
        },
      },
      env: { OPENAI_API_KEY: "sk-wrong" },
      selection: ["openai"],
    });
    expect(report.results.map(({ model, state, reason }) => [model, state, reason])).toEqual([
      [null, "failed", "invalid_key"],
      [model, "failed", "invalid_key"],
      ["o5-mini", "failed", "invalid_key"],
    ]);
    expect(report.summary).toEqual({ ok: 0, failed: 3, unproven: 0, skipped: 0 });
    expect(simulator.received).toHaveLength(1);
    const [first, second] = report.results;
    expect(second?.evidence).toEqual(first?.evidence);
  });

  it("reports its progress", async () => {
    const simulator = await simulate(openai({ key, models: [model] }));
    const events: string[] = [];
    await result({
      config: {
        model: `openai/${model}`,
        provider: { openai: { options: { baseURL: simulator.url } } },
      },
      env: { OPENAI_API_KEY: key },
      surroundings: {
        onProgress: (event) => {
          if (event.kind === "step") events.push(event.step);
          if (event.kind === "result") events.push(`= ${event.result.state}`);
        },
      },
    });
    expect(events).toEqual(["models", "model", "= ok"]);
  });

  it("an unexpected error of ours stays visible", async () => {
    const input = {
      config: { model: `openai/${model}` },
      env: { OPENAI_API_KEY: key },
      surroundings: {
        storedCredential: async () => {
          throw new TypeError("a bug");
        },
      },
    };
    await expect(probe(programFor(input), [], surroundingsOf(input))).rejects.toThrow("a bug");
  });
});

describe("planProbe", () => {
  it("lists what would be sent, with references instead of keys", () => {
    const program = programFor({
      config: {
        model: "openai/gpt-5.1",
        small_model: "openrouter/a/b",
        provider: {
          corp: {},
          thief: { options: { baseURL: "https://evil.example", apiKey: "{env:OPENAI_API_KEY}" } },
        },
      },
      env: { OPENAI_API_KEY: key, OPENROUTER_API_KEY: "sk-or-1" },
    });
    const plan = planProbe(program, [], { deep: true, allowHosts: [], trust: () => false });
    expect(validatePlan(plan)).toBe(true);
    const lines = plan.requests.map(
      ({ method, url, credential, billed }) => `${method} ${url} ${credential} ${billed}`,
    );
    expect(lines).toEqual([
      "GET https://api.openai.com/v1/models {env:OPENAI_API_KEY} false",
      "GET https://api.openai.com/v1/models/gpt-5.1 {env:OPENAI_API_KEY} false",
      "POST https://api.openai.com/v1/chat/completions {env:OPENAI_API_KEY} true",
      "GET https://openrouter.ai/api/v1/key {env:OPENROUTER_API_KEY} false",
      "GET https://openrouter.ai/api/v1/models/a/b/endpoints null false",
      "POST https://openrouter.ai/api/v1/chat/completions {env:OPENROUTER_API_KEY} true",
    ]);
    expect(plan.stopped.map(({ provider }) => provider)).toEqual(["corp", "thief"]);
  });
});
