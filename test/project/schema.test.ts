import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import {
  describeErrors,
  errors,
  model,
  options,
  provider,
  read,
  root,
  validateWhole,
} from "../support/config-schema.js";

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

describe("what is found, one error per mistake", () => {
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
