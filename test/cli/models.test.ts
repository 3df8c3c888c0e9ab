import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ListedModel } from "../../src/generated/models-report.js";
import type { ProvidersReport } from "../../src/generated/providers-report.js";
import { displayWidth } from "../../src/report/text.js";
import type { CommandLine } from "../support/command-line.js";
import { altimate, configure, idsOf, models } from "../support/models-cli.js";
import { validatorOf } from "../support/schema.js";

const validateProviders = validatorOf("providers-report");

const fixtures = join(import.meta.dirname, "../../fixtures/models");

describe("altimate models", () => {
  it("reproduces the documented table of Cortex with the status of today", async () => {
    const { stdout, code } = await altimate("models snowflake-cortex");
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(join(fixtures, "snowflake-cortex.txt"));
    const documented = [
      ["yes", "claude-sonnet-4-6 claude-opus-4-6 claude-sonnet-4-5 claude-opus-4-5"],
      ["yes", "claude-haiku-4-5 claude-4-sonnet claude-3-7-sonnet claude-3-5-sonnet"],
      ["yes", "openai-gpt-4.1 openai-gpt-5 openai-gpt-5-mini openai-gpt-5-nano openai-gpt-5-chat"],
      ["no", "llama4-maverick snowflake-llama-3.3-70b llama3.1-70b llama3.1-405b llama3.1-8b"],
      ["no", "mistral-large mistral-large2 mistral-7b deepseek-r1"],
    ];
    for (const [tools, names = ""] of documented) {
      for (const name of names.split(" ")) {
        expect(stdout).toMatch(
          new RegExp(`^${name.replaceAll(".", "\\.")} +\\S+ +${tools} +\\w`, "m"),
        );
      }
    }
  });

  it.each(["anthropic", "databricks", "amazon-bedrock", "google-vertex"])(
    "prints %s within 80 columns, aligned",
    async (provider) => {
      const { stdout } = await altimate(`models ${provider}`);
      await expect(stdout).toMatchFileSnapshot(join(fixtures, `${provider}.txt`));
      const lines = stdout.split("\n");
      expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
      const column = lines[0]?.indexOf("STATUS") ?? -1;
      for (const line of lines.slice(1, -3)) expect(line.slice(column - 2, column).trim()).toBe("");
    },
  );

  it("lists several providers, by any of their names", async () => {
    const list = await models("copilot lm-studio");
    expect([...new Set(list.map(({ provider }) => provider))]).toEqual([
      "github-copilot",
      "lmstudio",
    ]);
  });

  it("says which provider was probably meant", async () => {
    const { stderr, stdout, code } = await altimate("models antropic");
    expect({ stdout, code }).toEqual({ stdout: "", code: 2 });
    expect(stderr).toContain('Did you mean "anthropic"?');
  });

  it.each<[string, (model: ListedModel) => boolean]>([
    ["--tools", ({ toolCall }) => toolCall === true],
    ["--vision", ({ input }) => input.includes("image")],
    ["--reasoning", ({ reasoning }) => reasoning === true],
    ["--context 200k", ({ context }) => context !== null && context >= 200_000],
    ["--context 1.5M", ({ context }) => context !== null && context >= 1_500_000],
    ["--max-price 5", ({ cost }) => cost !== null && cost.output <= 5],
  ])("keeps with %s exactly what is like that", async (flag, isLikeThat) => {
    for (const provider of ["openai", "snowflake-cortex", "openrouter"]) {
      const all = await models(provider);
      expect(await models(`${provider} ${flag}`)).toEqual(all.filter(isLikeThat));
    }
  });

  it("joins filters", async () => {
    const list = await models("anthropic --tools --max-price 10 --context 200k");
    expect(idsOf(list)).toContain("claude-haiku-4-5");
    expect(idsOf(list)).not.toContain("claude-opus-4-8");
  });

  it.each([
    [
      "amazon-bedrock",
      "eu-west-1",
      "eu.anthropic.claude-sonnet-4-6",
      "us.anthropic.claude-sonnet-4-6",
    ],
    [
      "amazon-bedrock",
      "us-east-1",
      "us.anthropic.claude-sonnet-4-6",
      "jp.anthropic.claude-sonnet-4-6",
    ],
    ["google-vertex", "global", "claude-sonnet-4-6@default", null],
    ["google-vertex", "us-central1", "gemini-2.5-pro", "claude-sonnet-4-6@default"],
    ["snowflake-cortex", "eu-west-2", "claude-sonnet-4-6", "claude-3-7-sonnet"],
    ["snowflake-cortex", "AWS_US_WEST_2", "llama3.3-70b", "claude-3-7-sonnet"],
    ["snowflake-cortex", "azure:eastus2", "openai-gpt-4.1", null],
  ])("%s --region %s has %s and not %s", async (provider, region, inside, outside) => {
    const ids = idsOf(await models(`${provider} --region ${region}`));
    expect(ids).toContain(inside);
    if (outside !== null) expect(ids).not.toContain(outside);
  });

  it("lists nothing for a region that a provider does not have", async () => {
    expect(await models("amazon-bedrock anthropic --region eu-nowhere-1")).toEqual([]);
    const { stdout, stderr, code } = await altimate("models anthropic --region eu-west-1");
    expect({ stdout, code }).toEqual({ stdout: "", code: 0 });
    expect(stderr).toContain("no model");
  });

  it.each([
    ["--context lots", "--context takes a number of tokens such as 200k or 1M"],
    ["--max-price cheap", "--max-price takes US dollars"],
    ["--format xml", "--format takes pretty, json"],
  ])("refuses %s", async (flag, said) => {
    const { stderr, code } = await altimate(`models ${flag}`);
    expect(code).toBe(2);
    expect(stderr.replaceAll("\n", " ")).toContain(said);
  });
});

