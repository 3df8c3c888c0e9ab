import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Terminal } from "../../src/cli/terminal.js";
import { config, KEY, person, place, run, stored, storeFile } from "../support/auth-cli.js";
import { CANARY, textOf, words } from "../support/command-line.js";

describe("where the credential comes from", () => {
  const expected = { openai: { type: "api", key: KEY } };

  it.each([
    ["auth login openai --stdin", { stdin: `${KEY}\n` }],
    ["auth openai --stdin", { stdin: ` ${KEY} ` }],
    ["auth login --provider openai --stdin", { stdin: KEY }],
    ["auth login openai --from-env MY_KEY", { env: { MY_KEY: KEY } }],
  ])("%s", async (line, more) => {
    const { code, stdout, stderr } = await run(`${line} --no-verify`, more);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe("Stored as auth:openai in ~/.local/share/altimate-code/auth.json.\n");
    expect(stored()).toEqual(expected);
    expect(statSync(storeFile()).mode & 0o777).toBe(0o600);
  });

  it("a person at the terminal", async () => {
    const { world, asked } = person({ secret: KEY });
    const { code } = await run("auth openai --no-verify", { world });
    expect(code).toBe(0);
    expect(asked).toEqual(["OpenAI key:"]);
    expect(stored()).toEqual(expected);
  });

  it("a person who has not named a provider yet", async () => {
    const { world, asked } = person({ secret: KEY, choose: "openai" });
    const { code } = await run("auth --no-verify", { world });
    expect(code).toBe(0);
    expect(asked[0]).toBe("Which provider?");
    expect(stored()).toEqual(expected);
  });

  it.each([
    ["auth openai", "no terminal"],
    ["auth", "Name a provider"],
    ["auth openai --stdin --from-env A", "one of"],
    ["auth openai --from-env MISSING", "not set"],
    ["auth openai --method gh", "github-copilot"],
    ["auth google-vertex --stdin", "gcloud auth application-default login"],
    ["auth https://config.example.com", "not an address"],
  ])("refuses %s", async (line, message) => {
    const { code, stdout, stderr } = await run(line);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(words(stderr)).toContain(message);
    expect(stored()).toBeNull();
  });

  it.each([
    [`auth sk-ant-api03-${CANARY}-aaaaaaaaaaaaaaaa`],
    [`auth openai ${KEY}`],
    [`auth acme.cloud.databricks.com::${CANARY}`],
    [`auth login openai --provider ${KEY}`],
    [`auth login openai --from-env ${KEY}`],
    [`auth ghp_${CANARY}aaaaaaaaaaaaaaaaaaaaaaa`],
  ])("neither takes nor repeats a key on the command line: %s", async (line) => {
    const { code, stdout } = await run(line);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stored()).toBeNull();
  });
});

describe("GitHub Copilot", () => {
  const token = `gho_${CANARY}`;
  const expected = {
    "github-copilot": { type: "oauth", access: token, refresh: token, expires: 0 },
  };

  it.each([["copilot"], ["github-copilot"]])("%s takes the token of gh", async (name) => {
    const calls: unknown[] = [];
    const outputOf: Terminal["outputOf"] = async (program, args) => {
      calls.push([program, ...args]);
      return `${token}\n`;
    };
    const { code } = await run(`auth ${name} --method gh --no-verify`, { world: { outputOf } });
    expect(code).toBe(0);
    expect(calls).toEqual([["gh", "auth", "token"]]);
    expect(stored()).toEqual(expected);
  });

  it("asks a person how", async () => {
    const { world, asked } = person({ choose: "paste", secret: token });
    expect((await run("auth copilot --no-verify", { world })).code).toBe(0);
    expect(asked).toEqual(["How do you want to sign in to GitHub?", "GitHub Copilot key:"]);
    expect(stored()).toEqual(expected);
  });

  it.each([
    ["auth copilot --method gh", "gh auth login"],
    ["auth copilot --method device", "ALTIMATE_GITHUB_CLIENT_ID"],
    ["auth copilot", "--method gh"],
  ])("says what is missing: %s", async (line, message) => {
    const { code, stderr } = await run(line);
    expect(code).toBe(2);
    expect(words(stderr)).toContain(message);
  });

  it("refuses a classic token, which Copilot does not take", async () => {
    const { code, stderr } = await run("auth copilot --stdin", { stdin: `ghp_${CANARY}` });
    expect(code).toBe(2);
    expect(stderr).toContain("gho_");
    expect(stored()).toBeNull();
  });
});

