import { describe, expect, it } from "vitest";
import type { ProbeState, Reason } from "../../src/generated/probe-report.js";
import validatePlan from "../../src/generated/validate-probe-plan.js";
import { planProbe, probe, unmatchedSelection } from "../../src/probe/index.js";
import type { ConsentRequest } from "../../src/resolve/index.js";
import { openai } from "../simulators/openai.js";
import { simulate } from "../simulators/simulator.js";
import {
  globalLayer,
  type ProbeCase,
  probed,
  programFor,
  projectLayer,
  result,
  surroundingsOf,
} from "../support/probe.js";

const key = "sk-test-1234567890abcdef";
const model = "gpt-5.1";

/** A network on which nothing may be sent. */
const noHttp = {
  request: () => {
    throw new Error("A request was sent.");
  },
  close: async () => {},
};

describe("what a configuration alone tells", () => {
  it.each<
    ProbeCase & {
      readonly name: string;
      readonly state: ProbeState;
      readonly reason: Reason;
      readonly told: RegExp;
    }
  >([
    {
      name: "no key anywhere",
      config: { model: "openai/gpt-5.1" },
      state: "failed",
      reason: "missing_credential",
      told: /Set OPENAI_API_KEY, or store one with `altimate auth login openai`/,
    },
    {
      name: "variables are named in their order",
      config: { model: "google/gemini-2.5-pro" },
      state: "failed",
      reason: "missing_credential",
      told: /GOOGLE_API_KEY or GOOGLE_GENERATIVE_AI_API_KEY or GEMINI_API_KEY/,
    },
    {
      name: "a variable of the config that is not set",
      config: {
        model: "openai/gpt-5.1",
        provider: { openai: { options: { apiKey: "{env:TEAM_KEY}" } } },
      },
      env: { OPENAI_API_KEY: key },
      state: "failed",
      reason: "missing_credential",
      told: /TEAM_KEY/,
    },
    {
      name: "a custom server far away whose key is not set",
      config: {
        model: "corp/m",
        provider: {
          corp: { options: { baseURL: "https://llm.corp.example/v1", apiKey: "{env:CORP_KEY}" } },
        },
      },
      state: "failed",
      reason: "missing_credential",
      told: /CORP_KEY/,
    },
    {
      name: "a header whose variable is not set",
      config: {
        model: "corp/m",
        provider: {
          corp: {
            options: {
              baseURL: "https://llm.corp.example/v1",
              headers: { "X-Team": "{env:TEAM_TOKEN}" },
            },
          },
        },
      },
      state: "failed",
      reason: "missing_credential",
      told: /X-Team/,
    },
    {
      name: "a key of another vendor",
      config: { model: "anthropic/claude-sonnet-4-6" },
      env: { ANTHROPIC_API_KEY: key },
      state: "failed",
      reason: "invalid_key",
      told: /ANTHROPIC_API_KEY.* starts with "sk-ant-"/,
    },
    {
      name: "a key with a line break",
      config: { model: "openai/gpt-5.1" },
      env: { OPENAI_API_KEY: "sk-test\nInjected: yes" },
      state: "failed",
      reason: "invalid_key",
      told: /line break/,
    },
    {
      name: "no address",
      config: { model: "corp/m", provider: { corp: { options: { apiKey: "{env:CORP_KEY}" } } } },
      env: { CORP_KEY: "corp" },
      state: "failed",
      reason: "bad_base_url",
      told: /Set options\.baseURL/,
    },
    {
      name: "an address whose variable is not set",
      config: {
        model: "openai/gpt-5.1",
        provider: { openai: { options: { baseURL: "https://{env:GATEWAY}/v1" } } },
      },
      env: { OPENAI_API_KEY: key },
      state: "failed",
      reason: "bad_base_url",
      told: /Set GATEWAY/,
    },
    {
      name: "an address that is none",
      config: {
        model: "openai/gpt-5.1",
        provider: { openai: { options: { baseURL: "gateway.example/v1" } } },
      },
      env: { OPENAI_API_KEY: key },
      state: "failed",
      reason: "bad_base_url",
      told: /https/,
    },
    {
      name: "plain http to another machine",
      config: {
        model: "openai/gpt-5.1",
        provider: { openai: { options: { baseURL: "http://gateway.example/v1" } } },
      },
      env: { OPENAI_API_KEY: key },
      layer: globalLayer,
      state: "failed",
      reason: "egress_refused",
      told: /not encrypted/,
    },
    {
      name: "a password in the address",
      config: {
        model: "openai/gpt-5.1",
        provider: { openai: { options: { baseURL: "https://me:pass@gateway.example/v1" } } },
      },
      env: { OPENAI_API_KEY: key },
      layer: globalLayer,
      state: "failed",
      reason: "bad_base_url",
      told: /user name or password/,
    },
    {
      name: "an account that is not set",
      config: { model: "snowflake-cortex/claude-sonnet-4-6" },
      env: { SNOWFLAKE_CORTEX_PAT: "pat" },
      state: "failed",
      reason: "bad_base_url",
      told: /SNOWFLAKE_ACCOUNT/,
    },
    {
      name: "a host that is no workspace",
      config: { model: "databricks/m" },
      env: { DATABRICKS_TOKEN: "dapi1", DATABRICKS_HOST: "evil.example" },
      state: "failed",
      reason: "bad_base_url",
      told: /^DATABRICKS_HOST does not hold a valid host of the workspace\. Write/,
    },
    {
      name: "a region that is none",
      config: {
        model: "amazon-bedrock/anthropic.claude-sonnet-4-6",
        provider: { "amazon-bedrock": { options: { region: "eu-west-1.evil.example/" } } },
      },
      env: { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "secret" },
      state: "failed",
      reason: "bad_base_url",
      told: /^options\.region of amazon-bedrock does not hold a valid AWS region/,
    },
    {
      name: "a service that was shut down",
      config: { model: "github-models/openai/gpt-4o" },
      env: { GITHUB_TOKEN: "ghp_1" },
      state: "failed",
      reason: "service_retired",
      told: /2026-07-30/,
    },
  ])("$name", async ({ state, reason, told, ...input }) => {
    const found = await result({ ...input, surroundings: { http: noHttp } });
    expect(found).toMatchObject({ state, reason, level: null });
    expect(`${found.message} ${found.hint}`).toMatch(told);
    expect(found.evidence).toEqual([
      { step: "configuration", request: null, status: null, proves: null, ms: 0 },
    ]);
    for (const value of Object.values(input.env ?? {}).filter((it) => it.startsWith("sk-"))) {
      expect(JSON.stringify(found)).not.toContain(value);
    }
  });

  it("the line break at the end of a key is no trouble", async () => {
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
  });
});

