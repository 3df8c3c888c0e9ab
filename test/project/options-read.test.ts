import { describe, expect, it } from "vitest";
import { type Field, fields, optionNames } from "../../src/generated/fields.js";
import { isFlatOption, knownKeys } from "../../src/language/fields.js";
import { stepsOf } from "../../src/language/path.js";
import { explainDefaultModel, explainSmallModel } from "../../src/resolve/index.js";
import { emitted, rendered } from "../support/emit.js";
import { lintText, programOf } from "../support/lint.js";

/**
 * Fields that change nothing here, by their path below a provider or by the whole path. Each is in the schema since the host product reads it, or hands it
 * to the provider's SDK; a field that is read must not stand here, and one that is not must.
 */
const LEFT_TO_HOST: Readonly<Record<string, string>> = {
  id: "The key of the provider is its id; the host product takes the field and ignores it.",
  name: "A name for people, in the host product's lists.",
  "models/*/attachment": "Whether the host product offers to attach files.",
  "models/*/cost/context_over_200k/cache_read": "The runtime counts by one price.",
  "models/*/cost/context_over_200k/cache_write": "The runtime counts by one price.",
  "models/*/cost/context_over_200k/input": "The runtime counts by one price.",
  "models/*/cost/context_over_200k/output": "The runtime counts by one price.",
  "models/*/experimental": "A mark in the host product's lists.",
  "models/*/family": "A mark in the host product's lists.",
  "models/*/interleaved/field": "Where the host product keeps reasoning between turns.",
  "models/*/limit/input": "When the host product compacts a conversation.",
  "models/*/modalities/output": "What the host product shows; the runtime takes text.",
  "models/*/name": "A name for people, in the host product's lists.",
  "models/*/options": "Passed on to the SDK as they are.",
  "models/*/release_date": "The order of the host product's lists.",
  "models/*/status": "Whether the host product lists the model.",
  "models/*/temperature": "Whether the host product sets a temperature of its own.",
  "models/*/variants": "Variants are chosen in the host product.",
  "models/*/variants/*/disabled": "Variants are chosen in the host product.",
  "options/aiGatewayHeaders": "Passed on to GitLab's SDK.",
  "options/cacheKey": "Passed on to Cloudflare's SDK.",
  "options/cacheTtl": "Passed on to Cloudflare's SDK.",
  "options/collectLog": "Passed on to Cloudflare's SDK.",
  "options/featureFlags": "Passed on to GitLab's SDK.",
  "options/includeUsage": "Passed on to the SDK; the runtime always asks for token counts.",
  "options/metadata": "Passed on to Cloudflare's SDK.",
  "options/organization": "Passed on to OpenAI's SDK, which sends it as a header.",
  "/provider/openai/options/project": "Passed on to OpenAI's SDK, which sends it as a header.",
  "options/setCacheKey": "The host product's own prompt cache key.",
  "options/skipCache": "Passed on to Cloudflare's SDK.",
  "options/timeout": "For a whole request; the runtime waits for headers and for each piece.",
  "options/useCompletionUrls":
    "Passed on to Azure's SDK; the runtime speaks Chat Completions anyway.",
};

/** Values of every kind that a field may take: one that changes anything shows that the field is read. */
const SAMPLES: readonly unknown[] = [
  ...["sample", "https://llm.example.com", "eu-west-3", "europe-west4", "2024-10-21"],
  ...["responses", "@ai-sdk/anthropic"],
  ...[true, false, 12_345, ["m"], ["other"], ["OTHER_KEY"], { "x-sample": "1" }],
];

/** What a provider has in addition to the field: some fields only matter in combination, or without others. */
const BLOCKS = [{ models: { m: { cost: { input: 1, output: 2 } } } }, {}];

/** Variables that give every provider an address and a credential. */
const ENV = {
  AWS_BEARER_TOKEN_BEDROCK: "key",
  AZURE_RESOURCE_NAME: "team",
  AZURE_COGNITIVE_SERVICES_RESOURCE_NAME: "team",
  CLOUDFLARE_ACCOUNT_ID: "account",
  CLOUDFLARE_GATEWAY_ID: "gateway",
  DATABRICKS_HOST: "dbc-1.cloud.databricks.com",
  GOOGLE_CLOUD_PROJECT: "my-project",
  SNOWFLAKE_ACCOUNT: "org-account",
  OTHER_KEY: "other",
};

