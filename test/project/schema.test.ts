import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ErrorObject } from "ajv";
import { parse } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { isRecord } from "../../scripts/lean-schema.js";
import { renderFields, schemaFields } from "../../scripts/schema-fields.js";
import { refreshSuggestions } from "../../scripts/schema-suggestions.js";
import { createCatalog } from "../../src/catalog/index.js";
import { fields } from "../../src/generated/fields.js";
import validate from "../../src/generated/validate-altimate-code.js";
import { CONFIG_FILE_PATTERNS, editorSettings } from "../../src/report/editor-settings.js";
import { DEFAULT_TIMEOUT_MS } from "../../src/resolve/index.js";

const root = new URL("../..", import.meta.url).pathname;
const read = (path: string) => readFileSync(join(root, path), "utf8");
const schema: Record<string, unknown> = JSON.parse(read("schema/altimate-code.schema.json"));
const whole = new Ajv({ allErrors: true, strict: false });
const validateWhole = whole.compile(schema);

/** Each error as `path keyword`, with the key it is about where it is about one. */
function errors(config: unknown): readonly string[] {
  validate(config);
  return describeErrors(validate.errors);
}

function describeErrors(
  found: readonly Omit<ErrorObject, "schemaPath">[] | null | undefined,
): readonly string[] {
  return (found ?? [])
    .map(({ instancePath, keyword, params }) =>
      [instancePath || "/", keyword, params.additionalProperty ?? params.missingProperty]
        .filter((part) => part !== undefined)
        .join(" "),
    )
    .sort();
}

const provider = (id: string, value: unknown) => ({ provider: { [id]: value } });
const options = (value: unknown) => provider("openai", { options: value });
const model = (value: unknown) => provider("custom", { models: { m: value } });

describe("what stays silent", () => {
  const examples = readdirSync(join(root, "fixtures/seed"));

  it.each(examples)("the documented example %s", (name) => {
    expect(errors(parse(read(join("fixtures/seed", name))))).toEqual([]);
  });

  it("has all seventeen documented examples", () => {
    expect(examples).toHaveLength(17);
  });

  it("the example of this project", () => {
    expect(errors(parse(read("examples/altimate-code.jsonc")))).toEqual([]);
  });

  const silent: Readonly<Record<string, unknown>> = {
    "an empty file": {},
    "the flat shape and the nested one": provider("openai", {
      apiKey: "{env:A}",
      baseURL: "https://a.example",
      headers: { "X-A": "{file:~/a}" },
      options: { apiKey: "{env:A}", baseURL: "https://a.example", headers: { "X-A": "b" } },
    }),
    "flat project and location of Vertex": provider("google-vertex", {
      project: "p",
      location: "anywhere-1",
    }),
    "a region nobody knows yet": provider("amazon-bedrock", { options: { region: "xx-new-9" } }),
    "options that only an SDK knows": options({ logLevel: "debug", nested: { any: [1, null] } }),
    "one token for a number": options({ chunkTimeout: "{env:CHUNK_TIMEOUT}" }),
    "a token with a default for a number": options({ timeout: "${TIMEOUT:-60000}" }),
    "a file token for a boolean": options({ setCacheKey: "{file:./flag}" }),
    "no timeout": options({ timeout: false, headerTimeout: false }),
    "a token for the model": { model: "{env:MODEL}", small_model: "${SMALL:-openai/gpt-4o}" },
    "a token in the model": { model: "{env:PROVIDER}/{env:MODEL}" },
    "a model with slashes": { model: "openrouter/anthropic/claude-sonnet-4.6:free" },
    "interleaved reasoning, both ways": {
      provider: {
        a: { models: { b: { interleaved: true } } },
        c: { models: { d: { interleaved: { field: "reasoning_content" } } } },
      },
    },
    "root keys that are left alone": {
      mcp: { any: [1] },
      agent: { build: { model: "openai/gpt-4o", variant: "high", prompt: 1 } },
      permission: "ask",
      lsp: false,
      logLevel: "DEBUG",
    },
    "legacy root keys": { theme: "x", keybinds: {}, tui: {}, mcpServers: {} },
  };
  it.each(Object.entries(silent))("%s", (_, config) => {
    expect(errors(config)).toEqual([]);
  });
});

