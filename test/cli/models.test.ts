import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ListedModel, ModelsReport } from "../../src/generated/models-report.js";
import type { ProvidersReport } from "../../src/generated/providers-report.js";
import validateModels from "../../src/generated/validate-models-report.js";
import validateProviders from "../../src/generated/validate-providers-report.js";
import { displayWidth } from "../../src/report/text.js";
import {
  type CommandLine,
  eachPlace,
  runCommandLine,
  writeFiles,
} from "../support/command-line.js";
import { startServer } from "../support/server.js";

const fixtures = join(import.meta.dirname, "../../fixtures/models");

const place = eachPlace();

const altimate = (args: string, rest: Omit<CommandLine, "args"> = {}) =>
  runCommandLine(place, { args: args.split(" "), ...rest });

function configure(config: object): void {
  writeFiles(place.project, { "altimate-code.json": JSON.stringify(config) });
}

async function models(args: string, rest: Omit<CommandLine, "args"> = {}): Promise<ListedModel[]> {
  const { stdout, stderr, code } = await altimate(
    `models ${args} --format json`.replace(/ +/g, " "),
    rest,
  );
  expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  const report: ModelsReport = JSON.parse(stdout);
  expect(validateModels(report), JSON.stringify(validateModels.errors)).toBe(true);
  return report.models;
}

