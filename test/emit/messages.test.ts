/** What is said of a manifest that must not be used, and of what a target cannot express. */
import { describe, expect, it } from "vitest";
import { type EmitCase, emitted, rendered } from "../support/emit.js";

const KEY = "sk-proj-canary4711canary4711canary4711";
const remote = "https://llm.example.com/v1";

/** A config of one provider and one model of it. */
function config(options: object, id = "house", more: object = {}): string {
  const provider = { [id]: { options, models: { large: {} }, ...more } };
  return JSON.stringify({ provider, model: `${id}/large` });
}

const plain = (field: string) =>
  `house/large: ${field} in the config contains a secret. A manifest only holds references: keep the secret in a variable and write {env:NAME}.`;

describe("a manifest is refused", () => {
  it.each<[string, EmitCase, readonly string[]]>([
    ["an apiKey", { text: config({ baseURL: remote, apiKey: KEY }) }, [plain("apiKey")]],
    [
      "a header and an address",
      {
        text: config({
          baseURL: `https://llm.example.com/${KEY}`,
          headers: { "X-Api-Key": "swordfish" },
        }),
      },
      [plain("the address"), plain("the header x-api-key")],
    ],
    [
      "a part of a header",
      { text: config({ baseURL: remote, headers: { "x-a": `${KEY}{env:K}` } }) },
      [plain("the header x-a")],
    ],
    ["an empty header", { text: config({ baseURL: remote, headers: { "X-Api-Key": "" } }) }, []],
    [
      "a placeholder in a header on this machine",
      { text: config({ baseURL: "http://localhost:1/v1", headers: { "X-Api-Key": "none" } }) },
      [],
    ],
    [
      "a placeholder in a header elsewhere",
      { text: config({ baseURL: remote, headers: { "X-Api-Key": "none" } }) },
      [plain("the header x-api-key")],
    ],
    [
      "sixteen letters beside a reference",
      { text: config({ baseURL: remote, apiKey: "abcdefghijklmnop-{env:K}" }) },
      [plain("apiKey")],
    ],
    [
      "fifteen letters beside a reference",
      { text: config({ baseURL: remote, apiKey: "abcdefghijklmno.{env:K}" }) },
      [],
    ],
    [
      "eight letters on both sides of one",
      { text: config({ baseURL: remote, apiKey: "abcdefgh{env:K}ijklmnop" }) },
      [],
    ],
    [
      "a limit without a value",
      {
        text: config({ baseURL: remote }, "house", {
          models: { large: { limit: { context: "{env:A}", output: 1 } } },
        }),
      },
      ["provider.house.models.large.limit.context names {env:A}, which has no value here."],
    ],
    [
      "a name without two values",
      {
        text: config({ baseURL: remote }, "house", { name: "{env:A}{env:K}{env:B}" }),
        allowVariables: ["A", "B", "K"],
      },
      ["provider.house.name names {env:A} and {env:B}, which have no value here."],
    ],
    [
      "a model of the provider that is not emitted",
      {
        text: JSON.stringify({
          model: "openai/gpt-4o",
          small_model: "{env:A}",
          provider: { openai: {}, house: { name: "{env:A}", models: {} } },
        }),
      },
      ["small_model names {env:A}, which has no value here."],
    ],
  ])("or not, for %s", (_what, input, refused) => {
    expect(emitted({ env: { K: "k" }, ...input }).refused).toEqual(refused);
  });
});

describe("paths", () => {
  it.each([
    ["{file:./keys/k.txt}", "keys/k.txt", []],
    ["{file:../k.txt}", "~/k.txt", []],
    ["{file:/etc/k.txt}", "/etc/k.txt", []],
    ["{file:~/k.txt}", "~/k.txt", []],
  ])("%s is %s", (apiKey, path, above) => {
    const result = emitted({
      text: config({ baseURL: remote, apiKey }),
      files: { "keys/k.txt": "k" },
    });
    expect(result.manifest.models["house/large"]?.auth).toMatchObject({
      credential: { from: "file", path },
    });
    expect(result.above).toEqual(above);
  });
});

/** What a target says of a config. */
const warnings = (name: string, input: EmitCase) => rendered(name, emitted(input)).warnings;

