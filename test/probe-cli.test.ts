import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import type { World } from "../src/cli/world.js";
import type { CheckReport } from "../src/generated/check-report.js";
import type { ProbeLock } from "../src/generated/probe-lock.js";
import type { ProbeReport } from "../src/generated/probe-report.js";
import { displayWidth } from "../src/report/text.js";
import {
  makePlace,
  type Place,
  removePlace,
  runCommandLine,
  textOf,
  writeFiles,
} from "./support/command-line.js";
import { type LoopbackServer, startServer } from "./support/server.js";

const env = { TEAM_KEY: "team-key-123" };

/** A server that lists one model to whoever has the key. */
function listServer(): Promise<LoopbackServer> {
  return startServer(({ headers }, response) => {
    const isKnown = headers.authorization === `Bearer ${env.TEAM_KEY}`;
    response.writeHead(isKnown ? 200 : 401, { "content-type": "application/json" });
    response.end(JSON.stringify(isKnown ? { data: [{ id: "good" }] } : { error: "no key" }));
  });
}

const entry = (url: string, ...models: readonly string[]) => ({
  npm: "@ai-sdk/openai-compatible",
  options: { baseURL: `${url}/v1`, apiKey: "{env:TEAM_KEY}" },
  models: Object.fromEntries(models.map((id) => [id, {}])),
});

function placeWith(provider: Readonly<Record<string, unknown>>): Place {
  const place = makePlace();
  onTestFinished(() => removePlace(place));
  writeFiles(place.project, { "altimate-code.json": JSON.stringify({ provider }) });
  return place;
}

const reportOf = (stdout: string): ProbeReport => JSON.parse(stdout);
const lockIn = (place: Place, name: string): ProbeLock =>
  JSON.parse(readFileSync(join(place.project, name), "utf8"));

/** A terminal that is seen as the text which stands on it in the end, and every line before. */
function terminal() {
  const written: string[] = [];
  const stderr = {
    write: (text: string) => void written.push(text),
    isTerminal: true,
    columns: 80,
    rows: 6,
  };
  return { written, world: { stderr } satisfies Partial<World> };
}

describe("exit codes", () => {
  const table = [
    { it: "all is well", models: ["good"], args: [], code: 0 },
    { it: "a model is not there", models: ["good", "other"], args: [], code: 1 },
    { it: "nothing was asked", models: ["good"], args: ["--offline"], code: 3 },
    { it: "only planned", models: ["good"], args: ["--plan"], code: 0 },
    { it: "an unknown provider", models: ["good"], args: ["nobody"], code: 2 },
    { it: "a duration without its unit", models: ["good"], args: ["--timeout", "5"], code: 2 },
    { it: "nobody at all may ask", models: ["good"], args: ["--concurrency", "0"], code: 2 },
    { it: "a page of a plan", models: ["good"], args: ["--plan", "--html", "x.html"], code: 2 },
    { it: "a lock of nothing", models: ["good"], args: ["--offline", "--lock", "x.json"], code: 2 },
  ];
  test.for(table)("$code where $it", async ({ models, args, code }) => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, ...models) });
    const outcome = await runCommandLine(place, { args: ["probe", ...args], env });
    expect(outcome.code, outcome.stderr).toBe(code);
  });

  test("3 where something is left unproven and proof is required", async () => {
    const server = await listServer();
    const open = await startServer((_request, response) => {
      response.writeHead(404, { "content-type": "application/json" });
      response.end("{}");
    });
    const place = placeWith({ team: entry(server.url, "good"), open: entry(open.url, "any") });
    const args = ["probe"];
    expect((await runCommandLine(place, { args, env })).code).toBe(0);
    expect((await runCommandLine(place, { args: [...args, "--require-proof"], env })).code).toBe(3);
  });
});

