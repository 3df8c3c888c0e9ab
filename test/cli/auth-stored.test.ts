import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { config, KEY, keep, person, place, run, stored, storeFile } from "../support/auth-cli.js";
import { CANARY, type Outcome, words, writeFiles } from "../support/command-line.js";
import { validatorOf } from "../support/schema.js";
import { startServer } from "../support/server.js";

const validateList = validatorOf("auth-list");

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

  it("names what is stored, and when it expires", async () => {
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

  it("is a table for people, followed by any problems", async () => {
    keep(store);
    const { stdout, stderr } = await run("auth list");
    expect(stdout).toMatch(/^databricks +auth:databricks .* expired on 2026-01-01$/m);
    expect(stderr).toContain("broken");
  });

  it("says how to begin if there is nothing", async () => {
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
    const { world } = person({ choose: "b" });
    expect((await run("auth logout", { world })).code).toBe(0);
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

  it("leaves a store that it cannot read alone", async () => {
    mkdirSync(dirname(storeFile()), { recursive: true });
    writeFileSync(storeFile(), `{"openai": "${CANARY}`);
    const { code, stderr } = await run("auth logout openai");
    expect(code).toBe(2);
    expect(stderr).toContain("not a JSON object");
    expect(readFileSync(storeFile(), "utf8")).toBe(`{"openai": "${CANARY}`);
  });
});

describe("what is stored counts", () => {
  it("a run sends only a pair's token", async () => {
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

  it("the gateway's file provides address, instance and key", async () => {
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
