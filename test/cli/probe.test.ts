import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Terminal } from "../../src/cli/terminal.js";
import type { ProbeReport } from "../../src/generated/probe-report.js";
import { displayWidth } from "../../src/report/text.js";
import { makePlace, removePlace, runCommandLine, textOf } from "../support/command-line.js";
import { entry, env, listServer, placeWith } from "../support/probe-cli.js";
import { startServer } from "../support/server.js";

const reportOf = (stdout: string): ProbeReport => JSON.parse(stdout);

/** A terminal, seen as its final text and every line before. */
function terminal() {
  const written: string[] = [];
  const stderr = {
    write: (text: string) => void written.push(text),
    isTerminal: true,
    columns: 80,
    rows: 6,
  };
  return { written, world: { stderr } satisfies Partial<Terminal> };
}

test("a truncated file is reported along with what it still says", async () => {
  const server = await listServer();
  const place = placeWith({});
  const whole = JSON.stringify({ provider: { team: entry(server.url, "good") } });
  writeFileSync(join(place.project, "altimate-code.json"), whole.slice(0, -1));
  const outcome = await runCommandLine(place, { args: ["probe"], env });
  expect(outcome.stderr).toMatch(/^altimate: altimate-code\.json is not valid JSON/);
  expect(outcome.stdout).toMatch(/ok +team +good/);
  expect(outcome.code).toBe(1);
});

test("an env file feeds the credential and moves nothing", async () => {
  const server = await listServer();
  const elsewhere = await startServer((_request, response) => void response.end("{}"));
  const place = placeWith({ team: entry(server.url, "good") });
  const [name = "", value = ""] = Object.entries(env)[0] ?? [];
  const text = `${name}=${value}\nHTTP_PROXY=${elsewhere.url}\nALTIMATE_ALLOW_HOSTS=example.com\n`;
  writeFileSync(join(place.project, "local.env"), text);
  const outcome = await runCommandLine(place, {
    args: ["probe", "--env-file", "local.env"],
    env: {},
  });
  expect(outcome.stdout).toMatch(/ok +team +good/);
  expect(elsewhere.received).toEqual([]);
});

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

  test("3 if something is left unproven and proof is required", async () => {
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

  test.for(["mistrall", "mistrall/any"])("%s is reported, with what was meant", async (name) => {
    const place = placeWith({ team: entry("http://127.0.0.1:9", "good") });
    const { code, stderr } = await runCommandLine(place, { args: ["probe", name], env });
    expect({ code, stderr: stderr.replaceAll("\n", " ") }).toEqual({
      code: 2,
      stderr:
        'altimate: There is no provider "mistrall", neither in the config nor in the catalogue. Did you mean "mistral"? ',
    });
  });

  test("includes only the provider, whatever else is in the config", async () => {
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

  test("a server that stays silent for longer is reported", async () => {
    const silent = await startServer(() => {});
    const place = placeWith({ team: entry(silent.url, "good") });
    const args = ["probe", "--timeout", "50ms", "--format", "json"];
    const { code, stdout } = await runCommandLine(place, { args, env });
    expect(code).toBe(3);
    expect(reportOf(stdout).results[0]).toMatchObject({ state: "unproven" });
  });
});

describe("concurrency", () => {
  /** The most requests that a server ever had before it at once; the first wait for so many. */
  async function mostAtOnce(together: number, ...args: readonly string[]): Promise<number> {
    let open = 0;
    let most = 0;
    let resolve = () => {};
    const allCame = new Promise<void>((done) => {
      resolve = done;
    });
    const server = await startServer(async (_request, response) => {
      open += 1;
      most = Math.max(most, open);
      if (open === together) resolve();
      await allCame;
      // a turn of the loop for whoever should have waited
      await new Promise(setImmediate);
      open -= 1;
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ data: [{ id: "good" }] }));
    });
    const names = ["a", "b", "c", "d"];
    const keys = Object.fromEntries(names.map((name) => [`KEY_${name}`, `key-of-${name}`]));
    const place = placeWith(
      Object.fromEntries(
        names.map((name) => [
          name,
          {
            npm: "@ai-sdk/openai-compatible",
            options: { baseURL: `${server.url}/v1`, apiKey: `{env:KEY_${name}}` },
            models: { good: {} },
          },
        ]),
      ),
    );
    await runCommandLine(place, { args: ["probe", ...args], env: keys });
    return most;
  }

  test("of one asks one after the other", async () => {
    expect(await mostAtOnce(1, "--concurrency", "1")).toBe(1);
  });

  test("of more asks all providers at once", async () => {
    expect(await mostAtOnce(4)).toBe(4);
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

describe("the page", () => {
  test("is written next to the report", async () => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, "good") });
    const args = ["probe", "--html", "report.html"];
    const { stdout } = await runCommandLine(place, { args, env });
    expect(stdout).toContain("1 ok");
    expect(textOf(join(place.project, "report.html"))).toContain("<title>Probe: 1 ok</title>");
  });
});

describe("a terminal", () => {
  test("shows a table that is redrawn in place, and gone at the end", async () => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, "good", "other") });
    const { written, world } = terminal();
    await runCommandLine(place, { args: ["probe", "--no-color"], env, world });
    expect(written[0]).toBe("  waiting   team  good\n  waiting   team  other\n  0 of 2 done\n");
    expect(written.join("")).toContain("asking");
    // three lines up, and clear them
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

  test("never gets a line wider than itself", async () => {
    const server = await listServer();
    const id = `a-provider-${"with-a-long-name-".repeat(3)}`;
    const place = placeWith({ [id]: entry(server.url, "m".repeat(60), "模型".repeat(17)) });
    const { written, world } = terminal();
    const { stdout } = await runCommandLine(place, { args: ["probe"], env, world });
    const lines = `${written.join("")}${stdout}`.split("\n").map(stripVTControlCharacters);
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  test("is left alone if there is none", async () => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, "good") });
    expect((await runCommandLine(place, { args: ["probe"], env })).stderr).toBe("");
  });
});
