import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { providerBindings } from "../../scripts/provider-bindings.js";
import { providerPage, providersTable } from "../../scripts/provider-pages.js";
import { vendorHosts } from "../../src/gate/index.js";
import { bindings } from "../../src/generated/bindings.js";
import { hostMatches } from "../../src/language/hosts.js";
import { knownProvider, providerModule, providers } from "../../src/providers/index.js";
import { modelTarget } from "../../src/resolve/index.js";
import { bundledCatalog } from "../support/catalog-data.js";
import { programOf } from "../support/lint.js";

const root = join(import.meta.dirname, "../..");
const catalog = bundledCatalog();
const ids = providers.map(({ id }) => id);

describe("the registry", () => {
  it("has every module of the folder, by the name of its file", () => {
    const helpers = ["custom.ts", "index.ts", "provider.ts"];
    const files = readdirSync(join(root, "src/providers")).filter(
      (name) => name.endsWith(".ts") && !helpers.includes(name),
    );
    expect(ids.map((id) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it("has no id or alias twice", () => {
    const names = providers.flatMap(({ id, aliases }) => [id, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("uses no alias that the catalogue has for another vendor", () => {
    const taken = providers
      .flatMap(({ aliases, hostId }) => aliases.filter((alias) => alias !== hostId))
      .filter((alias) => catalog.provider(alias) !== null);
    expect(taken).toEqual([]);
  });

  it.each([
    ["copilot", "github-copilot"],
    ["altimate-backend", "altimate"],
    ["bedrock", "amazon-bedrock"],
    ["lm-studio", "lmstudio"],
  ])("knows %s as %s", (alias, id) => {
    expect(providerModule(alias)?.id).toBe(id);
  });

  it("knows every provider of the catalogue, and no other", () => {
    const known = catalog.providers().filter(({ id }) => knownProvider(id, catalog) !== null);
    expect(known.length).toBeGreaterThan(220);
    expect(known.length).toBe(catalog.providers().length);
    expect(knownProvider("no-such-provider", catalog)).toBeNull();
  });
});

describe("each module", () => {
  // the credentials that are pairs come from the store, everything else from the example
  const stored = {
    altimate: "acme::key",
    databricks: "dbc-1.cloud.databricks.com::dapi123",
    "snowflake-cortex": "acme-prod::pat",
  };

  it.each(providers.map((provider) => [provider.id, provider] as const))(
    "%s: its example compiles to a request to its own hosts",
    (id, { example, hosts }) => {
      if (example === undefined) throw new Error(`${id} has no example.`);
      const config = {
        provider: { [id]: { options: example.options } },
        model: `${id}/${example.model}`,
      };
      const program = programOf({
        configs: [{ name: "altimate-code.json", text: JSON.stringify(config) }],
        stored,
      });
      const [model] = program.models;
      const target = model === undefined ? null : modelTarget(model);
      if (model === undefined || target === null) throw new Error(`${id} has no target.`);
      const { url, streamUrl = url } = model.provider.provider.chat(target);
      for (const { host } of [new URL(url), new URL(streamUrl)]) {
        const isOwn = hosts.some((pattern) => hostMatches(pattern, host));
        expect(isOwn || host.startsWith("localhost:"), host).toBe(true);
      }
    },
  );

  it.each(providers.map((provider) => [provider.id, provider] as const))(
    "%s: every setting is found by an option, a variable or the credential",
    (_id, { settings, credential }) => {
      for (const { name, options, env } of settings) {
        const fromPair = credential.pair?.setting === name;
        expect(options.length + env.length > 0 || fromPair, name).toBe(true);
      }
    },
  );

  it.each(providers.map((provider) => [provider.id, provider] as const))(
    "%s: a default value has the form that the setting asks for",
    (_id, { settings }) => {
      for (const { default: usual, grammar } of settings) {
        if (usual !== null && grammar !== null) expect(usual).toMatch(grammar);
      }
    },
  );
});

describe("bindings", () => {
  it("are what the modules and the catalogue say", () => {
    expect(bindings).toEqual(providerBindings(catalog));
  });

  const hostsOf = (name: string) => vendorHosts({ from: "env", name }, bindings) ?? [];
  const allows = (name: string, host: string) =>
    hostsOf(name).some((pattern) => hostMatches(pattern, host));

  it.each([
    ["OPENAI_API_KEY", "api.openai.com"],
    ["OPENAI_API_KEY", "eu.api.openai.com"],
    ["ANTHROPIC_API_KEY", "api.anthropic.com"],
    ["ANTHROPIC_AUTH_TOKEN", "api.anthropic.com"],
    ["AWS_SECRET_ACCESS_KEY", "bedrock.us-east-1.amazonaws.com"],
    ["AWS_SECRET_ACCESS_KEY", "bedrock-runtime.us-gov-west-1.amazonaws.com"],
    ["AWS_SECRET_ACCESS_KEY", "bedrock-runtime-fips.us-east-1.amazonaws.com"],
    ["AWS_SECRET_ACCESS_KEY", "sts.eu-central-1.amazonaws.com"],
    ["AWS_SECRET_ACCESS_KEY", "bedrock-runtime.cn-north-1.amazonaws.com.cn"],
    ["AWS_SECRET_ACCESS_KEY", "vpce-1-2.bedrock-runtime.us-east-1.vpce.amazonaws.com"],
    ["AWS_BEARER_TOKEN_BEDROCK", "bedrock-mantle.us-east-1.api.aws"],
    ["AZURE_API_KEY", "acme.openai.azure.com"],
    ["AZURE_OPENAI_API_KEY", "acme.services.ai.azure.com"],
    ["AZURE_OPENAI_API_KEY", "acme.openai.azure.us"],
    ["GOOGLE_APPLICATION_CREDENTIALS", "us-central1-aiplatform.googleapis.com"],
    ["GOOGLE_APPLICATION_CREDENTIALS", "aiplatform.googleapis.com"],
    ["GOOGLE_APPLICATION_CREDENTIALS", "aiplatform.eu.rep.googleapis.com"],
    ["GITHUB_TOKEN", "api.githubcopilot.com"],
    ["GITHUB_TOKEN", "api.business.githubcopilot.com"],
    ["GITHUB_TOKEN", "models.github.ai"],
    ["SNOWFLAKE_CORTEX_PAT", "acme.privatelink.snowflakecomputing.com"],
    ["SNOWFLAKE_CORTEX_PAT", "xy12345.us-east-2.aws.snowflakecomputing.com"],
    ["DATABRICKS_TOKEN", "adb-1.2.azuredatabricks.net"],
    ["DATABRICKS_TOKEN", "dbc-1.cloud.databricks.us"],
    // a variable that several vendors share may go to each of them
    ["DASHSCOPE_API_KEY", "dashscope.aliyuncs.com"],
    ["DASHSCOPE_API_KEY", "dashscope-intl.aliyuncs.com"],
    ["GROQ_API_KEY", "api.groq.com"],
    ["HF_TOKEN", "huggingface.co"],
    ["INFOMANIAK_API_KEY", "api.infomaniak.com"],
  ])("let %s go to %s", (name, host) => {
    expect(allows(name, host)).toBe(true);
  });

  it.each([
    ["OPENAI_API_KEY", "api.openai.com.evil.example"],
    ["OPENAI_API_KEY", "api.anthropic.com"],
    ["ANTHROPIC_API_KEY", "evil.example"],
    // buckets that anyone may own
    ["AWS_SECRET_ACCESS_KEY", "bedrock.s3.amazonaws.com"],
    ["AWS_SECRET_ACCESS_KEY", "sts.s3.amazonaws.com"],
    ["AWS_SECRET_ACCESS_KEY", "bedrock-runtime.s3-us-west-2.amazonaws.com"],
    ["AWS_SECRET_ACCESS_KEY", "bedrock.s3.us-east-1.amazonaws.com"],
    ["AWS_SECRET_ACCESS_KEY", "lambda.us-east-1.amazonaws.com"],
    ["GOOGLE_APPLICATION_CREDENTIALS", "storage.googleapis.com"],
    ["GOOGLE_APPLICATION_CREDENTIALS", "aiplatform.googleapis.com.evil.example"],
    ["AZURE_API_KEY", "acme.blob.core.windows.net"],
    ["AZURE_API_KEY", "acme.azurewebsites.net"],
    ["GITHUB_TOKEN", "raw.githubusercontent.com"],
    ["GITHUB_TOKEN", "acme.github.io"],
    ["SNOWFLAKE_CORTEX_PAT", "snowflakecomputing.com.evil.example"],
    ["SNOWFLAKE_CORTEX_PAT", "evilsnowflakecomputing.com"],
    ["DATABRICKS_TOKEN", "cloud.databricks.com.evil.example"],
    ["DATABRICKS_TOKEN", "evil.azurewebsites.net"],
    ["LMSTUDIO_API_KEY", "lm.evil.example"],
    ["OLLAMA_API_KEY", "evil.example"],
    ["GITLAB_TOKEN", "evil.example"],
  ])("never let %s go to %s", (name, host) => {
    expect(hostsOf(name)).toBeInstanceOf(Array);
    expect(allows(name, host)).toBe(false);
  });

  it("say nothing about a variable that is no vendor's", () => {
    expect(vendorHosts({ from: "env", name: "MY_API_KEY" }, bindings)).toBeNull();
  });

  it("bind stored credentials under every name of a vendor", () => {
    for (const { id, aliases, hostId } of providers) {
      for (const name of [id, ...aliases, hostId ?? id]) {
        expect(vendorHosts({ from: "auth", provider: name }, bindings), name).not.toBeNull();
      }
    }
  });

  it.each(["aws", "google", "entra"] as const)("bind the %s chain", (chain) => {
    const hosts = vendorHosts({ from: "chain", chain, profile: null }, bindings);
    expect(hosts?.length).toBeGreaterThan(0);
  });

  it("hold no pattern for a whole cloud", () => {
    const patterns = bindings.flatMap(({ hosts }) => hosts);
    const broad = /^\*\.(amazonaws\.com|googleapis\.com|azure\.com|github\.com|[a-z]+)$/;
    expect(patterns.filter((pattern) => broad.test(pattern))).toEqual([]);
  });
});

describe("docs/providers", () => {
  const page = (name: string) => readFileSync(join(root, "docs/providers", name), "utf8");

  it.each(providers.map((provider) => [provider.id, provider] as const))("%s", (id, provider) => {
    expect(page(`${id}.md`)).toBe(providerPage(provider));
  });

  it("has one table of all providers, each once", () => {
    expect(page("README.md")).toBe(providersTable(catalog));
    const rows = [...page("README.md").matchAll(/^\| \[?`([^`]+)`/gm)].map(([, id]) => id);
    expect(rows.length).toBeGreaterThan(220);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows).toEqual(expect.arrayContaining(ids.filter((id) => catalog.provider(id) !== null)));
  });
});