describe("what is found, one error a mistake", () => {
  const broken: readonly (readonly [string, unknown, readonly string[]])[] = [
    ["not an object", [], ["/ type"]],
    ["an unknown root key", { providers: {} }, ["/ additionalProperties providers"]],
    [
      "keys that are documented and refused",
      { telemetry: {}, warehouses: {} },
      ["/ additionalProperties telemetry", "/ additionalProperties warehouses"],
    ],
    [
      "an unknown provider key",
      provider("openai", { apikey: "{env:A}" }),
      ["/provider/openai additionalProperties apikey"],
    ],
    [
      "limit at the provider",
      provider("custom", { limit: {} }),
      ["/provider/custom additionalProperties limit"],
    ],
    [
      "a field of another vendor",
      provider("openai", { project: "p" }),
      ["/provider/openai additionalProperties project"],
    ],
    [
      "options of a vendor written flat",
      provider("amazon-bedrock", { region: "us-east-1" }),
      ["/provider/amazon-bedrock additionalProperties region"],
    ],
    [
      "an unknown model key",
      model({ toolCall: true }),
      ["/provider/custom/models/m additionalProperties toolCall"],
    ],
    ["a key that is a number", options({ apiKey: 42 }), ["/provider/openai/options/apiKey type"]],
    [
      "a header that is a number",
      options({ headers: { "X-A": 1 } }),
      ["/provider/openai/options/headers/X-A type"],
    ],
    [
      "a list of headers",
      options({ headers: ["X-A: b"] }),
      ["/provider/openai/options/headers type"],
    ],
    [
      "a region that is a number",
      provider("amazon-bedrock", { options: { region: 1 } }),
      ["/provider/amazon-bedrock/options/region type"],
    ],
    ["models as a list", provider("custom", { models: ["m"] }), ["/provider/custom/models type"]],
    [
      "words for a number",
      options({ chunkTimeout: "fast" }),
      ["/provider/openai/options/chunkTimeout pattern"],
    ],
    [
      "two tokens for a number",
      options({ timeout: "{env:A}{env:B}" }),
      ["/provider/openai/options/timeout pattern"],
    ],
    [
      "another tool's token for a number",
      options({ timeout: "$TIMEOUT" }),
      ["/provider/openai/options/timeout pattern"],
    ],
    [
      "a word for a boolean",
      model({ tool_call: "yes" }),
      ["/provider/custom/models/m/tool_call pattern"],
    ],
    [
      "a number for a boolean",
      model({ tool_call: 1 }),
      ["/provider/custom/models/m/tool_call type"],
    ],
    [
      "a timeout of nothing",
      options({ timeout: 0 }),
      ["/provider/openai/options/timeout exclusiveMinimum"],
    ],
    ["a timeout that is on", options({ timeout: true }), ["/provider/openai/options/timeout not"]],
    [
      "half a limit",
      model({ limit: { context: 1 } }),
      ["/provider/custom/models/m/limit required output"],
    ],
    [
      "a negative price",
      model({ cost: { input: -1, output: 1 } }),
      ["/provider/custom/models/m/cost/input minimum"],
    ],
    ["an unknown status", model({ status: "gone" }), ["/provider/custom/models/m/status enum"]],
    [
      "an unknown modality",
      model({ modalities: { input: ["text", "smell"] } }),
      ["/provider/custom/models/m/modalities/input/1 enum"],
    ],
    ["a model without its provider", { model: "gpt-4o" }, ["/model pattern"]],
    [
      "a model of an agent without its provider",
      { agent: { build: { model: "gpt-4o" } } },
      ["/agent/build/model pattern"],
    ],
    [
      "a provider list that is a string",
      { enabled_providers: "openai" },
      ["/enabled_providers type"],
    ],
    [
      "the broken example",
      parse(read("examples/broken.jsonc")),
      [
        "/model pattern",
        "/provider/company-gateway/models/house-model/limit required output",
        "/provider/company-gateway/models/house-model/tool_call pattern",
        "/provider/company-gateway/options/timeout pattern",
        "/provider/openai additionalProperties apikey",
      ],
    ],
  ];

  it.each(broken)("%s", (_, config, expected) => {
    expect(errors(config)).toEqual(expected);
    // the ready validator is made from a leaner schema; it must judge as the published one does
    validateWhole(config);
    expect(describeErrors(validateWhole.errors)).toEqual(expected);
  });
});

type Node = Record<string, unknown>;

/** Every schema in the file, with its pointer. */
function nodes(node: unknown, pointer = "#", names = false): readonly (readonly [string, Node])[] {
  if (Array.isArray(node)) {
    return node.flatMap((item, index) => nodes(item, `${pointer}/${index}`));
  }
  if (!isRecord(node)) return [];
  const inner = Object.entries(node)
    .filter(([key]) => names || !["default", "examples", "defaultSnippets", "enum"].includes(key))
    .flatMap(([key, value]) =>
      nodes(value, `${pointer}/${key}`, !names && ["properties", "definitions"].includes(key)),
    );
  return names ? inner : [[pointer, node], ...inner];
}

const all = nodes(schema);
const definitions = isRecord(schema.definitions) ? schema.definitions : {};

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A snippet's body as it stands in a file when every placeholder keeps its default. */
function expanded(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body)
      .replace(/"\^\$\{\d+[:|]([^,|}]*)[^}]*\}"/g, "$1")
      .replace(/\$\{\d+:([^}]*)\}/g, "$1"),
  );
}

