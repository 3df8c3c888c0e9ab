import { describe, expect, it } from "vitest";
import { strayCredentials } from "../../src/app/manifest/stray-credentials.js";
import { knownProvider, providers } from "../../src/providers/index.js";
import { checkManifest } from "../../src/runtime/manifest.js";
import { bundledCatalog } from "../support/catalog-data.js";
import { emitted, rendered } from "../support/emit.js";

const catalog = bundledCatalog();
const ids = [
  ...new Set([...catalog.providers().map(({ id }) => id), ...providers.map(({ id }) => id)]),
];

/** Public values that some provider's address needs. */
const PUBLIC: Readonly<Record<string, string>> = {
  DATABRICKS_HOST: "my.cloud.databricks.com",
  SNOWFLAKE_ACCOUNT: "org-account",
  GOOGLE_CLOUD_PROJECT: "project-1",
  AZURE_RESOURCE_NAME: "resource",
  AZURE_COGNITIVE_SERVICES_RESOURCE_NAME: "resource",
};

function environment(id: string): Record<string, string> {
  const { settings = [], credential } = knownProvider(id, catalog) ?? {};
  const required = settings.filter(({ required }) => required).flatMap(({ env }) => env);
  const values = required.map((name) => [
    name,
    PUBLIC[name] ?? (/URL|ENDPOINT/.test(name) ? "https://x.example.com" : "value"),
  ]);
  const secrets = (credential?.env ?? []).map((name) => [name, `canary-4711-${name}`]);
  return {
    ...PUBLIC,
    ...Object.fromEntries(values),
    ...Object.fromEntries(secrets),
    GOOGLE_VERTEX_LOCATION: "global",
    AWS_REGION: "us-east-1",
  };
}

/** Up to three models of a provider, over its list, so that its kinds of models are there. */
function modelsOf(id: string): readonly string[] {
  const names = [...catalog.models(id).keys()];
  const last = names.length - 1;
  return [...new Set([names[0], names[last >> 1], names[last]])].flatMap((name) => name ?? []);
}

function configOf(id: string): string {
  const models = modelsOf(id);
  const named = models.length === 0 ? ["some-model"] : models;
  return JSON.stringify({
    provider: { [id]: { models: Object.fromEntries(named.map((name) => [name, {}])) } },
    model: `${id}/${named[0]}`,
  });
}

const stored = { "altimate-backend": "acme::canary-4711-gateway" };

describe.each(ids)("%s", (id) => {
  const result = emitted({ text: configOf(id), env: environment(id), stored });

  it("gives a manifest that the runtime takes", () => {
    expect(result.refused).toEqual([]);
    expect(checkManifest(JSON.parse(result.bytes))).toEqual(result.manifest);
  });

  it("sends no credential where the runtime would not send it", () => {
    expect(strayCredentials(result.manifest, [])).toEqual([]);
  });

  it("has no secret in any target", () => {
    const all = ["runtime", "altimate-code", "litellm"].map((name) => rendered(name, result).text);
    expect(all.join("\n")).not.toContain("canary-4711");
  });
});

it("has an address for all except those with their own protocol, or a location only their owner knows", () => {
  const without = ids.filter(
    (id) => emitted({ text: configOf(id), env: environment(id), stored }).left.length > 0,
  );
  expect(without).toMatchInlineSnapshot(`
    [
      "aihubmix",
      "altimate-free",
      "cloudflare-ai-gateway",
      "github-copilot-enterprise",
      "gitlab",
      "merge-gateway",
      "qvac",
      "salad-cloud",
      "sap-ai-core",
      "watsonx",
    ]
  `);
});
