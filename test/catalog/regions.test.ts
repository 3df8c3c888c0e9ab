import { describe, expect, it } from "vitest";
import {
  accountRegion,
  cortexHomeScopes,
  cortexNative,
  cortexScopes,
  cortexServes,
  databricksCloud,
  snowflakeRegion,
  vertexLocations,
  vertexServedIn,
  vertexServes,
} from "../../src/catalog/index.js";
import { bundledCatalog } from "../support/catalog-data.js";

describe("Snowflake Cortex", () => {
  it.each([
    ["aws:eu-west-2", "claude-sonnet-4-6", "native"],
    ["aws:eu-west-1", "claude-sonnet-4-6", "cross-region"],
    ["aws:us-west-2", "claude-sonnet-4-6", "cross-region"],
    ["aws:us-west-2", "llama4-maverick", "native"],
    ["aws:us-east-1", "llama3.1-8b", "native"],
    ["aws:us-east-2", "llama3.1-8b", "cross-region"],
    ["azure:eastus2", "openai-gpt-4.1", "native"],
    ["azure:westeurope", "openai-gpt-4.1", "cross-region"],
    ["gcp:us-central1", "mistral-large2", "cross-region"],
    ["aws:mars-1", "claude-sonnet-4-6", null],
    ["aws:us-west-2", "claude-next", null],
    ["constructor", "toString", null],
  ])("%s serves %s: %s", (region, model, expected) => {
    expect(cortexServes(region, model)).toBe(expected);
  });

  it("names the regions and scopes of a model", () => {
    expect(cortexNative("claude-opus-4-6")).toEqual(["aws:eu-west-2"]);
    expect(cortexNative("claude-opus-5")).toEqual([]);
    expect(cortexScopes("claude-opus-4-5")).toEqual([
      "ANY_REGION",
      "AWS_GLOBAL",
      "AWS_US",
      "AWS_EU",
    ]);
    expect(cortexScopes("openai-gpt-5.1")).toContain("AZURE_EU");
    expect(cortexScopes("openai-gpt-5-mini")).not.toContain("AZURE_EU");
  });

  it("says nothing about a model outside its tables", () => {
    expect(cortexNative("deepseek-r1")).toBeNull();
    expect(cortexScopes("__proto__")).toBeNull();
  });

  it.each([
    ["aws:us-east-2", ["AWS_US"]],
    ["aws:eu-west-2", ["AWS_EU"]],
    ["aws:ap-northeast-1", ["AWS_JP", "AWS_APJ"]],
    ["aws:ap-southeast-2", ["AWS_AU", "AWS_APJ"]],
    ["azure:westeurope", ["AZURE_EU"]],
    ["azure:southcentralus", ["AZURE_US"]],
    ["aws:us-east-1-gov", []],
    ["aws:sa-east-1", null],
    ["azure:uksouth", null],
  ])("%s keeps its data home with %j", (region, scopes) => {
    expect(cortexHomeScopes(region)).toEqual(scopes);
  });

  it.each([
    ["xy12345.us-east-2.aws", "aws:us-east-2"],
    ["XY12345.US-EAST-2.AWS", "aws:us-east-2"],
    ["xy12345.west-europe.azure", "azure:westeurope"],
    ["xy12345.east-us-2.azure", "azure:eastus2"],
    ["xy12345.us-central1.gcp", "gcp:us-central1"],
    ["xy12345.eu-central-1", "aws:eu-central-1"],
    ["xy12345.us-east-2.aws.snowflakecomputing.com", "aws:us-east-2"],
    ["xy12345.us-east-2.aws.privatelink.snowflakecomputing.com", "aws:us-east-2"],
    ["xy12345.eu-west-1.privatelink", "aws:eu-west-1"],
    ["xy12345", null],
    ["myorg-account1", null],
    ["myorg-account1.snowflakecomputing.com", null],
    ["xy12345.nowhere", null],
    ["xy12345.us-east-2.moon", null],
    ["a.b.c.d", null],
    ["", null],
  ])("account %j is in %s", (account, region) => {
    expect(accountRegion(account)).toBe(region);
  });

  it.each([
    ["AWS_US_WEST_2", "aws:us-west-2"],
    ["PUBLIC.AWS_EU_CENTRAL_1", "aws:eu-central-1"],
    ["AZURE_EASTUS2", "azure:eastus2"],
    ["GCP_US_CENTRAL1", "gcp:us-central1"],
    ["MOON_BASE_1", null],
    ["", null],
  ])("CURRENT_REGION() %j is %s", (name, region) => {
    expect(snowflakeRegion(name)).toBe(region);
  });
});