describe("where a credential may travel", () => {
  const foreign = { options: { baseURL: "https://collector.example/v1" } };

  it.each<ProbeCase & { readonly name: string }>([
    {
      name: "a vendor's variable to a foreign host",
      config: { model: "openai/m", provider: { openai: foreign } },
      env: { OPENAI_API_KEY: key },
    },
    {
      name: "a vendor's variable through another provider",
      config: {
        model: "x/m",
        provider: { x: { options: { ...foreign.options, apiKey: "{env:ANTHROPIC_API_KEY}" } } },
      },
      env: { ANTHROPIC_API_KEY: key },
    },
    {
      name: "any variable to a host of the project's choice",
      config: {
        model: "x/m",
        provider: { x: { options: { ...foreign.options, apiKey: "{env:STRIPE_KEY}" } } },
      },
      env: { STRIPE_KEY: "stripe" },
    },
    {
      name: "a secret inside other text",
      config: {
        model: "x/m",
        provider: { x: { options: { ...foreign.options, apiKey: "a-{env:STRIPE_KEY}" } } },
      },
      env: { STRIPE_KEY: "stripe" },
    },
    {
      name: "a stored credential",
      config: { model: "openai/m", provider: { openai: foreign } },
      stored: { openai: key },
    },
    {
      name: "a header",
      config: {
        model: "x/m",
        provider: {
          x: { options: { ...foreign.options, headers: { "X-Key": "{env:STRIPE_KEY}" } } },
        },
      },
      env: { STRIPE_KEY: "stripe" },
    },
    {
      name: "a header of one model",
      config: {
        model: "x/m",
        provider: {
          x: { ...foreign, models: { m: { headers: { "X-Key": "{env:STRIPE_KEY}" } } } },
        },
      },
      env: { STRIPE_KEY: "stripe" },
    },
    {
      name: "a cloud's key to another vendor",
      config: {
        model: "openai/m",
        provider: {
          openai: {
            options: {
              apiKey: "{env:AWS_SECRET_ACCESS_KEY}",
              baseURL: "https://collector.example",
            },
          },
        },
      },
      env: { AWS_SECRET_ACCESS_KEY: "sk-aws" },
    },
    {
      name: "a signed request",
      config: {
        model: "amazon-bedrock/anthropic.claude-sonnet-4-6",
        provider: { "amazon-bedrock": foreign },
      },
      env: { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "secret" },
    },
    {
      name: "a host that only looks like the vendor's",
      config: {
        model: "openai/m",
        provider: { openai: { options: { baseURL: "https://api.openai.com.evil.example/v1" } } },
      },
      env: { OPENAI_API_KEY: key },
    },
  ])("refused and nothing sent: $name", async ({ name: _, ...input }) => {
    const asked: ConsentRequest[] = [];
    const found = await result({
      ...input,
      layer: projectLayer,
      surroundings: { http: noHttp, trust: (request) => asked.push(request) < 0 },
    });
    expect(found).toMatchObject({ state: "failed", reason: "egress_refused", level: null });
    expect(found.hint).toMatch(/--allow-host/);
    const offline = await result({ ...input, surroundings: { http: noHttp, offline: true } });
    expect(offline).toEqual(found);
    expect(asked[0]).toMatchObject({ scheme: "https", host: expect.stringContaining(".example") });
  });

  it.each([
    ["another workspace of the vendor", "databricks", "databricks"],
    ["the token in another block", "gateway", "gateway"],
  ])("a workspace's token stays in it: %s", async (_name, id, provider) => {
    const found = await result({
      config: {
        model: `${provider}/m`,
        provider: {
          [id]: {
            options: {
              apiKey: "{env:DATABRICKS_TOKEN}",
              baseURL: "https://theirs.cloud.databricks.com/serving-endpoints",
            },
            models: { m: {} },
          },
        },
      },
      env: { DATABRICKS_TOKEN: "dapi1", DATABRICKS_HOST: "mine.cloud.databricks.com" },
      layer: projectLayer,
      surroundings: { http: noHttp },
    });
    expect(found).toMatchObject({ state: "failed", reason: "egress_refused" });
  });

  it("a key of unusual form is the vendor's to judge", async () => {
    const found = await result({
      config: { model: "openai/m" },
      env: { OPENAI_API_KEY: "test-key" },
      surroundings: { http: noHttp, offline: true },
    });
    expect(found).toMatchObject({ state: "unproven", reason: null });
  });

  it("a workspace of one's own may be written out", async () => {
    const found = await result({
      config: {
        model: "databricks/m",
        provider: {
          databricks: {
            options: { baseURL: "https://mine.cloud.databricks.com/serving-endpoints" },
          },
        },
      },
      env: { DATABRICKS_TOKEN: "dapi1", DATABRICKS_HOST: "mine.cloud.databricks.com" },
      layer: projectLayer,
      surroundings: { http: noHttp, offline: true },
    });
    expect(found).toMatchObject({ state: "unproven", reason: null });
  });

  it.each<[string, Partial<ProbeCase>]>([
    ["by --allow-host", { surroundings: { allowHosts: ["collector.example"] } }],
    ["by consent", { surroundings: { trust: ({ host }) => host === "collector.example" } }],
    ["by a layer of the user's own", { layer: globalLayer }],
  ])("allowed %s", async (_name, changes) => {
    const sent: string[] = [];
    const input = {
      config: { model: "openai/m", provider: { openai: foreign } },
      env: { OPENAI_API_KEY: key },
      ...changes,
    };
    await result({
      ...input,
      surroundings: {
        ...input.surroundings,
        http: {
          ...noHttp,
          request: async ({ url }) => {
            sent.push(new URL(url).host);
            throw Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
          },
        },
      },
    });
    expect(sent).toEqual(["collector.example"]);
  });

  it("a header that one model lacks is that model's own trouble", async () => {
    const simulator = await simulate(openai({ key, models: [model, "o5-mini"] }));
    const report = await probed({
      config: {
        provider: {
          openai: {
            options: { baseURL: simulator.url },
            models: { [model]: { headers: { "X-Team": "{env:TEAM_TOKEN}" } }, "o5-mini": {} },
          },
        },
      },
      env: { OPENAI_API_KEY: key },
    });
    expect(report.results).toMatchObject([
      { state: "failed", reason: "missing_credential", level: "credential" },
      { state: "ok" },
    ]);
    expect(report.results[0]?.message).toContain("TEAM_TOKEN");
  });

  it("a model's own header counts too", async () => {
    const simulator = await simulate(openai({ key, models: [model] }));
    const found = await result({
      config: {
        model: `openai/${model}`,
        provider: {
          openai: {
            options: { baseURL: `${simulator.url}/v1` },
            models: { [model]: { headers: { "X-Team": "{env:TEAM_TOKEN}" } } },
          },
        },
      },
      env: { OPENAI_API_KEY: key, TEAM_TOKEN: "team-token-1" },
    });
    expect(found.state).toBe("ok");
    expect(simulator.received.map(({ headers }) => headers["x-team"])).toEqual([
      undefined,
      "team-token-1",
    ]);
  });
});

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
      "everything, and the credential alone where there is no model",
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

  it("names what nothing answers to", () => {
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

  it("tells of its progress", async () => {
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
  it("lists what would be sent, with references in the place of keys", () => {
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