describe("a selection", () => {
  test.for([
    { name: "mistral", subject: { provider: "mistral", model: null } },
    { name: "openai/gpt-5.4", subject: { provider: "openai", model: "gpt-5.4" } },
  ])("$name needs no entry in a config", async ({ name, subject }) => {
    const place = makePlace();
    onTestFinished(() => removePlace(place));
    const args = ["probe", name, "--offline", "--format", "json"];
    const keys = { MISTRAL_API_KEY: "k".repeat(32), OPENAI_API_KEY: `sk-proj-${"k".repeat(40)}` };
    const { code, stdout } = await runCommandLine(place, { args, env: keys });
    expect(code).toBe(3);
    expect(reportOf(stdout).results).toMatchObject([{ ...subject, state: "unproven" }]);
  });

  test.for(["mistrall", "mistrall/any"])("%s is told, with what was meant", async (name) => {
    const place = placeWith({ team: entry("http://127.0.0.1:9", "good") });
    const { code, stderr } = await runCommandLine(place, { args: ["probe", name], env });
    expect({ code, stderr: stderr.replaceAll("\n", " ") }).toEqual({
      code: 2,
      stderr:
        'altimate: There is no provider "mistrall", in the config or elsewhere. Did you mean "mistral"? ',
    });
  });

  test("takes the provider alone, whatever else is in the config", async () => {
    const server = await listServer();
    const place = placeWith({ a: entry(server.url, "good"), b: entry(server.url, "good") });
    const args = ["probe", "b", "--format", "json"];
    const { stdout } = await runCommandLine(place, { args, env });
    expect(reportOf(stdout).results.map(({ provider }) => provider)).toEqual(["b", "b"]);
  });
});

describe("durations", () => {
  test.for(["500ms", "2s", "1m"])("%s is taken", async (time) => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, "good") });
    const { code } = await runCommandLine(place, { args: ["probe", "--timeout", time], env });
    expect(code).toBe(0);
  });

  test("a server that says nothing for longer is told so", async () => {
    const silent = await startServer(() => {});
    const place = placeWith({ team: entry(silent.url, "good") });
    const args = ["probe", "--timeout", "50ms", "--format", "json"];
    const { code, stdout } = await runCommandLine(place, { args, env });
    expect(code).toBe(3);
    expect(reportOf(stdout).results[0]).toMatchObject({ state: "unproven" });
  });
});

describe("the plan", () => {
  test("lists what would be sent, and sends nothing", async () => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, "good") });
    const { stdout } = await runCommandLine(place, { args: ["probe", "--plan"], env });
    expect(stdout).toContain(`GET ${server.url}/v1/models`);
    expect(stdout).toContain("nothing was sent");
    expect(server.connections()).toBe(0);
  });
});