/** A name that the schema does not know: what it changes as well, such as a warning, does not count as reading. */
const CONTROL = "notInTheSchema";

describe("every field of a provider", () => {
  it.each(leaves().map((field) => [field.path, field] as const))(
    "%s is read, or left to the host for a reason",
    (path, field) => {
      const reason = LEFT_TO_HOST[path] ?? LEFT_TO_HOST[withoutProvider(path)];
      expect({ path, isRead: isRead(field) }).toEqual({ path, isRead: reason === undefined });
    },
  );

  it("is in the schema if it is left to the host", () => {
    const known = leaves().flatMap(({ path }) => [path, withoutProvider(path)]);
    expect(Object.keys(LEFT_TO_HOST).filter((path) => !known.includes(path))).toEqual([]);
  });
});

it("knows the options that may appear next to `options` from the schema", () => {
  const both = optionNames.filter(isFlatOption);
  expect(both).toEqual(["apiKey", "baseURL", "headers", "location", "project"]);
});

it("lets nobody read an option that the schema does not know", () => {
  const text = JSON.stringify({ provider: { acme: { options: { notInTheSchema: 1 } } } });
  const entry = programOf({ configs: [{ name: "altimate-code.json", text }] }).providers[0]?.entry;
  // @ts-expect-error: only names of the schema can be asked for
  expect(entry?.options.get("notInTheSchema")).toBeUndefined();
  expect(entry?.passedOn.map(({ name }) => name)).toEqual(["notInTheSchema"]);
});

/** Fields without fields of their own below them; what holds for any key is read with its object. */
function leaves(): readonly Field[] {
  const inside = fields.filter(
    ({ path, deprecated }) =>
      /^\/provider\/[^/]+\/./.test(path) && !path.endsWith("/*") && deprecated === null,
  );
  return inside.filter(({ path }) => knownKeys(stepsOf(path)).length === 0);
}

function withoutProvider(path: string): string {
  return stepsOf(path).slice(2).join("/");
}

function isRead(field: Field): boolean {
  const steps = stepsOf(field.path).map((step, index) =>
    step === "*" ? (index === 1 ? "acme" : "m") : step,
  );
  const control = [...steps.slice(0, -1), CONTROL];
  const samples = field.enum ?? SAMPLES.filter((sample) => fits(sample, field));
  return samples.some((sample) =>
    BLOCKS.some((block) => effect(steps, sample, block) !== effect(control, sample, block)),
  );
}

function fits(sample: unknown, { types }: Field): boolean {
  const type = Array.isArray(sample) ? "array" : typeof sample;
  return types.length === 0 || types.some((it) => (it === "integer" ? "number" : it) === type);
}

/** All that comes of a config with one field set: what would run, and what is said about it. */
function effect(steps: readonly string[], value: unknown, block: object): string {
  const provider = steps[1] ?? "";
  const own = { npm: "@ai-sdk/openai-compatible", baseURL: "https://acme.example" };
  const config = {
    model: `${provider}/m`,
    provider: { [provider]: { ...(provider === "acme" ? own : {}), ...block } },
  };
  const text = JSON.stringify(withValue(config, steps, value));
  const result = emitted({ text, env: ENV });
  return JSON.stringify([
    result.manifest.models,
    result.left.map(({ ref, provider }) => [ref, provider.endpoint.problem?.kind]),
    rendered("litellm", result).text,
    explainDefaultModel(result.program).ref,
    explainSmallModel(result.program).ref,
    lintText(text, { env: ENV })
      .map(({ code }) => code)
      .filter((code) => !code.startsWith("ALT2")),
  ]);
}

/** A copy with a value at a path, the objects on the way made where they are missing. */
function withValue(node: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const object = typeof node === "object" && node !== null ? node : {};
  const inner = Object.entries(object).find(([name]) => name === step)?.[1];
  return { ...object, [step]: withValue(inner, rest, value) };
}