describe("what is in reach", () => {
  const key = { env: { ANTHROPIC_API_KEY: "sk-ant-example" } };

  it("is what has a credential, and is not retired", async () => {
    const list = await models("anthropic", key);
    const of = (id: string) => list.find(({ model }) => model === id)?.inReach;
    expect(of("claude-sonnet-4-6")).toBe(true);
    expect(of("claude-opus-4-1")).toBe(false);
    expect((await models("anthropic")).some(({ inReach }) => inReach)).toBe(false);
  });

  it.each([
    ["a whitelist", { provider: { anthropic: { whitelist: ["claude-sonnet-4-6"] } } }],
    ["a filter", {}],
  ])("is narrowed by %s", async (_by, config) => {
    configure(config);
    const ids = idsOf(await models("anthropic --in-reach", key));
    expect(ids).toContain("claude-sonnet-4-6");
    expect(ids.includes("claude-opus-4-8")).toBe(!("provider" in config));
  });

  it.each([
    ["disabled_providers", { disabled_providers: ["anthropic"] }],
    ["enabled_providers", { enabled_providers: ["openai"] }],
  ])("is nothing of a provider that %s keeps out", async (_key, config) => {
    configure(config);
    expect(await models("anthropic --in-reach", key)).toEqual([]);
  });

  it("has the models that the config adds, also for a custom server", async () => {
    configure({
      provider: {
        team: {
          options: { baseURL: "http://localhost:8000/v1" },
          models: { llama: { tool_call: true, limit: { context: 32000, output: 4096 } } },
        },
        copilot: { options: { apiKey: "{env:TOKEN}" } },
      },
    });
    expect(await models("team")).toMatchObject([
      { provider: "team", model: "llama", context: 32_000, toolCall: true, inReach: true },
    ]);
    const copilot = await models("github-copilot", { env: { TOKEN: "gho_x" } });
    expect(copilot.every(({ inReach }) => inReach)).toBe(true);
  });

  it("is what a cloud's own chain may open, once the config names it", async () => {
    expect(await models("amazon-bedrock --in-reach")).toEqual([]);
    configure({ provider: { "amazon-bedrock": { options: { region: "us-east-1" } } } });
    expect((await models("amazon-bedrock --in-reach")).length).toBeGreaterThan(0);
  });

  it("has no price if a contract sets it", async () => {
    const list = await models("databricks");
    expect(list.every(({ cost }) => cost === null)).toBe(true);
  });
});

describe("altimate providers", () => {
  async function providers(rest: Omit<CommandLine, "args"> = {}) {
    const { stdout, code } = await altimate("providers --format json", rest);
    expect(code).toBe(0);
    const report: ProvidersReport = JSON.parse(stdout);
    expect(validateProviders(report), JSON.stringify(validateProviders.errors)).toBe(true);
    return report.providers;
  }

  it("has more than 220 lines, each provider once", async () => {
    const { stdout } = await altimate("providers");
    expect(stdout.split("\n").length).toBeGreaterThan(220);
    expect(stdout.split("\n").filter((line) => displayWidth(line) > 80)).toEqual([]);
    const ids = (await providers()).map(({ provider }) => provider);
    expect(ids.length).toBeGreaterThan(220);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it("names the variables and shows no value", async () => {
    const env = { DATABRICKS_TOKEN: "dapi-very-secret", DATABRICKS_HOST: "x.cloud.databricks.com" };
    const { stdout } = await altimate("providers", { env });
    expect(stdout).toMatch(
      /^databricks +DATABRICKS_TOKEN \(set\), DATABRICKS_CLIENT_SECRET,\n +DATABRICKS_HOST \(set\), OAuth M2M$/m,
    );
    expect(stdout).not.toContain("very-secret");
    expect((await providers({ env })).find(({ provider }) => provider === "databricks")).toEqual({
      provider: "databricks",
      name: "Databricks AI Gateway",
      variables: [
        { name: "DATABRICKS_TOKEN", holds: "credential", set: true },
        { name: "DATABRICKS_CLIENT_SECRET", holds: "credential", set: false },
        { name: "DATABRICKS_HOST", holds: "setting", set: true },
      ],
      chain: "databricks",
      optional: false,
      stored: false,
      configured: false,
      inReach: true,
      models: 35,
      closedOn: null,
    });
  });

  it("has those of the config, and the closed ones with their date", async () => {
    configure({ provider: { team: { options: { baseURL: "http://localhost:8000/v1" } } } });
    const list = await providers();
    expect(list.find(({ provider }) => provider === "team")).toMatchObject({ configured: true });
    expect(list.find(({ provider }) => provider === "github-models")).toMatchObject({
      closedOn: "2026-07-30",
      inReach: false,
    });
  });
});
