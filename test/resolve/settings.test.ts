import { describe, expect, it } from "vitest";
import { malformedPairText, modelTarget, settingSource } from "../../src/resolve/index.js";
import { regionOf } from "../../src/resolve/probe-lock.js";
import { globalLayer, type ProbeCase, programFor } from "../support/probe.js";

function providerOf(input: ProbeCase) {
  const [provider] = programFor(input).providers;
  if (provider === undefined) throw new Error("The config names no provider.");
  return provider;
}

/** Every setting of the only provider: its name, value, whether it has its form, and what gave it. */
const settingsOf = (input: ProbeCase) =>
  [...providerOf(input).settings.values()].map((setting) => [
    setting.name,
    setting.value,
    setting.isValid,
    settingSource(setting),
  ]);

const host = "dbc-a1b2c3d4-e5f6.cloud.databricks.com";
const bedrock = (options: object) => ({ provider: { "amazon-bedrock": { options } } });

describe("a setting comes", () => {
  it.each<[string, ProbeCase, readonly unknown[]]>([
    [
      "from the config",
      { config: bedrock({ region: "eu-west-1" }), env: { AWS_REGION: "us-west-2" } },
      ["region", "eu-west-1", true, "options.region"],
    ],
    [
      "from a variable of the config",
      { config: bedrock({ region: "{env:MINE}" }), env: { MINE: "eu-west-1" }, layer: globalLayer },
      ["region", "eu-west-1", true, "options.region"],
    ],
    [
      "from the first variable that is set",
      {
        config: { provider: { "google-vertex": { options: { project: "" } } } },
        env: { GOOGLE_CLOUD_PROJECT: " ", GCP_PROJECT: " p-1 ", GCLOUD_PROJECT: "p-2" },
      },
      ["project", "p-1", true, "GCP_PROJECT"],
    ],
    [
      "from its default",
      { config: bedrock({ region: 5 }) },
      ["region", "us-east-1", true, "the default"],
    ],
    [
      "from the config, though it has not its form",
      { config: bedrock({ region: "a b" }), env: { AWS_REGION: "us-west-2" } },
      ["region", "a b", false, "options.region"],
    ],
    [
      "beside options",
      { config: { provider: { "google-vertex": { project: "p-1" } } } },
      ["project", "p-1", true, "project"],
    ],
    [
      "from the first half of a stored pair",
      {
        config: { provider: { databricks: {} } },
        stored: { databricks: `https://${host}/::dapi` },
      },
      ["host", host, true, "auth:databricks"],
    ],
    [
      "from the first half of a variable's pair",
      { config: { provider: { databricks: {} } }, env: { DATABRICKS_TOKEN: `${host}::dapi` } },
      ["host", host, true, "{env:DATABRICKS_TOKEN}"],
    ],
    [
      "from the pair before a variable",
      {
        config: { provider: { databricks: {} } },
        env: { DATABRICKS_TOKEN: `${host}::dapi`, DATABRICKS_HOST: "adb-1.1.azuredatabricks.net" },
      },
      ["host", host, true, "{env:DATABRICKS_TOKEN}"],
    ],
    [
      "from the variable where the first half has not its form",
      {
        config: { provider: { databricks: {} } },
        env: { DATABRICKS_TOKEN: "hunter2::dapi", DATABRICKS_HOST: host },
      },
      ["host", host, true, "DATABRICKS_HOST"],
    ],
  ])("%s", (_where, input, expected) => {
    expect(settingsOf(input)).toContainEqual(expected);
  });

  it("from nowhere", () => {
    expect(settingsOf({ config: { provider: { databricks: {} } } })).toEqual([]);
    expect(
      settingsOf({ config: { provider: { databricks: {} } }, env: { DATABRICKS_TOKEN: "dapi" } }),
    ).toEqual([]);
  });
});

describe("what is wrong with a credential", () => {
  /** The faults of the sources that are there. */
  const faults = (id: string, key: string, apiKey?: string) =>
    providerOf({
      config: { provider: { [id]: { options: apiKey === undefined ? {} : { apiKey } } } },
      stored: apiKey === undefined ? { [id]: key } : {},
      env: { KEY: key },
    }).credential.sources.flatMap(({ reference, fault }) =>
      fault === null ? [] : [{ reference, fault }],
    );

  it.each<[string, string, string, object | null]>([
    ["nothing", "openai", `sk-proj-${"a".repeat(40)}`, null],
    ["nothing, where it is empty", "openai", "", null],
    [
      "a character that no header carries",
      "openai",
      "sk-\u20ac",
      { kind: "unsendable", what: "a typographic quote or another character outside Latin-1" },
    ],
    [
      "the form of another vendor",
      "openai",
      `sk-ant-api03-${"a".repeat(93)}AA`,
      { kind: "foreign", owners: ["Anthropic"] },
    ],
    ["nobody's form", "openai", "hunter2", { kind: "unusual" }],
    ["a missing token", "databricks", `${host}::`, { kind: "malformed-pair", half: "token" }],
    [
      "a first half without its form",
      "databricks",
      "a b::dapi",
      { kind: "malformed-pair", half: "public" },
    ],
  ])("is %s", (_what, id, key, fault) => {
    const expected = (reference: string) => (fault === null ? [] : [{ reference, fault }]);
    expect(faults(id, key, "{env:KEY}")).toEqual(expected("{env:KEY}"));
    if (key !== "") expect(faults(id, key)).toEqual(expected(`auth:${id}`));
  });

  it.each([
    ["token", "the token is missing"],
    ["public", "what comes before :: is not a valid host"],
  ] as const)("is told of a pair whose %s half is wrong", (half, what) => {
    const { provider } = providerOf({ config: { provider: { databricks: {} } } });
    expect(malformedPairText("{env:K}", provider, half)).toBe(
      `{env:K} does not have the form host::token that Databricks AI Gateway needs: ${what}.`,
    );
  });
});

describe("what a proof is bound to", () => {
  it.each<[string, object, string | null]>([
    ["amazon-bedrock", { region: "eu-west-1" }, "eu-west-1"],
    ["google-vertex", { project: "p-1", location: "europe-west4" }, "europe-west4"],
    ["google-vertex", { project: "p-1", location: "a b" }, null],
    ["openai", {}, null],
  ])("is of %s with %j the region %s", (id, options, region) => {
    expect(regionOf(providerOf({ config: { provider: { [id]: { options } } } }))).toBe(region);
  });
});

describe("a server that only the config knows speaks", () => {
  it.each<[object, string]>([
    [{}, "openai-chat"],
    [{ npm: "@ai-sdk/anthropic" }, "anthropic-messages"],
    [{ api: "anthropic" }, "anthropic-messages"],
    [{ api: "openai" }, "openai-chat"],
    [{ npm: "@ai-sdk/openai-compatible", api: "anthropic" }, "openai-chat"],
    [{ npm: "{env:PACKAGE}" }, "anthropic-messages"],
  ])("by %j: %s", (more, wire) => {
    const house = { ...more, options: { baseURL: "https://gw.example/v1" }, models: { m: {} } };
    const env = { PACKAGE: "@ai-sdk/anthropic" };
    const [model] = programFor({ config: { provider: { house } }, env, layer: globalLayer }).models;
    const target = model === undefined ? null : modelTarget(model);
    expect(target && model?.provider.provider.chat(target).wire).toBe(wire);
  });
});
