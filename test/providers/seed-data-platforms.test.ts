import { describe, expect, it } from "vitest";
import { addressProblem, chatOf, config, linkedModel } from "../support/provider.js";
import { moduleOf, seed } from "../support/seed.js";

describe("Snowflake Cortex", () => {
  const cortex = (account: string, model = "claude-sonnet-4-6") =>
    chatOf(config("snowflake-cortex", model), { env: { SNOWFLAKE_ACCOUNT: account } });

  it("takes account and token from one credential", () => {
    const stored = { "snowflake-cortex": "acme-prod::pat::with::colons" };
    expect(chatOf(seed("14-snowflake-cortex"), { stored })).toEqual({
      wire: "openai-chat",
      url: "https://acme-prod.snowflakecomputing.com/api/v2/cortex/v1/chat/completions",
      headers: { "X-Snowflake-Authorization-Token-Type": "PROGRAMMATIC_ACCESS_TOKEN" },
      quirks: ["max-completion-tokens", "no-trailing-assistant", "tool-call-index-unreliable"],
    });
  });

  it.each([
    ["myorg-account1", "myorg-account1"],
    ["MYORG-my_account", "myorg-my-account"],
    ["xy12345", "xy12345"],
    ["xy12345.us-east-2.aws", "xy12345.us-east-2.aws"],
    ["acme.privatelink", "acme.privatelink"],
    ["https://acme-prod.snowflakecomputing.com/", "acme-prod"],
    ["acme-prod.snowflakecomputing.com", "acme-prod"],
  ])("reads the account %s as %s", (account, host) => {
    expect(new URL(cortex(account).url).host).toBe(`${host}.snowflakecomputing.com`);
  });

  it("keeps the domain of China", () => {
    expect(new URL(cortex("acme.snowflakecomputing.cn").url).host).toBe(
      "acme.snowflakecomputing.cn",
    );
  });

  it.each(["evil.example#", "a b", "a@evil.example", "acme?x", "..", "-acme", "ac\u0000me"])(
    "refuses the account %j",
    (account) => {
      const env = { SNOWFLAKE_ACCOUNT: account };
      expect(addressProblem(seed("14-snowflake-cortex"), { env })).toBe("malformed-setting");
    },
  );

  // the documented table
  const yes =
    "claude-sonnet-4-6 claude-opus-4-6 claude-sonnet-4-5 claude-opus-4-5 claude-haiku-4-5 claude-4-sonnet claude-3-7-sonnet claude-3-5-sonnet openai-gpt-4.1 openai-gpt-5 openai-gpt-5-mini openai-gpt-5-nano openai-gpt-5-chat";
  const no =
    "llama4-maverick snowflake-llama-3.3-70b llama3.1-70b llama3.1-405b llama3.1-8b mistral-large mistral-large2 mistral-7b deepseek-r1";
  it.each([
    ...yes.split(" ").map((model) => [model, true] as const),
    ...no.split(" ").map((model) => [model, false] as const),
    ["claude-from-tomorrow", true] as const,
    ["somebody-elses-model", false] as const,
  ])("%s: tools %s", (model, tools) => {
    expect(cortex("acme", model).quirks?.includes("no-tools")).toBe(!tools);
  });

  it("is settled by contract", () => {
    expect(moduleOf("snowflake-cortex").billing).toBe("contract");
  });

  it.each(["/api/v2/cortex/v1", "/api/v2/cortex", ""])(
    "moves with a baseURL that ends in %j",
    (tail) => {
      const written = config("snowflake-cortex", "claude-sonnet-4-6", {
        baseURL: `https://gw.example${tail}`,
      });
      expect(chatOf(written).url).toBe("https://gw.example/api/v2/cortex/v1/chat/completions");
    },
  );

  it("asks for an account if there is none", () => {
    const env = { SNOWFLAKE_CORTEX_PAT: "pat" };
    expect(addressProblem(seed("14-snowflake-cortex"), { env })).toBe("missing-setting");
  });
});

describe("Databricks AI Gateway", () => {
  const env = { DATABRICKS_HOST: "myworkspace.cloud.databricks.com", DATABRICKS_TOKEN: "dapi1" };

  it.each([
    ["the variables", { env }],
    [
      "one credential",
      { stored: { databricks: "myworkspace.cloud.databricks.com::dapi1234567890abcdef" } },
    ],
  ])("takes host and token from %s", (_what, world) => {
    expect(chatOf(seed("15-databricks"), world)).toEqual({
      wire: "openai-chat",
      url: "https://myworkspace.cloud.databricks.com/serving-endpoints/chat/completions",
      quirks: ["max-tokens"],
    });
  });

  it.each([
    ["https://myworkspace.cloud.databricks.com/", "myworkspace.cloud.databricks.com"],
    ["https://adb-1.2.azuredatabricks.net/?o=1", "adb-1.2.azuredatabricks.net"],
    ["1.2.GCP.databricks.com", "1.2.gcp.databricks.com"],
    ["x.cloud.databricks.us", "x.cloud.databricks.us"],
    ["x.databricks.azure.cn", "x.databricks.azure.cn"],
  ])("reads DATABRICKS_HOST=%s as %s, and remembers how it was written", (written, host) => {
    const world = { env: { ...env, DATABRICKS_HOST: written } };
    expect(new URL(chatOf(seed("15-databricks"), world).url).host).toBe(host);
    const { settings } = linkedModel(seed("15-databricks"), world).provider;
    expect(settings.get("host")).toMatchObject({ value: host, written });
  });

  it.each([
    "evil.example",
    "cloud.databricks.com",
    "cloud.databricks.com.evil.example",
    "evil.example#.cloud.databricks.com",
    "user@x.cloud.databricks.com",
    "x.cloud.databricks.com:8443",
  ])("refuses the host %s", (host) => {
    const world = { env: { ...env, DATABRICKS_HOST: host } };
    expect(addressProblem(seed("15-databricks"), world)).toBe("malformed-setting");
  });

  it.each([
    "databricks-meta-llama-3-1-405b-instruct",
    "databricks-meta-llama-3-1-70b-instruct",
    "databricks-meta-llama-3-1-8b-instruct",
    "databricks-claude-sonnet-4-6",
    "databricks-claude-opus-4-6",
    "databricks-gpt-5-4",
    "databricks-gpt-5-mini",
    "databricks-gemini-3-1-pro",
    "databricks-dbrx-instruct",
  ])("%s takes tools", (model) => {
    expect(chatOf(config("databricks", model), { env }).quirks).toEqual(["max-tokens"]);
  });

  it("sends no tools to Mixtral", () => {
    const written = config("databricks", "databricks-mixtral-8x7b-instruct");
    expect(chatOf(written, { env }).quirks).toEqual(["max-tokens", "no-tools"]);
  });

  it.each(["/serving-endpoints", "/ai-gateway/mlflow/v1", ""])(
    "moves with a baseURL that ends in %j",
    (tail) => {
      const options = { baseURL: `https://gw.example${tail}` };
      expect(chatOf(config("databricks", "m", options)).url).toBe(
        "https://gw.example/serving-endpoints/chat/completions",
      );
    },
  );

  it("is settled by contract", () => {
    expect(moduleOf("databricks").billing).toBe("contract");
  });
});