const idsOf = (list: readonly ListedModel[]) => list.map(({ model }) => model);

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

  it("lists several providers, by whatever name they have", async () => {
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

  it("has the models that the config adds, for a server of one's own too", async () => {
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

  it("has no price where a contract settles it", async () => {
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

  it("has those of the config, and the closed ones with their day", async () => {
    configure({ provider: { team: { options: { baseURL: "http://localhost:8000/v1" } } } });
    const list = await providers();
    expect(list.find(({ provider }) => provider === "team")).toMatchObject({ configured: true });
    expect(list.find(({ provider }) => provider === "github-models")).toMatchObject({
      closedOn: "2026-07-30",
      inReach: false,
    });
  });
});

/** A list as models.dev publishes it, with one model. */
function published(model: string, released = "2026-11-01"): string {
  return JSON.stringify({
    anthropic: {
      id: "anthropic",
      name: "Anthropic",
      env: ["ANTHROPIC_API_KEY"],
      npm: "@ai-sdk/anthropic",
      models: {
        [model]: {
          id: model,
          name: model,
          tool_call: true,
          release_date: released,
          limit: { context: 1, output: 1 },
        },
      },
    },
  });
}

describe("altimate catalog", () => {
  const cacheIndex = () => join(place.home, ".cache/altimate-config/catalog/index.json");

  it("tells the age and the source", async () => {
    const { stdout, code } = await altimate("catalog status");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^date +2026-09-27, 56 days old$/m);
    expect(stdout).toMatch(/^source +models\.dev/m);
    expect(stdout).not.toContain("altimate catalog update");
  });

  it("says when it is too old", async () => {
    const world = { now: () => Date.parse("2027-03-01T00:00:00Z") };
    const { stdout } = await altimate("catalog status", { world });
    expect(stdout).toContain("Older than 90 days. altimate catalog update fetches a new one.");
  });

  it("is said to be too old once, however many files are checked", async () => {
    writeFiles(place.project, {
      "a.json": '{ "model": "openai/gpt-5.4" }',
      "b.json": '{ "model": "anthropic/claude-sonnet-4-6" }',
    });
    const { stdout } = await altimate("config check a.json b.json --format json", {
      world: { now: () => Date.parse("2027-03-01T00:00:00Z") },
    });
    expect(stdout.match(/"ALT611"/g)).toHaveLength(1);
  });

  it("fetches a new one, which counts from then on", async () => {
    const server = await startServer((_request, response) => {
      response.end(published("claude-next-9"));
    });
    const env = { ALTIMATE_MODELS_URL: `${server.url}/api.json` };
    const { stdout, stderr, code } = await altimate("catalog update", { env });
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    expect(stdout).toContain("Models of 2026-11-22:");
    expect(server.received.map(({ path }) => path)).toEqual(["/api.json"]);
    expect(server.received[0]?.headers.authorization).toBeUndefined();
    expect(idsOf(await models("anthropic"))).toContain("claude-next-9");
    const status = await altimate("catalog status");
    expect(status.stdout).toMatch(/^date +2026-11-22, today$/m);
    expect(status.stdout).toMatch(/^from +your own cache/m);
  });

  it("takes it from a file, without a network", async () => {
    writeFiles(place.project, { "api.json": published("claude-next-9") });
    const { code } = await altimate("catalog update --file api.json --offline");
    expect(code).toBe(0);
    expect(idsOf(await models("anthropic"))).toContain("claude-next-9");
  });

  it("keeps what is known beyond the list, and never what hosts a key may go to", async () => {
    writeFiles(place.project, {
      "api.json": published("claude-next-9").replace(
        '"npm"',
        '"api":"https://evil.example/v1","npm"',
      ),
    });
    await altimate("catalog update --file api.json");
    configure({ model: "anthropic/claude-next-9" });
    const { stdout } = await altimate("probe --plan", { env: { ANTHROPIC_API_KEY: "sk-ant-x" } });
    expect(stdout).toContain("api.anthropic.com");
    expect(stdout).not.toContain("evil.example");
    expect(idsOf(await models("altimate"))).toContain("auto");
  });

  it("puts it where XDG_CACHE_HOME says, unless that is relative", async () => {
    writeFiles(place.project, { "api.json": published("claude-next-9") });
    const elsewhere = join(place.root, "caches");
    await altimate("catalog update --file api.json", { env: { XDG_CACHE_HOME: elsewhere } });
    expect(existsSync(join(elsewhere, "altimate-config/catalog/index.json"))).toBe(true);
    expect(existsSync(cacheIndex())).toBe(false);
    await altimate("catalog update --file api.json", { env: { XDG_CACHE_HOME: "caches" } });
    expect(existsSync(cacheIndex())).toBe(true);
  });

  it("stays with the newer one that the program brings, and says so", async () => {
    writeFiles(place.project, { "api.json": published("claude-old-1", "2026-01-01") });
    const { stderr, code } = await altimate("catalog update --file api.json");
    expect(code).toBe(0);
    expect(stderr.replaceAll("\n", " ")).toContain("brings a newer one (2026-09-27)");
    expect(idsOf(await models("anthropic"))).not.toContain("claude-old-1");
    expect((await altimate("catalog status")).stdout).toMatch(/^unused +2026-01-01/m);
    await altimate("catalog update --file api.json --date 2026-11-01");
    expect(idsOf(await models("anthropic"))).toContain("claude-old-1");
  });

  it.each([
    ["an error", 503, "busy", "answered 503"],
    ["a page that is no list", 200, "<html>", "not valid JSON"],
    ["an empty list", 200, "{}", "no provider"],
  ])("changes nothing after %s", async (_what, status, body, said) => {
    const server = await startServer((_request, response) => {
      response.statusCode = status;
      response.end(body);
    });
    const { stderr, stdout, code } = await altimate("catalog update", {
      env: { ALTIMATE_MODELS_URL: server.url },
    });
    expect({ stdout, code }).toEqual({ stdout: "", code: 1 });
    expect(stderr.replaceAll("\n", " ")).toContain("the catalogue was not updated");
    expect(stderr.replaceAll("\n", " ")).toContain(said);
    expect(existsSync(cacheIndex())).toBe(false);
  });

  it.each([
    ["catalog update --offline", {}, "Give it with --file"],
    ["catalog update --file nowhere.json", {}, "nowhere.json cannot be read"],
    ["catalog update --date soon", {}, "--date takes a day"],
    ["models anthropic", { ALTIMATE_MODELS_PATH: "nowhere.json" }, "names nowhere.json"],
  ])("refuses %s", async (args, env, said) => {
    const { stderr, code } = await altimate(args, { env });
    expect(code).toBe(2);
    expect(stderr.replaceAll("\n", " ")).toContain(said);
  });

  it("asks no server over plain http but this machine", async () => {
    const { stderr, code } = await altimate("catalog update", {
      env: { ALTIMATE_MODELS_URL: "http://models.example/api.json" },
    });
    expect(code).toBe(1);
    expect(stderr).toContain("the catalogue was not updated");
  });

  it("is the file that ALTIMATE_MODELS_PATH names, before all others", async () => {
    writeFiles(place.project, { "mine.json": published("claude-mine-1", "2020-01-01") });
    const env = { ALTIMATE_MODELS_PATH: "mine.json" };
    expect(idsOf(await models("anthropic", { env }))).toContain("claude-mine-1");
    expect((await altimate("catalog status", { env })).stdout).toMatch(
      /^from +ALTIMATE_MODELS_PATH/m,
    );
    configure({ model: "anthropic/claude-mine-1" });
    const checked = await altimate("config check --format json", {
      env: { ...env, ANTHROPIC_API_KEY: "sk-ant-x" },
    });
    expect(checked.stdout).not.toContain("ALT603");
    expect(checked.stdout).toContain("ALT611");
  });

  it("is the program's own where the cache is broken", async () => {
    writeFiles(place.project, { "api.json": published("claude-next-9") });
    await altimate("catalog update --file api.json");
    expect(readFileSync(cacheIndex(), "utf8")).toContain("2026-11-01");
    for (const broken of ["{", "{}", "null"]) {
      writeFileSync(cacheIndex(), broken);
      expect((await altimate("catalog status")).stdout).toMatch(/^date +2026-09-27/m);
    }
  });
});
