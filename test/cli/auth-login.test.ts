import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { World } from "../../src/cli/world.js";
import validateList from "../../src/generated/validate-auth-list.js";
import {
  type CommandLine,
  makePlace,
  type Outcome,
  type Place,
  removePlace,
  runCommandLine,
  textOf,
  writeFiles,
} from "../support/command-line.js";
import { startServer } from "../support/server.js";

const CANARY = "canary4711";
const KEY = `sk-${CANARY}`;

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => removePlace(place));

const storeFile = () => join(place.home, ".local/share/altimate-code/auth.json");
const stored = () => JSON.parse(textOf(storeFile()) ?? "null");

/** Runs a command line; whatever it prints, no part of a credential may be in it. */
async function run(line: string | readonly string[], more: Omit<CommandLine, "args"> = {}) {
  const args = typeof line === "string" ? line.split(" ") : line;
  const outcome = await runCommandLine(place, { args, ...more });
  expect(outcome.stdout + outcome.stderr).not.toContain(CANARY);
  return outcome;
}

/** Text without the line breaks of the terminal. */
const words = (text: string) => text.replace(/\s+/g, " ");

function keep(store: unknown): void {
  mkdirSync(dirname(storeFile()), { recursive: true });
  writeFileSync(storeFile(), JSON.stringify(store));
}

function config(value: unknown): void {
  writeFiles(place.project, { "altimate-code.json": JSON.stringify(value) });
}

