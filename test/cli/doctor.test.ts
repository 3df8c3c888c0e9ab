import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DoctorReport } from "../../src/generated/doctor-report.js";
import { displayWidth } from "../../src/report/text.js";
import {
  type CommandLine,
  makePlace,
  type Place,
  removePlace,
  runCommandLine,
  writeFiles,
} from "../support/command-line.js";
import { validatorOf } from "../support/schema.js";
import { type LoopbackServer, startServer } from "../support/server.js";

const validate = validatorOf("doctor-report");

const NOW = Date.parse("2026-11-22T12:00:00Z");

let place: Place;
let server: LoopbackServer;
let date: string;
beforeEach(async () => {
  place = makePlace();
  date = new Date(NOW).toUTCString();
  server = await startServer(({ headers }, response) => {
    const isGood = headers.authorization === "Bearer sk-canary4711";
    response.writeHead(isGood ? 200 : 401, { "content-type": "application/json", date });
    response.end(JSON.stringify({ data: [{ id: "gpt-4o" }] }));
  });
});
afterEach(() => removePlace(place));

function config(value: unknown): void {
  writeFiles(place.project, { "altimate-code.json": JSON.stringify(value) });
}

function keep(store: unknown): void {
  const path = join(place.home, ".local/share/altimate-code/auth.json");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof store === "string" ? store : JSON.stringify(store));
}

const openai = () => config({ provider: { openai: { options: { baseURL: server.url } } } });
const env = { OPENAI_API_KEY: "sk-canary4711" };

async function doctor(line = "", more: Omit<CommandLine, "args"> = {}) {
  const args = ["doctor", "--format", "json", ...line.split(" ").filter((it) => it !== "")];
  const { code, stdout, stderr } = await runCommandLine(place, { args, ...more });
  expect(stderr).toBe("");
  const report: DoctorReport = JSON.parse(stdout);
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  return { code, report };
}

describe("what it reports", () => {
  it("versions, files and the age of the model data", async () => {
    openai();
    writeFiles(place.home, { ".config/altimate-code/altimate-code.json": "{}" });
    const { report } = await doctor("--offline", { env });
    expect(report.versions).toEqual({
      altimate: "0.0.0",
      node: process.versions.node,
      platform: "linux",
      arch: process.arch,
    });
    expect(report.files).toEqual([
      { path: "~/.config/altimate-code/altimate-code.json", layer: "global", trusted: true },
      { path: "altimate-code.json", layer: "project", trusted: false },
    ]);
    expect(report.catalog.ageDays).toBeGreaterThan(0);
  });

  it("one probe of each provider, about its credential", async () => {
    const models = { "gpt-4o": {}, "gpt-4.1": {} };
    config({ provider: { openai: { options: { baseURL: server.url }, models } } });
    const { code, report } = await doctor("", { env });
    expect(code).toBe(0);
    expect(report.probes).toMatchObject([{ provider: "openai", state: "ok" }]);
    expect(server.received).toHaveLength(1);
  });

  it("providers with a stored credential, even if no config names them", async () => {
    keep({ openai: { type: "api", key: "k" }, anthropic: { type: "api", key: "k" } });
    openai();
    const { report } = await doctor("--offline");
    expect(report.probes.map(({ provider }) => provider).sort()).toEqual(["anthropic", "openai"]);
    expect(report.credentials.map(({ reference }) => reference)).toEqual([
      "auth:anthropic",
      "auth:openai",
    ]);
  });

  it.each([
    [0, 0],
    [-400, -400_000],
    [3_600, 3_600_000],
  ])("the clock, which is %i seconds ahead of the server", async (seconds, aheadMs) => {
    openai();
    date = new Date(NOW - seconds * 1000).toUTCString();
    expect((await doctor("", { env })).report.clock).toEqual({
      now: "2026-11-22T12:00:00.000Z",
      aheadMs,
    });
  });

  it("no clock without a server's time", async () => {
    openai();
    date = "yesterday";
    expect((await doctor("", { env })).report.clock.aheadMs).toBeNull();
    expect((await doctor("--offline", { env })).report.clock.aheadMs).toBeNull();
  });

  it("what could not be read, and continues", async () => {
    keep("{ broken");
    writeFiles(place.project, { "altimate-code.json": "{ broken" });
    const { code, report } = await doctor("--offline");
    expect(code).toBe(1);
    expect(report.problems).toEqual([
      "~/.local/share/altimate-code/auth.json: It is not a JSON object, so nothing in it is used.",
    ]);
    expect(report.files).toHaveLength(1);
  });

  it("a failure with a way out", async () => {
    openai();
    const { code, report } = await doctor("", { env: { OPENAI_API_KEY: "sk-wrong" } });
    expect(code).toBe(1);
    expect(report.probes).toMatchObject([{ state: "failed", reason: "invalid_key" }]);
  });
});

