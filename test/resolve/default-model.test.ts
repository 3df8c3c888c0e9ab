import { describe, expect, it } from "vitest";
import { bestModel } from "../../src/resolve/host-choice.js";
import { explainDefaultModel, type Program } from "../../src/resolve/index.js";
import { type CaseInput, programOf } from "../support/lint.js";

const gateway = { "altimate-backend": "acme::key" };

function program(config: object, rest: Omit<CaseInput, "configs"> = {}): Program {
  return programOf({
    configs: [{ name: "altimate-code.json", text: JSON.stringify(config) }],
    ...rest,
  });
}

describe("the model that a session starts with", () => {
  it("is the config's, wherever credentials are", () => {
    const found = program({ model: "anthropic/claude-sonnet-4-6" }, { stored: gateway });
    expect(found.default).toBe("anthropic/claude-sonnet-4-6");
    expect(explainDefaultModel(found)).toEqual({
      ref: "anthropic/claude-sonnet-4-6",
      rule: "config",
      because: "altimate-code.json sets model.",
      passed: [],
    });
  });

  it.each([
    ["nothing is configured", {}, "altimate/auto"],
    ["the gateway is", { provider: { altimate: {} } }, "altimate/auto"],
    [
      "the gateway is, under the product's id",
      { provider: { "altimate-backend": {} } },
      "altimate-backend/altimate-default",
    ],
    ["it is among others", { provider: { openai: {}, altimate: {} } }, "altimate/auto"],
    ["provider is empty", { provider: {} }, "altimate/auto"],
  ])("is the gateway's with its credentials, where %s", (_where, config, ref) => {
    const found = program(config, { stored: gateway });
    expect(found.default).toBe(ref);
    expect(found.models).toMatchObject([{ ref, roles: ["default"], node: null }]);
    expect(explainDefaultModel(found)).toMatchObject({ ref, rule: "gateway" });
  });

  it.each([
    [
      "only other providers are configured",
      { provider: { openai: {} } },
      gateway,
      "only names openai",
    ],
    ["it has no credentials", {}, {}, "no credentials"],
    ["its credential lacks the instance", {}, { "altimate-backend": "key" }, "no credentials"],
    ["it is disabled", { disabled_providers: ["altimate-backend"] }, gateway, "is disabled by"],
    ["it is not enabled", { enabled_providers: ["openai"] }, gateway, "is disabled by"],
  ])("is none in the program where %s", (_where, config, stored, said) => {
    const found = program(config, { stored });
    expect(found.default).toBeNull();
    expect(found.models).toEqual([]);
    const choice = explainDefaultModel(found);
    expect(choice.ref).toBeNull();
    expect(choice.passed.join("\n")).toContain(said);
  });

  it("does not add the gateway to the providers where it is not chosen", () => {
    expect(program({}).providers).toEqual([]);
  });

  it("is said to be the best of the first provider with a credential", () => {
    const found = program({}, { env: { ANTHROPIC_API_KEY: "sk-ant-example" } });
    expect(found.default).toBeNull();
    expect(explainDefaultModel(found)).toMatchObject({
      ref: "anthropic/claude-sonnet-4-6",
      rule: "best-of-provider",
      because: "ANTHROPIC_API_KEY is set, and altimate-code ranks this anthropic model highest.",
    });
  });

  it.each([
    ["a blacklist", { blacklist: ["claude-sonnet-4-6"] }, "anthropic/claude-sonnet-5-5"],
    ["a whitelist", { whitelist: ["claude-haiku-4-5"] }, "anthropic/claude-haiku-4-5"],
  ])("heeds %s", (_list, block, ref) => {
    const found = program(
      { provider: { anthropic: block } },
      { env: { ANTHROPIC_API_KEY: "sk-ant-example" } },
    );
    expect(explainDefaultModel(found).ref).toBe(ref);
  });

  it("is not Copilot's because of a codespace's token", () => {
    const env = { GITHUB_TOKEN: "ghu_machine" };
    expect(explainDefaultModel(program({}, { env })).ref).toMatch(/^github-copilot\//);
    const codespace = program({}, { env: { ...env, CODESPACES: "true" } });
    expect(explainDefaultModel(codespace).ref).toBeNull();
  });

  const both = { ANTHROPIC_API_KEY: "sk-ant-example", OPENAI_API_KEY: "sk-example" };
  const mine = {
    options: { baseURL: "http://localhost:8000/v1" },
    models: { small: {}, large: {} },
  };
  it.each<[string, object, Record<string, string>, string]>([
    ["the first of several", {}, both, "anthropic"],
    ["not one that is disabled", { disabled_providers: ["anthropic"] }, both, "openai"],
    ["one that is enabled", { enabled_providers: ["openai"] }, both, "openai"],
    ["one that is configured", { provider: { openai: {} } }, both, "openai"],
    ["another that is configured", { provider: { anthropic: {} } }, both, "anthropic"],
    ["each that is configured", { provider: { openai: {}, anthropic: {} } }, both, "anthropic"],
    [
      "any, where a model alone is named",
      { small_model: "google/gemini-3-flash" },
      both,
      "anthropic",
    ],
    ["none with an empty variable", {}, { ...both, ANTHROPIC_API_KEY: "" }, "openai"],
    [
      "one under another name",
      { provider: { copilot: {} } },
      { GITHUB_TOKEN: "ghu" },
      "github-copilot",
    ],
    [
      "one with a key in the config",
      { provider: { copilot: { options: { apiKey: "{env:MINE}" } } } },
      { MINE: "ghu" },
      "copilot",
    ],
    ["one that needs no key", { provider: { ollama: { models: { llama: {} } } } }, {}, "ollama"],
    [
      "one that a variable switches on, before one that the config does",
      {
        provider: {
          mine: { ...mine, options: { ...mine.options, apiKey: "{env:MINE}" } },
          openai: {},
        },
      },
      { ...both, MINE: "key" },
      "openai",
    ],
  ])("is of %s", (_which, config, env, provider) => {
    expect(explainDefaultModel(program(config, { env })).ref?.split("/")[0]).toBe(provider);
  });

  it("is not one of a provider without a credential", () => {
    const found = program({ provider: { openai: {} } });
    expect(explainDefaultModel(found)).toMatchObject({
      ref: null,
      rule: "none",
      because: "No provider has a credential.",
    });
  });

  it("is a model of the config's own, and says why", () => {
    const vllm = { ...mine, options: { ...mine.options, apiKey: "{env:MINE}" } };
    expect(explainDefaultModel(program({ provider: { vllm } }, { env: { MINE: "key" } }))).toEqual({
      ref: "vllm/small",
      rule: "best-of-provider",
      because: "The config sets up vllm, and altimate-code ranks this vllm model highest.",
      passed: [
        "No model is set in the config.",
        "altimate-code prefers the model that was used last, which it stores outside the config.",
        "The Altimate gateway is not considered: provider only names vllm.",
      ],
    });
  });

  it("names the first variable that is set", () => {
    const env = { GEMINI_API_KEY: "AIza-example", GOOGLE_GENERATIVE_AI_API_KEY: "AIza-example" };
    const { because } = explainDefaultModel(program({}, { env }));
    expect(because).toMatch(/^GOOGLE_GENERATIVE_AI_API_KEY is set,/);
  });

  it.each([
    ["a model that is no longer served", { openai: { whitelist: ["gpt-4o-mini"] } }],
    [
      "one that is never chosen",
      { openai: { whitelist: ["big-pickle"], models: { "big-pickle": {} } } },
    ],
    [
      "the other that is never chosen",
      { openai: { whitelist: ["gpt-5-chat-latest"], models: { "gpt-5-chat-latest": {} } } },
    ],
    [
      "one of the config's own that is not let in",
      { openai: { whitelist: ["none"], models: { mine: {} } } },
    ],
  ])("is not %s", (_which, provider) => {
    const choice = explainDefaultModel(program({ provider }, { env: both }));
    expect(choice).toMatchObject({ ref: null, rule: "none" });
    expect(choice.passed).toContain("openai has no suitable model.");
  });

  it.each([
    [["gpt-4o", "claude-sonnet-4-6", "gpt-5.4"], "claude-sonnet-4-6"],
    [["gpt-5.4", "gemini-3-pro-preview", "claude-sonnet-4-6"], "gemini-3-pro-preview"],
    [["gpt-5.1", "gpt-5-latest", "gpt-5.4"], "gpt-5-latest"],
    [["claude-sonnet-4-6", "altimate-base", "gpt-5"], "altimate-base"],
    [["gemini-3-pro", "altimate-base"], "gemini-3-pro"],
    [["z-latest", "gpt-5"], "gpt-5"],
    [["a", "c", "b"], "c"],
    [[], null],
  ])("ranks %j", (ids, best) => {
    expect(bestModel(ids)).toBe(best);
  });
});
