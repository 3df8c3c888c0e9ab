import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editorSettings } from "../../src/report/editor-settings.js";
import { type Completion, LanguageServer } from "../support/language-server.js";

const root = new URL("../..", import.meta.url).pathname;
const location = pathToFileURL(join(root, "schema/altimate-code.schema.json")).href;

let server: LanguageServer;
let count = 0;

beforeAll(async () => {
  server = await LanguageServer.start({
    json: { validate: { enable: true }, schemas: editorSettings(location)["json.schemas"] },
  });
});
afterAll(() => server.stop());

const open = (text: string, name = "altimate-code.json") => {
  count += 1;
  return server.open(`${count}/${name}`, text);
};
const labels = (completions: readonly Completion[]) => completions.map(({ label }) => label);
const find = (completions: readonly Completion[], label: string) =>
  completions.find((completion) => completion.label === label);

describe("completion", () => {
  it("offers root keys, and no legacy ones", async () => {
    const offered = labels(await open("{ │ }").completions());
    expect(offered).toEqual(expect.arrayContaining(["provider", "model", "small_model", "mcp"]));
    for (const legacy of ["theme", "keybinds", "tui", "mcpServers", "autoshare"]) {
      expect(offered).not.toContain(legacy);
    }
  });

  it("offers providers with a whole block, and the catalogue's others by name", async () => {
    const offered = await open('{ "provider": { │ } }').completions();
    expect(find(offered, "anthropic")?.insertText).toContain("{env:${1:ANTHROPIC_API_KEY}}");
    expect(find(offered, "amazon-bedrock")?.insertText).toContain('"region": "${1:us-east-1}"');
    expect(find(offered, "ollama")?.insertText).toContain("@ai-sdk/openai-compatible");
    expect(labels(offered)).toEqual(
      expect.arrayContaining(["databricks", "snowflake-cortex", "github-copilot", "groq"]),
    );
  });

  it("offers blocks where a provider section starts", async () => {
    const offered = await open('{ "provider": │ }').completions();
    expect(labels(offered)).toContain("OpenAI-compatible server");
    expect(find(offered, "Anthropic")?.insertText).toMatch(/^\{\s+"anthropic": \{/);
  });

  it("offers the options of the provider it is in", async () => {
    const azure = labels(
      await open('{ "provider": { "azure": { "options": { │ } } } }').completions(),
    );
    expect(azure).toEqual(expect.arrayContaining(["apiKey", "resourceName", "useCompletionUrls"]));
    expect(azure).not.toContain("region");
    const custom = labels(
      await open('{ "provider": { "mine": { "options": { │ } } } }').completions(),
    );
    expect(custom).toEqual(expect.arrayContaining(["apiKey", "baseURL", "headers", "timeout"]));
  });

  it.each(["model", "small_model"])("offers models for %s, with their facts", async (key) => {
    const offered = await open(`{ "${key}": "│" }`).completions();
    expect(find(offered, "anthropic/claude-sonnet-4-6")?.documentation).toContain("tokens");
    expect(labels(offered)).toEqual(
      expect.arrayContaining([
        "openai/gpt-5.4",
        "snowflake-cortex/claude-sonnet-4-6",
        "databricks/databricks-claude-sonnet-4-6",
      ]),
    );
  });

  it("offers regions, locations, model ids and closed values", async () => {
    const region = '{ "provider": { "amazon-bedrock": { "options": { "region": "│" } } } }';
    expect(find(await open(region).completions(), "eu-west-1")?.documentation).toBe(
      "Europe (Ireland)",
    );
    const place = '{ "provider": { "google-vertex": { "options": { "location": "│" } } } }';
    expect(labels(await open(place).completions())).toContain("us-east5");
    const models = '{ "provider": { "anthropic": { "models": { │ } } } }';
    expect(labels(await open(models).completions())).toContain("claude-sonnet-4-6");
    const status = '{ "provider": { "a": { "models": { "b": { "status": "│" } } } } }';
    expect(labels(await open(status).completions()).sort()).toEqual([
      "active",
      "alpha",
      "beta",
      "deprecated",
    ]);
  });

  it("works where $schema names the address that altimate-code writes", async () => {
    const text =
      '{ "$schema": "https://altimate.ai/config.json", "provider": { "openai": { │ } } }';
    const offered = labels(await open(text, "any-name.json").completions());
    expect(offered).toEqual(expect.arrayContaining(["apiKey", "options", "models"]));
  });

  it("knows nothing of a file that is not a config", async () => {
    expect(labels(await open("{ │ }", "package-lock.json").completions())).not.toContain(
      "provider",
    );
  });
});

describe("hover", () => {
  it.each([
    ['{ "small_│model": "a/b" }', "smaller model"],
    ['{ "provider": { "amazon-│bedrock": {} } }', "AWS chain"],
    ['{ "provider": { "openai": { "options": { "api│Key": "" } } } }', "`OPENAI_API_KEY`"],
    ['{ "provider": { "mine": { "base│URL": "" } } }', "only reads it under `options`"],
    ['{ "provider": { "a": { "models": { "b": { "tool_│call": true } } } } }', "call tools"],
  ])("explains %s", async (text, expected) => {
    expect(await open(text).hover()).toContain(expected);
  });
});

describe("diagnostics", () => {
  const seed = readdirSync(join(root, "fixtures/seed"));
  const texts = [
    ...seed.map((name) => [name, readFileSync(join(root, "fixtures/seed", name), "utf8")] as const),
    ["the example", readFileSync(join(root, "examples/altimate-code.jsonc"), "utf8")] as const,
    ["comments and trailing commas", '{\n  // a comment\n  "model": "openai/gpt-5.4",\n}'] as const,
    ["a model nobody knows yet", '{ "model": "openai/gpt-99" }'] as const,
  ];
  it.each(texts)("are silent on %s", async (_, text) => {
    expect(await open(text).diagnostics()).toEqual([]);
    expect(await open(text, "altimate-code.jsonc").diagnostics()).toEqual([]);
  });

  it("stand at the key or the value that is wrong, each once, in plain words", async () => {
    const text = readFileSync(join(root, "examples/broken.jsonc"), "utf8");
    expect([...(await open(text).diagnostics())].sort()).toEqual([
      "16:20 A number of milliseconds goes here, false for no limit, or one token such as {env:NAME}.",
      "20:24 true or false goes here, or one token such as {env:NAME}.",
      '21:11 Missing property "output".',
      "26:12 Write a model as provider/model, for example anthropic/claude-sonnet-4-6.",
      "9:7 Property apikey is not allowed.",
    ]);
  });

  it("say what became of a legacy key", async () => {
    const found = await open('{ "mcpServers": {} }').diagnostics();
    expect(found).toEqual(['1:3 "mcpServers" is read as "mcp". Write "mcp".']);
  });
});