describe("what it leaves alone", () => {
  it("sends nothing with --offline", async () => {
    openai();
    const { code } = await doctor("--offline", { env });
    expect(code).toBe(0);
    expect(server.received).toEqual([]);
  });

  it("sends nothing where a project redirects a key, and asks nobody", async () => {
    config({ provider: { openai: { options: { baseURL: "https://llm.example.com" } } } });
    const nobody = async (): Promise<never> => {
      throw new Error("This question was not expected.");
    };
    const world = { prompts: { secret: nobody, choose: nobody }, confirm: nobody };
    const { code, report } = await doctor("", { env, world });
    expect(code).toBe(1);
    expect(report.probes).toMatchObject([{ state: "failed", reason: "egress_refused" }]);
  });
});

describe("is safe to paste", () => {
  const canaries = {
    DATABRICKS_TOKEN: "dapicanary1",
    SNOWFLAKE_CORTEX_PAT: "canary2",
    SNOWFLAKE_ACCOUNT: "canaryorg-canary3",
    OPENAI_API_KEY: "sk-canary4",
    HTTPS_PROXY: "http://canaryuser:p@canary5@proxy.example.com:3128",
    http_proxy: "canaryuser:canary5@proxy.example.com:3128",
    AWS_SECRET_ACCESS_KEY: "canary6",
    AZURE_RESOURCE_NAME: "canary7",
    AZURE_OPENAI_API_KEY: "canary8",
    GOOGLE_CLOUD_PROJECT: "canary-9",
    TEAM_KEY: "canary10",
  };
  const provider = {
    databricks: {},
    "snowflake-cortex": {},
    azure: {},
    "google-vertex": {},
    team: {
      options: { baseURL: "https://canary11.corp.example/v1", apiKey: "{env:TEAM_KEY}" },
      models: { m: {} },
    },
    openai: { options: { baseURL: "https://user:canary12@api.openai.com/v1" } },
  };

  it.each([["json"], ["pretty"]])("as %s, whatever is in the world", async (format) => {
    keep({
      databricks: {
        type: "oauth",
        access: "dapicanary13",
        refresh: "",
        expires: 0,
        accountId: "canary14.cloud.databricks.com",
      },
      broken: { type: "api", key: ["canary15"] },
    });
    writeFiles(place.home, {
      ".altimate/altimate.json": JSON.stringify({
        altimateUrl: "https://canary16.example.com",
        altimateInstanceName: "canary17",
        altimateApiKey: "canary18",
      }),
    });
    config({ provider });
    const { stdout, stderr } = await runCommandLine(place, {
      args: ["doctor", "--offline", "--format", format],
      env: canaries,
    });
    expect(stdout + stderr).not.toMatch(/canary/i);
    expect(stdout).not.toContain(place.home);
    // and still says what matters
    for (const name of Object.keys(canaries)) expect(stdout).toContain(name);
    expect(stdout).toContain("proxy.example.com:3128");
  });

  it.each([["json"], ["pretty"]])("as %s, whatever a server says", async (format) => {
    const { url } = await startServer((_, response) => {
      response.writeHead(403, { "content-type": "application/json" });
      const text = "\u001b[2JUser of canary14.cloud.databricks.com with dapicanary13 may not";
      response.end(JSON.stringify({ error_code: "PERMISSION_DENIED", message: text }));
    });
    config({ provider: { databricks: { options: { baseURL: url } } } });
    const { stdout } = await runCommandLine(place, {
      args: ["doctor", "--format", format],
      env: { DATABRICKS_HOST: "canary14.cloud.databricks.com", DATABRICKS_TOKEN: "dapicanary13" },
    });
    expect(stdout).not.toMatch(/canary/i);
    expect(stdout).not.toContain("\u001b");
  });
});

it("is readable in 80 columns", async () => {
  openai();
  const args = ["doctor", "--offline"];
  const { stdout } = await runCommandLine(place, { args, env });
  expect(stdout.split("\n").filter((line) => displayWidth(line) > 80)).toEqual([]);
  expect(stdout).toContain("This computer");
  expect(stdout).toContain("OPENAI_API_KEY");
});