/** A person who gives these answers and no others. */
function person(answers: {
  readonly secret?: string;
  readonly choose?: string;
  readonly confirm?: boolean;
}): { readonly prompts: NonNullable<World["prompts"]>; readonly asked: string[] } {
  const asked: string[] = [];
  const answer = <T>(message: string, value: T | undefined): T => {
    asked.push(message);
    if (value === undefined) throw new Error(`Nobody expected the question: ${message}`);
    return value;
  };
  return {
    asked,
    prompts: {
      secret: async (message) => answer(message, answers.secret),
      confirm: async (message) => answer(message, answers.confirm),
      choose: async (message, choices) =>
        answer(
          message,
          choices.find(({ value }) => value === answers.choose),
        ).value,
    },
  };
}

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
    const { prompts, asked } = person({ secret: KEY });
    const { code } = await run("auth openai --no-verify", { world: { prompts } });
    expect(code).toBe(0);
    expect(asked).toEqual(["OpenAI key:"]);
    expect(stored()).toEqual(expected);
  });

  it("a person who has named no provider yet", async () => {
    const { prompts, asked } = person({ secret: KEY, choose: "openai" });
    const { code } = await run("auth --no-verify", { world: { prompts } });
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
    const outputOf: World["outputOf"] = async (program, args) => {
      calls.push([program, ...args]);
      return `${token}\n`;
    };
    const { code } = await run(`auth ${name} --method gh --no-verify`, { world: { outputOf } });
    expect(code).toBe(0);
    expect(calls).toEqual([["gh", "auth", "token"]]);
    expect(stored()).toEqual(expected);
  });

  it("asks a person how", async () => {
    const { prompts, asked } = person({ choose: "paste", secret: token });
    expect((await run("auth copilot --no-verify", { world: { prompts } })).code).toBe(0);
    expect(asked).toEqual(["How do you sign in to GitHub?", "GitHub Copilot key:"]);
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
    ["openai", `sk-ant-${CANARY}`, "key of OpenAI"],
    ["openai", "", "No credential"],
    ["openai", `${KEY}\nsecond line`, "line break"],
    ["openai", `${KEY}\u2026`, "character outside Latin-1"],
    ["databricks", CANARY, "host::token"],
    ["databricks", `::${CANARY}`, "both halves"],
    ["databricks", "acme.cloud.databricks.com::", "both halves"],
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

  it("takes any key for a provider that only the config describes", async () => {
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

describe("the test before it is stored", () => {
  /** A server as strict as the vendor: the right key at the right place, or 401. */
  const openai = () =>
    startServer(({ path, headers }, response) => {
      const isGood = path === "/v1/models" && headers.authorization === `Bearer ${KEY}`;
      response.writeHead(isGood ? 200 : 401, { "content-type": "application/json" });
      response.end(
        JSON.stringify(
          isGood
            ? { object: "list", data: [{ id: "gpt-4o" }] }
            : { error: { message: "Incorrect API key provided", code: "invalid_api_key" } },
        ),
      );
    });

  const at = (url: string) => config({ provider: { openai: { options: { baseURL: url } } } });

  it("keeps what the provider accepts", async () => {
    const { url, received } = await openai();
    at(`${url}/v1`);
    const { code, stdout } = await run("auth openai --stdin", { stdin: KEY });
    expect(code).toBe(0);
    expect(stdout).toContain("OpenAI accepts auth:openai.");
    expect(stored()).toEqual({ openai: { type: "api", key: KEY } });
    expect(received).toHaveLength(1);
  });

  it("keeps the old one where the provider refuses the new one", async () => {
    const { url } = await openai();
    at(url);
    keep({ openai: { type: "api", key: "old" } });
    const { code, stdout, stderr } = await run("auth openai --stdin", { stdin: `${KEY}x` });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("Nothing was stored.");
    expect(stored()).toEqual({ openai: { type: "api", key: "old" } });
  });

  it("keeps it untested where nobody answers", async () => {
    at("http://127.0.0.1:1");
    const { code, stderr } = await run("auth openai --stdin", { stdin: KEY });
    expect(code).toBe(0);
    expect(stderr).toContain("was not tested");
    expect(stored()).toEqual({ openai: { type: "api", key: KEY } });
  });

  it("sends the token of a pair alone", async () => {
    const { url, received } = await startServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end("{}");
    });
    config({ provider: { databricks: { options: { baseURL: url } } } });
    await run("auth databricks --stdin", { stdin: `acme.cloud.databricks.com::dapi${CANARY}` });
    expect(received.length).toBeGreaterThan(0);
    for (const { headers } of received) expect(headers.authorization).toBe(`Bearer dapi${CANARY}`);
  });

  it.each([["--no-verify"], ["--offline"]])("asks nobody with %s", async (flag) => {
    const { url, received } = await openai();
    at(url);
    expect((await run(`auth openai --stdin ${flag}`, { stdin: KEY })).code).toBe(0);
    expect(received).toEqual([]);
    expect(stored()).toEqual({ openai: { type: "api", key: KEY } });
  });

  it("does not send a new key where a project leads it without consent", async () => {
    at("https://llm.example.com/v1");
    const { code, stderr } = await run("auth openai --stdin", { stdin: KEY });
    expect(code).toBe(0);
    expect(stderr).toContain("llm.example.com");
    expect(stderr).toContain("was not tested");
  });

  it("says so where the config's own apiKey wins", async () => {
    const { url, received } = await openai();
    config({ provider: { openai: { options: { baseURL: url, apiKey: "{env:OPENAI_API_KEY}" } } } });
    const { code, stderr } = await run("auth openai --stdin", { stdin: KEY });
    expect(code).toBe(0);
    expect(stderr).toContain("apiKey of its own");
    expect(received).toEqual([]);
  });

  it("is what a probe then finds", async () => {
    const { url, received } = await openai();
    at(url);
    await run("auth openai --stdin --no-verify", { stdin: KEY });
    const { code, stdout } = await run("probe openai --format json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout).results).toMatchObject([{ state: "ok", credential: "auth:openai" }]);
    expect(received).toHaveLength(1);
  });
});

describe("list", () => {
  const store = {
    openai: { type: "api", key: KEY },
    databricks: {
      type: "oauth",
      access: CANARY,
      refresh: "",
      expires: Date.parse("2026-01-01"),
      accountId: "acme.cloud.databricks.com",
    },
    anthropic: { type: "oauth", access: CANARY, refresh: `r${CANARY}`, expires: 4102444800000 },
    broken: { type: "api", key: [CANARY] },
    forever: { type: "oauth", access: CANARY, refresh: "", expires: Number.MAX_SAFE_INTEGER },
  };

  it("names what is there, and when it ends", async () => {
    keep(store);
    const { code, stdout } = await run("auth list --format json", {
      env: { GEMINI_API_KEY: CANARY },
    });
    expect(code).toBe(0);
    const list = JSON.parse(stdout);
    expect(validateList(list), JSON.stringify(validateList.errors)).toBe(true);
    const source = "~/.local/share/altimate-code/auth.json";
    expect(
      list.credentials.map((it: Record<string, unknown>) => [it.reference, it.state, it.source]),
    ).toEqual([
      ["auth:anthropic", "unused", source],
      ["auth:databricks", "expired", source],
      ["auth:forever", "ready", source],
      ["auth:openai", "ready", source],
      ["{env:GEMINI_API_KEY}", "ready", "environment"],
    ]);
    expect(list.problems).toMatchObject([{ provider: "broken", source }]);
  });

  it("is a table for people, with what is wrong beside it", async () => {
    keep(store);
    const { stdout, stderr } = await run("auth list");
    expect(stdout).toMatch(/^databricks +auth:databricks .* expired on 2026-01-01$/m);
    expect(stderr).toContain("broken");
  });

  it("says how to begin where there is nothing", async () => {
    expect((await run("auth list")).stdout).toContain("altimate auth login");
  });

  it("shows a hostile id as text", async () => {
    keep({ "evil\u001b[31m": { type: "api", key: KEY } });
    const { stdout } = await run("auth list");
    expect(stdout).not.toContain("\u001b");
  });
});

describe("logout", () => {
  it.each([["copilot"], ["github-copilot"], ["--provider copilot"]])("%s", async (name) => {
    keep({ "github-copilot": { type: "oauth", access: "a", refresh: "a", expires: 0 }, other: 1 });
    const { code, stdout } = await run(`auth logout ${name}`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "Removed auth:github-copilot.\n" });
    expect(stored()).toEqual({ other: 1 });
  });

  it("asks which", async () => {
    keep({ a: { type: "api", key: "k" }, b: { type: "api", key: "k" } });
    const { prompts } = person({ choose: "b" });
    expect((await run("auth logout", { world: { prompts } })).code).toBe(0);
    expect(Object.keys(stored())).toEqual(["a"]);
  });

  it.each([
    ["auth logout openai", "Nothing is stored for openai"],
    ["auth logout", "Nothing is stored"],
  ])("says what is not there: %s", async (line, message) => {
    const { code, stderr } = await run(line);
    expect(code).toBe(2);
    expect(words(stderr)).toContain(message);
  });

  it("leaves a store alone that it cannot read", async () => {
    mkdirSync(dirname(storeFile()), { recursive: true });
    writeFileSync(storeFile(), `{"openai": "${CANARY}`);
    const { code, stderr } = await run("auth logout openai");
    expect(code).toBe(2);
    expect(stderr).toContain("not a JSON object");
    expect(readFileSync(storeFile(), "utf8")).toBe(`{"openai": "${CANARY}`);
  });
});

describe("what is stored counts", () => {
  it("a run sends the token of a pair alone", async () => {
    const { url, received } = await startServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end("{}");
    });
    const model = "databricks/databricks-claude-sonnet-4-6";
    config({ provider: { databricks: { options: { baseURL: url } } }, model });
    const accountId = "acme.cloud.databricks.com";
    keep({ databricks: { type: "oauth", access: CANARY, refresh: "", expires: 0, accountId } });
    await run("run Hello");
    expect(received.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${CANARY}`]);
  });

  it("the gateway's file gives address, instance and key", async () => {
    const { url, received } = await startServer(({ path }, response) => {
      response.writeHead(path === "/dbt/v3/validate-credentials" ? 200 : 404);
      response.end("{}");
    });
    const file = { altimateUrl: url, altimateInstanceName: "acme", altimateApiKey: CANARY };
    writeFiles(place.home, { ".altimate/altimate.json": JSON.stringify(file) });
    config({ provider: { altimate: {} } });
    const { stdout } = await run("probe altimate --format json");
    expect(JSON.parse(stdout).results[0]).toMatchObject({
      state: "ok",
      credential: "auth:altimate-backend",
    });
    expect(received.map(({ headers }) => [headers.authorization, headers["x-tenant"]])).toEqual([
      [`Bearer ${CANARY}`, "acme"],
    ]);
  });

  it("a login that only its own program can renew does not", async () => {
    config({ provider: { openai: {} } });
    keep({ openai: { type: "oauth", access: CANARY, refresh: `r${CANARY}`, expires: 1 } });
    const { stdout } = await run("probe openai --offline --format json");
    expect(JSON.parse(stdout).results).toMatchObject([{ reason: "missing_credential" }]);
  });

  it("check finds it, and a manifest names it alone", async () => {
    config({ provider: { openai: {} }, model: "openai/gpt-4o" });
    const codes = async (): Promise<string[]> => {
      const { stdout } = await run("config check --format json");
      return JSON.parse(stdout).findings.map(({ code }: { code: string }) => code);
    };
    expect(await codes()).toContain("ALT404");
    const before: Outcome = await run("emit");
    keep({ openai: { type: "api", key: KEY } });
    expect(await codes()).not.toContain("ALT404");
    const after = await run("emit");
    expect(after.stdout).toBe(before.stdout);
    expect(after.stdout).toContain('"from": "auth"');
  });
});
