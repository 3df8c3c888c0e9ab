import { describe, expect, it } from "vitest";
import { bundledCatalog } from "../support/catalog-data.js";

/** Every model id that the product's own documentation names, with what is known of it. */
const catalog = bundledCatalog();

describe("documented models that the catalogue knows", () => {
  it.each([
    ["altimate", "auto"],
    ["anthropic", "claude-opus-4-6"],
    ["anthropic", "claude-sonnet-4-6"],
    ["anthropic", "claude-haiku-4-5-20251001"],
    ["openai", "gpt-4o"],
    ["azure", "gpt-4o"],
    ["google", "gemini-2.5-pro"],
    ["google-vertex", "gemini-2.5-pro"],
    ["snowflake-cortex", "claude-sonnet-4-6"],
    ["databricks", "databricks-claude-sonnet-4-6"],
  ])("%s/%s", (provider, model) => {
    expect(catalog.model(provider, model)).toMatchObject({ id: model, toolCall: true });
  });
});

describe("documented models that the catalogue contradicts", () => {
  it.each([
    ["amazon-bedrock", "anthropic.claude-sonnet-4-6-v1", "anthropic.claude-sonnet-4-6"],
    ["google-vertex", "claude-sonnet-4-6", "claude-sonnet-4-6@default"],
    ["openrouter", "anthropic/claude-sonnet-4-6", "anthropic/claude-sonnet-4.6"],
  ])("%s/%s is %s", (provider, written, real) => {
    expect(catalog.model(provider, written)).toBeNull();
    expect(catalog.model(provider, real)).not.toBeNull();
  });

  it("copilot/gpt-4o is not listed for Copilot", () => {
    expect(catalog.model("github-copilot", "gpt-4o")).toBeNull();
  });
});

describe("models whose ids are the user's own", () => {
  it.each([
    ["ollama", "llama3.1"],
    ["lmstudio", "qwen2.5-7b-instruct"],
    ["my-provider", "my-model"],
  ])("%s/%s is not in the catalogue", (provider, model) => {
    expect(catalog.model(provider, model)).toBeNull();
  });
});

describe("the tool-calling table of Snowflake Cortex", () => {
  const rows: [string[], boolean][] = [
    [
      [
        "claude-sonnet-4-6",
        "claude-opus-4-6",
        "claude-sonnet-4-5",
        "claude-opus-4-5",
        "claude-haiku-4-5",
        "claude-4-sonnet",
        "claude-3-7-sonnet",
        "claude-3-5-sonnet",
      ],
      true,
    ],
    [
      [
        "openai-gpt-4.1",
        "openai-gpt-5",
        "openai-gpt-5-mini",
        "openai-gpt-5-nano",
        "openai-gpt-5-chat",
      ],
      true,
    ],
    [
      [
        "llama4-maverick",
        "snowflake-llama-3.3-70b",
        "llama3.1-70b",
        "llama3.1-405b",
        "llama3.1-8b",
      ],
      false,
    ],
    [["mistral-large", "mistral-large2", "mistral-7b"], false],
    [["deepseek-r1"], false],
  ];

  it.each(rows.flatMap(([models, toolCall]) => models.map((model) => [model, toolCall] as const)))(
    "%s: %s",
    (model, toolCall) => {
      expect(catalog.model("snowflake-cortex", model)).toMatchObject({ toolCall });
    },
  );

  it.each([
    ["claude-sonnet-4-6", "active", null],
    ["llama3.1-8b", "active", null],
    ["claude-4-sonnet", "deprecated", null],
    ["mistral-large2", "deprecated", null],
    ["llama4-maverick", "deprecated", null],
    ["claude-3-7-sonnet", "retired", null],
    ["openai-gpt-5-chat", "retired", null],
    ["deepseek-r1", "retired", "2026-07-10"],
    ["llama3.1-405b", "retired", "2026-07-10"],
    ["mistral-large", "retired", "2026-07-10"],
    ["snowflake-llama-3.3-70b", "retired", "2026-07-10"],
  ])("%s is %s, since %s", (model, status, date) => {
    const facts = catalog.model("snowflake-cortex", model);
    expect(facts?.status).toBe(status);
    expect(facts?.retirement?.date ?? null).toBe(date);
  });
});

describe("the model table of Databricks", () => {
  it.each([
    ["databricks-meta-llama-3-1-405b-instruct", true, "retired"],
    ["databricks-meta-llama-3-1-70b-instruct", true, "retired"],
    ["databricks-meta-llama-3-1-8b-instruct", true, "active"],
    ["databricks-claude-sonnet-4-6", true, "active"],
    ["databricks-claude-opus-4-6", true, "active"],
    ["databricks-gpt-5-4", true, "active"],
    ["databricks-gpt-5-mini", true, "active"],
    ["databricks-gemini-3-1-pro", true, "active"],
    ["databricks-dbrx-instruct", true, "retired"],
    ["databricks-mixtral-8x7b-instruct", false, "retired"],
  ])("%s: tools %s, %s", (model, toolCall, status) => {
    expect(catalog.model("databricks", model)).toMatchObject({ toolCall, status });
  });
});

describe("announced ends", () => {
  it.each([
    ["openai", "gpt-4o", "2027-01-14", "gpt-6-luna"],
    ["openai", "gpt-5-2025-08-07", "2026-12-11", "gpt-5.6-sol"],
    ["openai", "gpt-5-codex", "2026-07-23", "gpt-5.6-sol"],
    ["anthropic", "claude-sonnet-4-5-20250929", "2026-11-30", "claude-sonnet-5-5"],
    ["anthropic", "claude-opus-4-1", "2026-08-05", "claude-opus-4-8"],
    ["google", "gemini-2.5-pro", "2026-12-01", "gemini-3.8-flash"],
    ["databricks", "databricks-gemini-3-pro", "2026-03-26", "databricks-gemini-3-1-pro"],
    ["databricks", "databricks-meta-llama-3-1-405b-instruct", "2026-02-15", null],
  ])("%s/%s ends on %s, then %s", (provider, model, date, replacement) => {
    expect(catalog.model(provider, model)?.retirement).toMatchObject({ date, replacement });
  });

  it("gives a dated id the facts of its undated equivalent", () => {
    const twin = catalog.model("openai", "gpt-5");
    expect(twin?.context).toBe(400_000);
    expect(catalog.model("openai", "gpt-5-2025-08-07")).toEqual({
      ...twin,
      id: "gpt-5-2025-08-07",
    });
  });
});