describe("the litellm target says", () => {
  const bedrock = { region: "eu-west-1" };
  it.each<[string, EmitCase, readonly string[]]>([
    ["nothing of a variable", { text: config({ baseURL: remote, apiKey: "{env:K}" }) }, []],
    [
      "what it cannot read",
      { text: config({ baseURL: remote, apiKey: "{file:~/k}", headers: { "x-a": "a{env:B}" } }) },
      [
        "house: LiteLLM cannot read {file:~/k}; use a variable instead.",
        "house: header x-a: LiteLLM cannot read a{env:B}; use a variable instead.",
      ],
    ],
    [
      "what it does not ask",
      { text: config({ baseURL: remote }, "openai") },
      ["openai: LiteLLM only uses {env:OPENAI_API_KEY} and ignores auth:openai."],
    ],
    [
      "what it does not ask beside AWS",
      { text: config(bedrock, "amazon-bedrock") },
      ["amazon-bedrock: LiteLLM only uses chain:aws and ignores auth:amazon-bedrock."],
    ],
    [
      "what it leaves open",
      { text: config({ baseURL: "{env:HOUSE}/v1", apiKey: "{env:K}" }), defer: true },
      ["house/large: LiteLLM does not substitute {env:HOUSE} in an address. Emit without --defer."],
    ],
    [
      "what it does not ask beside a variable",
      { text: config({ baseURL: "https://gw.example/a" }, "anthropic") },
      ["anthropic: LiteLLM only uses {env:ANTHROPIC_API_KEY} and ignores auth:anthropic."],
    ],
    [
      "what it would call of Google",
      { text: config({ baseURL: "https://gw.example/a", project: "p" }, "google-vertex") },
      [
        "google-vertex/large: it would call Google itself, not https://gw.example/a/v1/projects/p/locations/us-central1/publishers/google/models/large:generateContent.",
        "google-vertex: LiteLLM only uses chain:google and ignores auth:google-vertex.",
      ],
    ],
    [
      "where it puts a path of its own",
      {
        text: config({}, "house", {
          npm: "@ai-sdk/anthropic",
          options: { baseURL: "https://gw.example/v2", apiKey: "{env:K}" },
        }),
      },
      [
        "house/large: it would call https://gw.example/v2/messages/v1/messages, not https://gw.example/v2/messages.",
      ],
    ],
    [
      "that it has no pause",
      { text: config({ baseURL: remote, apiKey: "{env:K}", chunkTimeout: 5 }) },
      ["house: LiteLLM has no timeout between two chunks."],
    ],
    [
      "nothing of the first byte",
      { text: config({ baseURL: remote, apiKey: "{env:K}", headerTimeout: 5 }) },
      [],
    ],
    [
      "what a workspace holds",
      {
        text: config({}, "databricks"),
        env: { DATABRICKS_HOST: "dbc-a1b2c3d4-e5f6.cloud.databricks.com" },
      },
      [
        'databricks: DATABRICKS_TOKEN must contain only the token, without the part before "::".',
        "databricks: LiteLLM only uses {env:DATABRICKS_TOKEN} and ignores auth:databricks, chain:databricks.",
      ],
    ],
    [
      "what Cortex wants",
      { text: config({}, "snowflake-cortex"), env: { SNOWFLAKE_ACCOUNT: "org-acct" } },
      [
        "snowflake-cortex/large: this provider expects max_completion_tokens, and LiteLLM may send max_tokens.",
        "snowflake-cortex/large: a chat must not end with an assistant message, which LiteLLM does not ensure.",
        "snowflake-cortex/large: this model does not support tools, and LiteLLM does not leave them out.",
        'snowflake-cortex: SNOWFLAKE_CORTEX_PAT must contain only the token, without the part before "::".',
        "snowflake-cortex: LiteLLM only uses {env:SNOWFLAKE_CORTEX_PAT} and ignores auth:snowflake-cortex, chain:snowflake.",
      ],
    ],
  ])("%s", (_what, input, said) => {
    expect(warnings("litellm", input)).toEqual(said);
  });
});

describe("the altimate-code target says", () => {
  it.each<[string, EmitCase, readonly string[]]>([
    [
      "nothing of what it knows",
      { text: config({ apiKey: "{env:OPENAI_API_KEY}" }, "openai") },
      [],
    ],
    ["which variables it does not read", { text: config({}, "google") }, []],
    [
      "another name",
      { text: config({}, "copilot") },
      [
        'copilot: altimate-code does not read COPILOT_GITHUB_TOKEN, GH_TOKEN. Name it: "apiKey": "{env:COPILOT_GITHUB_TOKEN}".',
        "altimate-code calls copilot github-copilot.",
      ],
    ],
    [
      "what it leaves out",
      {
        text: JSON.stringify({
          mcp: {},
          agent: {},
          model: "openai/gpt-5",
          provider: { openai: {} },
        }),
      },
      ["Only providers and models are written; this leaves out agent, mcp."],
    ],
    [
      "what is a secret",
      { text: config({ baseURL: remote, whatever: "hunter2" }) },
      ["provider.house.options.whatever is a secret in plain text and was left out."],
    ],
  ])("%s", (_what, input, said) => {
    expect(warnings("altimate-code", input)).toEqual(said);
  });
});