describe("the file as editors want it", () => {
  it("describes every field, in plain text and in Markdown", () => {
    const described = (node: unknown): boolean =>
      isRecord(node) &&
      (typeof node.$ref === "string"
        ? described(definitions[node.$ref.replace("#/definitions/", "")])
        : [node.description, node.markdownDescription].every((text) => typeof text === "string"));
    const missing = all
      .flatMap(([pointer, node]) =>
        Object.entries(isRecord(node.properties) ? node.properties : {})
          .concat([
            ["*", node.additionalProperties],
            ["items", node.items],
          ])
          .filter(([, child]) => isRecord(child) && !described(child))
          .map(([key]) => `${pointer}/${key}`),
      )
      .sort();
    expect(missing).toEqual([]);
  });

  it("has nothing beside a $ref, and no format or oneOf", () => {
    const wrong = all.filter(
      ([, node]) =>
        ("$ref" in node && Object.keys(node).length > 1) || "format" in node || "oneOf" in node,
    );
    expect(wrong.map(([pointer]) => pointer)).toEqual([]);
  });

  it("points at definitions that exist, and uses each", () => {
    const used = new Set(
      all.flatMap(([, node]) => (typeof node.$ref === "string" ? [node.$ref] : [])),
    );
    expect([...used].sort()).toEqual(
      Object.keys(definitions)
        .map((name) => `#/definitions/${name}`)
        .sort(),
    );
  });

  it("has a text for each value of a closed list", () => {
    const short = all.filter(
      ([, node]) =>
        Array.isArray(node.enum) &&
        !(
          Array.isArray(node.enumDescriptions) && node.enumDescriptions.length === node.enum.length
        ),
    );
    expect(short.map(([pointer]) => pointer)).toEqual([]);
  });

  it("offers only defaults, examples and snippets that are valid themselves", () => {
    const offered = all.flatMap(([pointer, node]) => [
      ...("default" in node ? [[pointer, node.default] as const] : []),
      ...list(node.examples).map((example) => [pointer, example] as const),
      ...list(node.defaultSnippets).map(
        (snippet) => [pointer, expanded(isRecord(snippet) && snippet.body)] as const,
      ),
    ]);
    expect(offered.length).toBeGreaterThan(100);
    const wrong = offered.filter(
      ([pointer, value]) => !whole.validate({ $ref: `${schema.$id}${pointer}` }, value),
    );
    expect(wrong).toEqual([]);
  });

  it("is listed the way SchemaStore wants it", () => {
    const entry = JSON.parse(read("schema/catalog-entry.json"));
    expect(entry).toEqual({
      name: "altimate-code",
      description: expect.any(String),
      fileMatch: CONFIG_FILE_PATTERNS,
      url: schema.$id,
    });
  });
});

