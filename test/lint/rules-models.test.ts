import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitProfile } from "../../src/catalog/index.js";
import { lintText } from "../support/lint.js";

const fixtures = join(import.meta.dirname, "../../fixtures");

/** One config text whose only content is a model, at a provider with these options. */
function config(provider: string, model: string, options: Record<string, string> = {}): string {
  return JSON.stringify(
    { provider: { [provider]: { options } }, model: `${provider}/${model}` },
    null,
    2,
  );
}

describe("a Bedrock model and the region it is called from", () => {
  const rows = readFileSync(join(fixtures, "catalog/bedrock-routes.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("|").map((cell) => cell.trim()));

  it("has at least 60 cases", () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
  });

  it.each(rows)("%s %s", (region = "", model = "", _added, verdict, nearby = "-", abroad = "-") => {
    const text = config("amazon-bedrock", model, { region });
    const [found, ...others] = lintText(text).filter(({ code }) => code === "ALT605");
    expect(others).toEqual([]);
    if (verdict === "ok" || verdict === "unknown") {
      expect(found).toBeUndefined();
      return;
    }
    const base = splitProfile(model)?.base ?? model;
    const [first] = nearby.split(",");
    const suggestion = first === "-" ? null : `amazon-bedrock/${first}.${base}`;
    expect(found).toMatchObject({ severity: "warning", suggestion });
    expect(found?.message).toContain(region);
    // an id that moves the data to another geography is mentioned, never inserted
    expect(found?.fix?.edits.map((edit) => edit.text) ?? null).toEqual(
      suggestion === null ? null : [JSON.stringify(suggestion)],
    );
    if (suggestion === null && abroad !== "-") {
      for (const prefix of abroad.split(",")) expect(found?.message).toContain(`${prefix}.${base}`);
    }
  });

  it.each([
    ["options.region", { region: "eu-west-1" }, {}, "eu-west-1."],
    ["AWS_REGION", {}, { AWS_REGION: "eu-west-1" }, "eu-west-1 (AWS_REGION)"],
  ])("reports the region of %s", (_source, options, env, said) => {
    const text = config("amazon-bedrock", "us.anthropic.claude-sonnet-4-6", options);
    const found = lintText(text, { env }).find(({ code }) => code === "ALT605");
    expect(found?.message).toContain(said);
  });

  it("is unknown if only the default names the region, and us. works", () => {
    const text = config("amazon-bedrock", "us.anthropic.claude-sonnet-4-6");
    expect(lintText(text)).toEqual([]);
  });
});

describe("a Claude or Gemini model and its location on Vertex AI", () => {
  it.each([
    ["us-central1", "claude-sonnet-4-6@default", true],
    ["us-central1", "claude-opus-4-8@default", true],
    ["us-east5", "claude-sonnet-4-6@default", false],
    ["global", "claude-sonnet-4-6@default", false],
    ["europe-west9", "claude-sonnet-4-6@default", false],
    ["us-central1", "gemini-2.5-pro", false],
    ["us-central1", "gemini-3-flash-preview", true],
    ["global", "gemini-3-flash-preview", false],
    ["asia-east1", "gemini-3.5-flash", false],
    ["us-central1", "meta/llama-3.3-70b-instruct-maas", false],
  ])("%s %s: found %s", (location, model, isFound) => {
    const text = config("google-vertex", model, { project: "my-gcp-project", location });
    const found = lintText(text).filter(({ code }) => code === "ALT605");
    expect(found.map(({ severity }) => severity)).toEqual(isFound ? ["warning"] : []);
  });
});

describe("a Cortex model and the region of the account", () => {
  it.each([
    ["xy12345.us-east-2.aws", "claude-sonnet-4-6", "include AWS_US in"],
    ["xy12345.eu-central-1", "claude-opus-4-6", "include AWS_EU in"],
    ["xy12345.ap-northeast-1.aws", "claude-sonnet-4-6", "include AWS_JP in"],
    ["xy12345.ap-southeast-2", "claude-4-sonnet", "include AWS_APJ in"],
    ["xy12345.west-europe.azure", "openai-gpt-5.1", "include AZURE_EU in"],
    ["xy12345.west-europe.azure", "openai-gpt-5-mini", "processed abroad"],
    ["xy12345.us-central1.gcp", "claude-sonnet-4-6", "processed abroad"],
    ["xy12345.eu-west-2.aws", "claude-sonnet-4-6", null],
    ["xy12345.us-west-2.aws", "llama3.3-70b", null],
    ["xy12345.us-west-2.aws", "claude-next", null],
    ["xy12345", "claude-sonnet-4-6", null],
    ["org-account", "claude-sonnet-4-6", null],
  ])("%s %s: %s", (account, model, said) => {
    const env = { SNOWFLAKE_ACCOUNT: account, SNOWFLAKE_CORTEX_PAT: "pat-1" };
    const found = lintText(config("snowflake-cortex", model), { env }).filter(
      ({ code }) => code === "ALT606",
    );
    expect(found.map(({ severity }) => severity)).toEqual(said === null ? [] : ["info"]);
    if (said !== null) expect(found[0]?.message).toContain(said);
  });
});

/** Everything that the documented configs read, set. */
const everything = {
  API_KEY: "key-1",
  ANTHROPIC_API_KEY: "sk-ant-example",
  OPENAI_API_KEY: "sk-example",
  AZURE_OPENAI_API_KEY: "az-1",
  GOOGLE_API_KEY: "AIza-1",
  OPENROUTER_API_KEY: "sk-or-1",
  MY_API_KEY: "key-2",
  DATABRICKS_HOST: "myworkspace.cloud.databricks.com",
  DATABRICKS_TOKEN: "dapi-1",
  SNOWFLAKE_ACCOUNT: "org-account",
  SNOWFLAKE_CORTEX_PAT: "pat-1",
};

describe("what the documentation shows", () => {
  const seed = join(fixtures, "seed");

  it.each(readdirSync(seed))("%s is not an error, with and without its variables", (name) => {
    const text = readFileSync(join(seed, name), "utf8");
    for (const env of [everything, {}]) {
      expect(lintText(text, { env }).filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });

  const documented: readonly (readonly [string, readonly string[]])[] = [
    ["altimate", ["auto"]],
    ["anthropic", ["claude-opus-4-6", "claude-sonnet-4-6", "claude-haiku-4-5-20251001"]],
    ["openai", ["gpt-4o"]],
    ["amazon-bedrock", ["anthropic.claude-sonnet-4-6-v1"]],
    ["google", ["gemini-2.5-pro"]],
    ["copilot", ["gpt-4o"]],
    ["openrouter", ["anthropic/claude-sonnet-4-6"]],
    [
      "snowflake-cortex",
      [
        ["claude-sonnet-4-6", "claude-opus-4-6", "claude-sonnet-4-5", "claude-opus-4-5"],
        ["claude-haiku-4-5", "claude-4-sonnet", "claude-3-7-sonnet", "claude-3-5-sonnet"],
        ["openai-gpt-4.1", "openai-gpt-5", "openai-gpt-5-mini", "openai-gpt-5-nano"],
        ["openai-gpt-5-chat", "llama4-maverick", "snowflake-llama-3.3-70b", "llama3.1-70b"],
        ["llama3.1-405b", "llama3.1-8b", "mistral-large", "mistral-large2", "mistral-7b"],
        ["deepseek-r1"],
      ].flat(),
    ],
    [
      "databricks",
      [
        "databricks-meta-llama-3-1-405b-instruct",
        "databricks-meta-llama-3-1-70b-instruct",
        "databricks-meta-llama-3-1-8b-instruct",
        "databricks-claude-sonnet-4-6",
        "databricks-claude-opus-4-6",
        "databricks-gpt-5-4",
        "databricks-gpt-5-mini",
        "databricks-gemini-3-1-pro",
        "databricks-dbrx-instruct",
        "databricks-mixtral-8x7b-instruct",
      ],
    ],
  ];

  it.each(
    documented.flatMap(([provider, models]) => models.map((model) => [provider, model] as const)),
  )("%s/%s is not an error", (provider, model) => {
    const found = lintText(config(provider, model), { env: everything });
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each([
    [
      "amazon-bedrock",
      "anthropic.claude-sonnet-4-6-v1",
      "amazon-bedrock/anthropic.claude-sonnet-4-6",
    ],
    ["openrouter", "anthropic/claude-sonnet-4-6", "openrouter/anthropic/claude-sonnet-4.6"],
    ["google-vertex", "claude-sonnet-4-6", "google-vertex/claude-sonnet-4-6@default"],
  ])("%s/%s: a warning with the right id", (provider, model, right) => {
    const options = provider === "google-vertex" ? { project: "my-gcp-project" } : {};
    const found = lintText(config(provider, model, options), { env: everything });
    expect(found.find(({ code }) => code === "ALT603")).toMatchObject({
      severity: "warning",
      suggestion: right,
    });
  });

  it("copilot/gpt-4o: a warning", () => {
    const found = lintText(config("copilot", "gpt-4o"), { env: everything });
    expect(found.find(({ code }) => code === "ALT603")?.severity).toBe("warning");
  });

  it.each([
    ["snowflake-cortex", "claude-3-7-sonnet"],
    ["snowflake-cortex", "claude-3-5-sonnet"],
    ["snowflake-cortex", "openai-gpt-5-chat"],
    ["snowflake-cortex", "llama3.1-405b"],
    ["snowflake-cortex", "mistral-large"],
    ["snowflake-cortex", "deepseek-r1"],
    ["snowflake-cortex", "snowflake-llama-3.3-70b"],
    ["databricks", "databricks-dbrx-instruct"],
    ["databricks", "databricks-mixtral-8x7b-instruct"],
    ["databricks", "databricks-meta-llama-3-1-70b-instruct"],
    ["databricks", "databricks-meta-llama-3-1-405b-instruct"],
  ])("%s/%s is retired: a warning", (provider, model) => {
    const found = lintText(config(provider, model), { env: everything });
    expect(found.find(({ code }) => code === "ALT607")?.severity).toBe("warning");
  });

  it.each([
    ["snowflake-cortex", "claude-sonnet-4-6", false],
    ["snowflake-cortex", "claude-3-5-sonnet", false],
    ["snowflake-cortex", "openai-gpt-5-chat", false],
    ["snowflake-cortex", "llama4-maverick", true],
    ["snowflake-cortex", "snowflake-llama-3.3-70b", true],
    ["snowflake-cortex", "llama3.1-405b", true],
    ["snowflake-cortex", "mistral-large2", true],
    ["snowflake-cortex", "deepseek-r1", true],
    ["databricks", "databricks-mixtral-8x7b-instruct", true],
    ["databricks", "databricks-dbrx-instruct", false],
  ])("%s/%s cannot call tools: %s", (provider, model, isFound) => {
    const found = lintText(config(provider, model), { env: everything });
    expect(found.some(({ code }) => code === "ALT608")).toBe(isFound);
  });
});

describe("a finding about a variable", () => {
  it("names it without showing its value, which may be a key", () => {
    const token = `dapi${"0123456789abcdef".repeat(2)}`;
    const env = { DATABRICKS_HOST: token, DATABRICKS_TOKEN: "dapi-1" };
    const found = lintText(config("databricks", "databricks-claude-sonnet-4-6"), { env });
    const malformed = found.find(({ code }) => code === "ALT511");
    expect(malformed?.message).toContain("DATABRICKS_HOST");
    expect(JSON.stringify(found)).not.toContain(token);
  });
});

describe("whatever is in an address or a setting", () => {
  const pieces = ["https://", "http:/", "x.openai.azure.com", "[::1", "localhost:11434", "/v1", "%"]
    .concat(["/openai/deployments/", "@", "?api-version=", "#", "..", "bedrock-runtime.", "-1"])
    .concat([
      "us-east-1",
      "arn:aws:bedrock:",
      ".amazonaws.com",
      "::",
      " ",
      "é",
      "{env:KEY}",
      "${X}",
    ]);
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 6 });
  const ids = ["amazon-bedrock", "azure", "google-vertex", "snowflake-cortex", "databricks"].concat(
    ["ollama", "openai", "cloudflare-workers-ai", "my-provider"],
  );

  it("no rule crashes on it", () => {
    const options = fc.dictionary(
      fc.constantFrom("baseURL", "region", "project", "location", "resourceName", "endpoint"),
      text.map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ids), text, options, text, (id, model, values, variable) => {
        const env = Object.fromEntries(
          ["KEY", "AWS_REGION", "DATABRICKS_HOST", "SNOWFLAKE_ACCOUNT"].map((name) => [
            name,
            variable.join(""),
          ]),
        );
        expect(lintText(config(id, model.join(""), values), { env })).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });
});