describe("what is entered", () => {
  it.each([
    ["snowflake-cortex", `MYORG-my_account::${CANARY}::x`, "myorg-my-account", `${CANARY}::x`],
    [
      "snowflake-cortex",
      `https://xy12345.eu-west-1.snowflakecomputing.com/ :: ${CANARY}`,
      "xy12345.eu-west-1",
      CANARY,
    ],
    [
      "databricks",
      `acme.cloud.databricks.com::dapi${CANARY}`,
      "acme.cloud.databricks.com",
      `dapi${CANARY}`,
    ],
    [
      "databricks",
      `https://ADB-1.2.azuredatabricks.net::${CANARY}`,
      "adb-1.2.azuredatabricks.net",
      CANARY,
    ],
  ])("%s keeps the halves of a pair apart", async (name, stdin, accountId, access) => {
    const { code, stderr } = await run(`auth ${name} --stdin --no-verify`, { stdin });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [entry] = Object.values(stored());
    expect(entry).toMatchObject({ type: "oauth", refresh: "", access, accountId });
  });

  it.each([
    [`acme::${CANARY}`, "https://api.myaltimate.com"],
    [`https://gw.example.com/::acme::${CANARY}`, "https://gw.example.com"],
  ])("the gateway has a file of its own: %s", async (stdin, altimateUrl) => {
    const { code } = await run("auth altimate --stdin --no-verify", { stdin });
    expect(code).toBe(0);
    expect(JSON.parse(textOf(join(place.home, ".altimate/altimate.json")) ?? "")).toEqual({
      altimateUrl,
      altimateInstanceName: "acme",
      altimateApiKey: CANARY,
    });
  });

  it.each([
    ["openai", `sk-ant-${CANARY}`, "key for OpenAI"],
    ["openai", "", "No credential"],
    ["openai", `${KEY}\nsecond line`, "line break"],
    ["openai", `${KEY}\u2026`, "character outside Latin-1"],
    ["databricks", CANARY, "host::token"],
    ["databricks", `::${CANARY}`, "neither half"],
    ["databricks", "acme.cloud.databricks.com::", "neither half"],
    ["databricks", `acme.evil.example::${CANARY}`, "not a valid host"],
    ["databricks", `acme.cloud.databricks.com/path::${CANARY}`, "not a valid host"],
    ["databricks", `a@acme.cloud.databricks.com::${CANARY}`, "not a valid host"],
    ["snowflake-cortex", `acme/../x::${CANARY}`, "not a valid account"],
    ["snowflake-cortex", `acme#::${CANARY}`, "not a valid account"],
    ["altimate", `Acme::${CANARY}`, "not a valid instance"],
    ["altimate", `http://gw.example.com::acme::${CANARY}`, "not a valid instance"],
  ])("%s refuses what is not of its form: %s", async (name, stdin, message) => {
    const { code, stdout, stderr } = await run(`auth ${name} --stdin`, { stdin });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(words(stderr)).toContain(message);
    expect(stored()).toBeNull();
  });

  it("accepts any key for a provider that only the config describes", async () => {
    config({ provider: { "my-proxy": { options: { baseURL: "https://llm.example.com/v1" } } } });
    const { code, stderr } = await run("auth my-proxy --stdin --no-verify", { stdin: CANARY });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stored()).toEqual({ "my-proxy": { type: "api", key: CANARY } });
  });

  it("doubts a provider that nobody knows, and names a near one", async () => {
    const { code, stderr } = await run("auth antropic --stdin --no-verify", { stdin: CANARY });
    expect(code).toBe(0);
    expect(stderr).toContain("Did you mean anthropic?");
  });
});