describe("the lock", () => {
  const name = "altimate.probe.lock.json";

  test("keeps what was proven, and nothing that tells who asked", async () => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, "good", "other") });
    const { code } = await runCommandLine(place, { args: ["probe", "--lock", name], env });
    expect(code).toBe(1);
    const { entries } = lockIn(place, name);
    expect(entries).toMatchObject([
      { provider: "team", model: "good", state: "ok", level: "model" },
      { provider: "team", model: "other", state: "failed" },
    ]);
    const text = textOf(join(place.project, name));
    for (const told of [server.host, "team-key-123", "TEAM_KEY"]) expect(text).not.toContain(told);
  });

  test("keeps what an earlier probe proved of another provider", async () => {
    const server = await listServer();
    const place = placeWith({ a: entry(server.url, "good"), b: entry(server.url, "good") });
    for (const provider of ["a", "b"]) {
      await runCommandLine(place, { args: ["probe", provider, "--lock", name], env });
    }
    const named = lockIn(place, name).entries.filter(({ model }) => model === "good");
    expect(named.map(({ provider }) => provider)).toEqual(["a", "b"]);
  });

  test("goes with the model into the manifest", async () => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, "good") });
    await runCommandLine(place, { args: ["probe", "--lock", name], env });
    const { stdout } = await runCommandLine(place, { args: ["emit"], env });
    expect(JSON.parse(stdout).models["team/good"].evidence).toMatchObject({ level: "model" });
  });

  test("tells a check what has no proof, and silences nothing", async () => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, "good", "other") });
    const check = async (...args: readonly string[]) => {
      const asked = ["config", "check", "--format", "json", "--probe-lock", name, ...args];
      const { code, stdout } = await runCommandLine(place, { args: asked, env });
      const { findings }: CheckReport = JSON.parse(stdout);
      return { code, told: findings.filter(({ rule }) => rule === "model-not-proven") };
    };
    await runCommandLine(place, { args: ["probe", "team/good", "--lock", name], env });
    const { code, told } = await check();
    expect({ code, severities: told.map(({ severity }) => severity) }).toEqual({
      code: 0,
      severities: ["info"],
    });
    expect(told[0]?.message).toContain("No probe has asked for team/other yet.");
    const demanding = await check("--require-proof");
    expect({ code: demanding.code, severity: demanding.told[0]?.severity }).toEqual({
      code: 1,
      severity: "error",
    });
    writeFiles(place.project, {
      [name]: (textOf(join(place.project, name)) ?? "").replaceAll("2026-11-22", "2026-11-12"),
    });
    expect((await check("--max-age", "9d")).told).toHaveLength(2);
    expect((await check("--max-age", "240.5h")).told).toHaveLength(1);
  });

  test.for([
    { args: ["--probe-lock", "none.json"], told: "altimate probe --lock none.json writes it" },
    { args: ["--require-proof"], told: "--probe-lock FILE" },
    { args: ["--max-age", "soon"], told: "12h or 30d" },
  ])("a check refuses $args", async ({ args, told }) => {
    const place = placeWith({ team: entry("http://127.0.0.1:9", "good") });
    const outcome = await runCommandLine(place, { args: ["config", "check", ...args], env });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr.replaceAll("\n", " ")).toContain(told);
  });

  test("that is none is told before anything is asked", async () => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, "good") });
    writeFiles(place.project, { [name]: "{}" });
    const { code, stderr } = await runCommandLine(place, { args: ["probe", "--lock", name], env });
    expect({ code, connections: server.connections() }).toEqual({ code: 2, connections: 0 });
    expect(stderr).toContain("is not a probe lock");
  });

  test("in a folder that is not there is a usage error", async () => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, "good") });
    const args = ["probe", "--lock", "no/such/folder.json"];
    expect((await runCommandLine(place, { args, env })).code).toBe(2);
  });
});

describe("the page", () => {
  test("is written beside the report", async () => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, "good") });
    const args = ["probe", "--html", "report.html"];
    const { stdout } = await runCommandLine(place, { args, env });
    expect(stdout).toContain("1 ok");
    expect(textOf(join(place.project, "report.html"))).toContain("<title>Probe: 1 ok</title>");
  });
});

describe("a terminal", () => {
  test("shows a table that is drawn anew in its place, and gone in the end", async () => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, "good", "other") });
    const { written, world } = terminal();
    await runCommandLine(place, { args: ["probe", "--no-color"], env, world });
    expect(written[0]).toBe("  waiting   team  good\n  waiting   team  other\n  0 of 2 done\n");
    expect(written.join("")).toContain("asking");
    // three lines up, and away with them
    expect(written.at(-1)).toBe("\u001b[3A\u001b[J");
  });

  test("that is too low shows what is still open", async () => {
    const server = await listServer();
    const models = Array.from({ length: 12 }, (_, index) => `model-${index}`);
    const place = placeWith({ team: entry(server.url, ...models) });
    const { written, world } = terminal();
    await runCommandLine(place, { args: ["probe"], env, world });
    const heights = written.map((text) => text.split("\n").length - 1);
    expect(Math.max(...heights)).toBe(5);
    expect(written.at(-2)).toContain("12 of 12 done");
  });

  test("never gets a line that is wider than it is", async () => {
    const server = await listServer();
    const id = `a-provider-${"with-a-long-name-".repeat(4)}`;
    const place = placeWith({ [id]: entry(server.url, "m".repeat(90), "模型".repeat(40)) });
    const { written, world } = terminal();
    const { stdout } = await runCommandLine(place, { args: ["probe"], env, world });
    const lines = `${written.join("")}${stdout}`.split("\n").map(stripVTControlCharacters);
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  test("is left alone where there is none", async () => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, "good") });
    expect((await runCommandLine(place, { args: ["probe"], env })).stderr).toBe("");
  });
});