describe("docs/editors.md", () => {
  it("shows the settings that the command prints", () => {
    const docs = read("docs/editors.md");
    const blocks = [...docs.matchAll(/```json\n(\{[^`]*)```/g)].map((match) => match[1] ?? "");
    const location = docs.match(/file:[^"]*schema\.json/)?.[0] ?? "";
    expect(JSON.parse(blocks[0] ?? "")).toEqual(editorSettings(location));
    const [zed] = blocks.slice(1).map((block) => JSON.parse(block));
    expect(zed.lsp["json-language-server"].settings.json.schemas).toEqual([
      {
        ...editorSettings(location)["json.schemas"][0],
        fileMatch: CONFIG_FILE_PATTERNS.slice(0, 2),
      },
    ]);
  });
});

describe("what is generated", () => {
  const catalog = createCatalog((path) => {
    const file = join(root, "src/catalog/data", path);
    return existsSync(file) ? readFileSync(file, "utf8") : null;
  });

  it("completes from the catalogue as it is", () => {
    expect(refreshSuggestions(schema, catalog)).toEqual(schema);
  });

  it("has a field table that follows the schema and loads fast", () => {
    const rendered = renderFields(schemaFields(schema));
    expect(read("src/generated/fields.ts")).toBe(rendered);
    expect(rendered.length).toBeLessThan(60_000);
  });

  const byPath = new Map(fields.map((field) => [field.path, field]));

  it.each([
    ["/provider/*/apiKey", "secret"],
    ["/provider/*/options/apiKey", "secret"],
    ["/provider/amazon-bedrock/options/apiKey", "secret"],
    ["/provider/*/headers/*", "secret"],
    ["/provider/*/options/headers/*", "secret"],
    ["/provider/*/models/*/headers/*", "secret"],
    ["/provider/gitlab/options/aiGatewayHeaders/*", "secret"],
    ["/provider/*/baseURL", "public"],
    ["/provider/anthropic/options/baseURL", "public"],
    ["/provider/*/api", "public"],
    ["/provider/*/npm", "public"],
    ["/provider/*/env/*", "public"],
    ["/provider/amazon-bedrock/options/region", "public"],
    ["/provider/amazon-bedrock/options/profile", "public"],
    ["/provider/google-vertex/project", "public"],
    ["/provider/google-vertex/options/location", "public"],
    ["/provider/*/options/timeout", "public"],
    ["/provider/*/models/*/limit/context", "public"],
    ["/provider/*/models/*/tool_call", "public"],
    ["/model", "public"],
    ["/mcp", "secret"],
  ])("%s is %s", (path, visibility) => {
    expect(byPath.get(path)?.visibility).toBe(visibility);
  });

  const documented = [
    ...["apiKey", "baseURL", "api", "headers", "id", "name", "npm", "env", "whitelist"],
    ...["blacklist", "options", "models", "discoverModels"],
  ].map((key) => `/provider/*/${key}`);
  const documentedOptions = [
    ...["apiKey", "baseURL", "headers", "setCacheKey", "timeout", "headerTimeout"],
    ...["chunkTimeout", "includeUsage"],
  ].map((key) => `/provider/*/options/${key}`);
  const documentedModel = [
    ...["id", "name", "family", "release_date", "attachment", "reasoning", "temperature"],
    ...["tool_call", "interleaved", "interleaved/field", "cost", "cost/input", "cost/output"],
    ...["cost/cache_read", "cost/cache_write", "cost/context_over_200k/input", "limit"],
    ...["limit/context", "limit/input", "limit/output", "modalities/input", "modalities/output"],
    ...["status", "experimental", "provider/npm", "provider/api", "provider/shape", "options"],
    ...["headers", "variants", "variants/*/disabled"],
  ].map((key) => `/provider/*/models/*/${key}`);
  const documentedOfVendors = [
    ...["region", "profile", "endpoint"].map((key) => `amazon-bedrock/options/${key}`),
    ...["resourceName", "apiVersion", "useCompletionUrls"].map((key) => `azure/options/${key}`),
    ...["project", "location", "options/project", "options/location"].map(
      (key) => `google-vertex/${key}`,
    ),
    ...["copilot", "github-copilot"].map((id) => `${id}/options/enterpriseUrl`),
    ...["aiGatewayHeaders", "featureFlags"].map((key) => `gitlab/options/${key}`),
    ...["metadata", "cacheTtl", "cacheKey", "skipCache", "collectLog"].map(
      (key) => `cloudflare-ai-gateway/options/${key}`,
    ),
    ...["anthropic", "openai", "google", "openrouter", "ollama", "lmstudio", "databricks"],
    ...["snowflake-cortex", "altimate", "altimate-backend"],
  ].map((path) => `/provider/${path}`);
  const documentedRoot = [
    ...["$schema", "model", "small_model", "provider", "enabled_providers", "disabled_providers"],
    ...["agent", "agent/*/model", "agent/*/variant", "shell", "logLevel", "server", "command"],
    ...["skills", "references", "reference", "watcher", "snapshot", "plugin", "share"],
    ...["autoshare", "autoupdate", "default_agent", "username", "mode", "mcp", "formatter", "lsp"],
    ...["instructions", "layout", "permission", "tools", "attachment", "enterprise"],
    ...["tool_output", "compaction", "tracing", "experimental"],
  ].map((key) => `/${key}`);

  it.each([
    ["a provider", documented],
    ["the options of a provider", documentedOptions],
    ["a model", documentedModel],
    ["single vendors", documentedOfVendors],
    ["the whole file", documentedRoot],
  ])("knows every documented field of %s", (_, paths) => {
    expect(paths.filter((path) => !byPath.has(path))).toEqual([]);
  });

  it.each(["headerTimeout", "chunkTimeout"])("says what the linker takes for %s", (name) => {
    expect(byPath.get(`/provider/*/options/${name}`)?.default).toBe(DEFAULT_TIMEOUT_MS);
  });

  it("knows types without the token, defaults, closed lists and legacy keys", () => {
    expect(byPath.get("/provider/*/options/timeout")?.types).toEqual(["integer", "boolean"]);
    expect(byPath.get("/provider/amazon-bedrock/options/region")).toMatchObject({
      types: ["string"],
      default: "us-east-1",
      enum: null,
    });
    expect(byPath.get("/provider/*/models/*/status")?.enum).toContain("deprecated");
    expect(fields.filter((field) => field.deprecated).map((field) => field.path)).toEqual([
      "/keybinds",
      "/mcpServers",
      "/theme",
      "/tui",
    ]);
  });
});
