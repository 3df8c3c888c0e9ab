import { describe, expect, it } from "vitest";
import { explainSmallModel } from "../../src/resolve/index.js";
import { programFor } from "../support/probe.js";

const env = { ANTHROPIC_API_KEY: "sk-ant-example", OPENAI_API_KEY: "sk-example" };

/** The small model of a server whose models are these and a main one. */
function smallOf(...ids: readonly string[]) {
  const models = Object.fromEntries(["main", ...ids].map((id) => [id, {}]));
  const vllm = { options: { baseURL: "http://localhost:8000/v1" }, models };
  return explainSmallModel(programFor({ config: { provider: { vllm }, model: "vllm/main" } }));
}

/** The small model of Bedrock where these are the models left. */
function onBedrock(ids: readonly string[], options: object, env: Record<string, string> = {}) {
  const model = "amazon-bedrock/anthropic.claude-sonnet-4-6";
  const whitelist = ids.map((prefix) => `${prefix}anthropic.claude-haiku-4-5-20251001-v1:0`);
  const config = { provider: { "amazon-bedrock": { options, whitelist } }, model };
  const { ref, rule } = explainSmallModel(programFor({ config, env }));
  return rule === "main-model" ? null : /\/(.*)anthropic/.exec(ref ?? "")?.[1];
}

describe("the small model", () => {
  it("is the config's", () => {
    const config = { model: "anthropic/claude-sonnet-4-6", small_model: "openai/gpt-5.4-nano" };
    expect(explainSmallModel(programFor({ config, env }))).toEqual({
      ref: "openai/gpt-5.4-nano",
      rule: "config",
      because: "altimate-code.json sets small_model.",
      passed: [],
    });
  });

  it.each([
    ["anthropic/claude-sonnet-4-6", /^anthropic\/claude-haiku-4-5/],
    ["google/gemini-3.5-flash", /^google\/gemini-3-flash/],
    ["github-copilot/claude-sonnet-5", /^github-copilot\/gpt-5-mini$/],
    ["amazon-bedrock/anthropic.claude-sonnet-4-6", /^amazon-bedrock\/global\..*haiku-4-5/],
    ["opencode/claude-haiku-4-5", /^opencode\/gpt-5-nano$/],
  ])("of %s is a small one of the same provider", (model, expected) => {
    const found = programFor({ config: { model }, env });
    const choice = explainSmallModel(found);
    expect(choice.rule).toBe("small-list");
    expect(choice.ref).toMatch(expected);
    // only what the config says is compiled
    expect(found.small).toBeNull();
    expect(found.models.map(({ ref }) => ref)).toEqual([model]);
  });

  const wanted = [
    "claude-haiku-4-5",
    "claude-haiku-4.5",
    "3-5-haiku",
    "3.5-haiku",
    "gemini-3-flash",
    "gemini-2.5-flash",
    "gpt-5-nano",
  ];
  it.each(wanted.map((part, rank) => [part, rank] as const))(
    "may have %s in its id",
    (part, rank) => {
      const rest = wanted.slice(rank).toReversed();
      expect(smallOf(...rest.map((it) => `my-${it}-1`))).toEqual({
        ref: `vllm/my-${part}-1`,
        rule: "small-list",
        because: `It is the first model of vllm with "${part}" in its id, which altimate-code considers small.`,
        passed: ["No small_model is set in the config."],
      });
    },
  );

  it.each(["gpt-5-mini", "claude-haiku-4", "gemini-2-flash"])("is not %s of a server", (id) => {
    expect(smallOf(id)).toMatchObject({ ref: "vllm/main", rule: "main-model" });
  });

  it.each([
    [["gpt-5-mini"], "claude-haiku-4.5"],
    [["gpt-5-mini", "claude-haiku-4.5"], "my-gpt-5-nano"],
  ])("of Copilot without %j is the next one", (blacklist, next) => {
    const config = {
      provider: { "github-copilot": { blacklist, models: { "my-gpt-5-nano": {} } } },
      model: "github-copilot/gpt-5.4-nano",
    };
    const { ref } = explainSmallModel(programFor({ config }));
    expect(ref).toBe(`github-copilot/${next}`);
  });

  it.each([
    [
      "the profile of all regions",
      ["", "eu.", "global.", "us."],
      { region: "eu-west-1" },
      "global.",
    ],
    ["that of the region's area", ["", "eu.", "us."], { region: "eu-west-1" }, "eu."],
    ["that of the other area", ["", "eu.", "us."], { region: "us-east-1" }, "us."],
    ["one without an area elsewhere", ["us.", "eu.", ""], { region: "ap-south-1" }, ""],
    ["one of another area than these", ["us.", "eu.", "jp."], { region: "ap-south-1" }, "jp."],
    ["none of another area", ["us."], { region: "eu-west-1" }, null],
  ])("on Bedrock is %s", (_which, ids, options, prefix) => {
    expect(onBedrock(ids, options)).toBe(prefix);
  });

  it("on Bedrock takes the region only from the config", () => {
    expect(onBedrock(["", "eu."], {}, { AWS_REGION: "eu-west-1" })).toBe("");
  });

  it("is the main model if the provider has no small one", () => {
    expect(smallOf("llama")).toEqual({
      ref: "vllm/main",
      rule: "main-model",
      because: "The main model does this work as well.",
      passed: [
        "No small_model is set in the config.",
        "vllm has none of the models that altimate-code considers small.",
      ],
    });
  });

  it("is none without a main model", () => {
    expect(explainSmallModel(programFor({ config: {} }))).toEqual({
      ref: null,
      rule: "none",
      because: "There is no main model either.",
      passed: ["No small_model is set in the config."],
    });
  });
});