describe("Vertex AI", () => {
  it.each([
    ["claude-sonnet-4-6@default", "us-east5", true],
    ["claude-sonnet-4-6@default", "global", true],
    ["claude-sonnet-4-6", "us-central1", false],
    ["claude-sonnet-4-6@default", "europe-west4", null],
    ["gemini-2.5-pro", "us-central1", true],
    ["gemini-2.5-pro", "europe-west4", null],
    ["gemini-3.1-pro-preview", "us-central1", false],
    ["gemini-3.1-pro-preview", "global", true],
    ["gemini-3.5-flash", "us-central1", null],
    ["meta/llama-3.3-70b-instruct-maas", "us-central1", null],
  ])("%s in %s: %s", (model, location, served) => {
    expect(vertexServes(model, location)).toBe(served);
  });

  it("lists where a model is known to be, each a known location", () => {
    expect(vertexServedIn("claude-opus-4-8@default")?.[0]).toBe("global");
    expect(vertexServedIn("text-bison")).toBeNull();
    const known = new Set<string>(vertexLocations.locations);
    for (const location of vertexServedIn("claude-opus-4-8@default") ?? []) {
      expect(known).toContain(location);
    }
  });
});

describe("Databricks", () => {
  it.each([
    ["dbc-1234.cloud.databricks.com", { cloud: "aws", realm: "public" }],
    ["DBC-1234.Cloud.Databricks.com", { cloud: "aws", realm: "public" }],
    ["adb-123.4.azuredatabricks.net", { cloud: "azure", realm: "public" }],
    ["123.4.gcp.databricks.com", { cloud: "gcp", realm: "public" }],
    ["x.cloud.databricks.us", { cloud: "aws", realm: "government" }],
    ["adb-1.2.databricks.azure.us", { cloud: "azure", realm: "government" }],
    ["adb-1.2.databricks.azure.cn", { cloud: "azure", realm: "china" }],
    ["cloud.databricks.com", null],
    ["cloud.databricks.com.evil.example", null],
    ["evilcloud.databricks.com", null],
    ["", null],
  ])("%s", (host, expected) => {
    expect(databricksCloud(host)).toEqual(expected);
  });
});

describe("what a model list proves", () => {
  const catalog = bundledCatalog();
  const auth = (id: string) => catalog.provider(id)?.modelsEndpoint.auth;

  it.each([
    ["openai", "required"],
    ["anthropic", "required"],
    ["groq", "required"],
    ["openrouter", "ignored"],
    ["vercel", "ignored"],
    ["deepinfra", "ignored"],
    ["nvidia", "ignored"],
    ["llama.cpp", "ignored"],
    ["huggingface", "optional"],
    ["venice", "optional"],
    ["chutes", "optional"],
    ["ovhcloud", "optional"],
    ["llmgateway", "optional"],
    ["ollama", "none"],
    ["lmstudio", "none"],
    ["perplexity", "unknown"],
    ["alibaba", "unknown"],
    ["302ai", "unknown"],
  ])("%s: %s", (id, expected) => {
    expect(auth(id)).toBe(expected);
  });

  it.each([
    ["openrouter", "GET", "https://openrouter.ai/api/v1/key"],
    ["xai", "GET", "https://api.x.ai/v1/api-key"],
    ["deepseek", "GET", "https://api.deepseek.com/user/balance"],
    ["huggingface", "GET", "https://huggingface.co/api/whoami-v2"],
    ["cloudflare-workers-ai", "GET", "https://api.cloudflare.com/client/v4/user/tokens/verify"],
    ["vercel", "GET", "https://ai-gateway.vercel.sh/v1/credits"],
    ["cohere", "POST", "https://api.cohere.com/v1/check-api-key"],
    ["deepinfra", "GET", "https://api.deepinfra.com/v1/me"],
    ["litellm", "GET", "http://localhost:4000/key/info"],
  ])("%s has a better proof", (id, method, url) => {
    expect(catalog.provider(id)?.modelsEndpoint.credentialProbe).toMatchObject({ method, url });
  });

  it("is in the bundled catalogue for every provider it mentions", () => {
    for (const { id, modelsEndpoint } of catalog.providers()) {
      expect([id, modelsEndpoint.source]).toEqual([id, expect.stringMatching(/^https:\/\//)]);
    }
  });
});
