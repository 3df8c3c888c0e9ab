import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Terminal } from "../../src/cli/terminal.js";
import validateTrust from "../../src/generated/validate-trust.js";
import {
  type CommandLine,
  makePlace,
  type Place,
  removePlace,
  runCommandLine,
  writeFiles,
} from "../support/command-line.js";

const CANARY = "canary4711";
const KEY = `sk-${CANARY}`;
const HOST = "llm.example.com";

let place: Place;
/** Whatever would leave this machine goes through it, and gets no further. */
let proxy: Server;
/** The hosts that something wanted to reach. */
let reached: string[];
beforeEach(async () => {
  place = makePlace();
  reached = [];
  proxy = createServer().on("connect", ({ url }, socket) => {
    reached.push(url ?? "");
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
});
afterEach(() => {
  proxy.close();
  removePlace(place);
});

function proxyUrl(): string {
  const { port } = proxy.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

const trustFile = () => join(place.home, ".config/altimate-config/trust.json");
const consents = () =>
  existsSync(trustFile()) ? JSON.parse(readFileSync(trustFile(), "utf8")).consents : [];
const words = (text: string) => text.replace(/\s+/g, " ");

function configText(options: Readonly<Record<string, unknown>> = {}): string {
  const baseURL = `https://${HOST}/v1`;
  const openai = { options: { apiKey: "{env:OPENAI_API_KEY}", baseURL, ...options } };
  return JSON.stringify({ provider: { openai }, model: "openai/gpt-4o" });
}

function project(options: Readonly<Record<string, unknown>> = {}, folder = place.project): void {
  writeFiles(folder, { "altimate-code.json": configText(options) });
}

async function run(line: string, more: Omit<CommandLine, "args"> = {}, where: Place = place) {
  const outcome = await runCommandLine(where, {
    args: line.split(" "),
    ...more,
    env: { OPENAI_API_KEY: KEY, HTTPS_PROXY: proxyUrl(), ...more.env },
  });
  expect(outcome.stdout + outcome.stderr).not.toContain(CANARY);
  return outcome;
}

/** The reason of the only result of a probe, and how often something tried to leave. */
async function probe(more: Omit<CommandLine, "args"> = {}, where: Place = place) {
  const before = reached.length;
  const { stdout } = await run("probe --format json --timeout 2s", more, where);
  const [result] = JSON.parse(stdout).results;
  return { refused: result.reason === "egress_refused", left: reached.length > before };
}

const refused = { refused: true, left: false };
const sent = { refused: false, left: true };

function person(...answers: readonly boolean[]) {
  const asked: string[] = [];
  const left = [...answers];
  const nobody = async (): Promise<never> => {
    throw new Error("This question was not expected.");
  };
  const world: Pick<Terminal, "prompts" | "confirm"> = {
    prompts: { secret: nobody, choose: nobody },
    confirm: async (message) => {
      asked.push(message);
      return left.shift() ?? (await nobody());
    },
  };
  return { asked, world };
}

const consent = (changes: Readonly<Record<string, string>> = {}) => ({
  project: place.project,
  credential: "{env:OPENAI_API_KEY}",
  scheme: "https",
  host: HOST,
  grantedAt: "2026-11-22T12:00:00.000Z",
  ...changes,
});

describe("a probe of a project that leads a key elsewhere", () => {
  beforeEach(() => project());

  it("refuses where nobody can be asked, and says what to do", async () => {
    const { stdout } = await run("probe --format json");
    const [result] = JSON.parse(stdout).results;
    expect(result).toMatchObject({ state: "failed", reason: "egress_refused" });
    expect(result.hint).toContain("altimate trust add");
    expect(reached.length).toBe(0);
  });

  it("asks about the credential that is there, once", async () => {
    writeFiles(place.project, {
      "altimate-code.json": JSON.stringify({
        provider: { openai: { options: { baseURL: `https://${HOST}/v1` } } },
        model: "openai/gpt-4o",
      }),
    });
    for (const command of ["probe", "run Hello"]) {
      const { asked, world } = person(false);
      await run(command, { world });
      expect(asked).toHaveLength(1);
      expect(asked[0]).toContain("{env:OPENAI_API_KEY}");
    }
  });

  it("takes a no for a no, and keeps nothing", async () => {
    const { asked, world } = person(false);
    expect(await probe({ world })).toEqual(refused);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(`{env:OPENAI_API_KEY} to https://${HOST}`);
    expect(consents()).toEqual([]);
  });

  it("keeps a yes, for its person's eyes only, and never asks again", async () => {
    const { asked, world } = person(true);
    expect(await probe({ world })).toEqual(sent);
    expect(asked).toHaveLength(1);
    expect(consents()).toEqual([consent()]);
    expect(validateTrust(JSON.parse(readFileSync(trustFile(), "utf8")))).toBe(true);
    expect(statSync(trustFile()).mode & 0o777).toBe(0o600);
    expect(await probe({ world: person().world })).toEqual(sent);
    expect(await probe()).toEqual(sent);
  });

  it.each([["--allow-host"], ["ALTIMATE_ALLOW_HOSTS"]])("asks nothing with %s", async (way) => {
    const flag = way === "--allow-host" ? ` --allow-host ${HOST}` : "";
    const env = flag === "" ? { ALTIMATE_ALLOW_HOSTS: HOST } : {};
    await run(`probe --timeout 2s${flag}`, { env, world: person().world });
    expect(reached.length).toBeGreaterThan(0);
    expect(consents()).toEqual([]);
  });

  it.each([["probe --offline"], ["probe --plan"], ["probe anthropic/x"]])(
    "asks nothing where nothing would be sent there: %s",
    async (line) => {
      await run(line, { world: person().world });
      expect(consents()).toEqual([]);
    },
  );

  it.each([
    ["another host", { baseURL: "https://other.example.com/v1" }],
    ["another port", { baseURL: `https://${HOST}:8443/v1` }],
    ["a host below it", { baseURL: `https://a.${HOST}/v1` }],
    ["another credential", { apiKey: "{env:ANTHROPIC_API_KEY}" }],
    ["a header with another one", { headers: { "x-key": "{env:ANTHROPIC_API_KEY}" } }],
  ])("needs a new consent for %s", async (_, options) => {
    await run(`trust add ${HOST}`);
    expect(await probe()).toEqual(sent);
    project(options);
    expect(await probe({ env: { ANTHROPIC_API_KEY: `sk-ant-${CANARY}` } })).toEqual(refused);
  });

  it("gives no consent to another project", async () => {
    await run(`trust add ${HOST}`);
    const elsewhere = { ...place, project: join(place.root, "elsewhere") };
    mkdirSync(join(elsewhere.project, ".git"), { recursive: true });
    project({}, elsewhere.project);
    expect(await probe({}, elsewhere)).toEqual(refused);
  });

  it.each([["{ broken"], ['{"version": 2, "consents": []}'], ['{"version": 1, "consents": [{}]}']])(
    "takes no consent from a file that makes no sense: %s",
    async (text) => {
      mkdirSync(dirname(trustFile()), { recursive: true });
      writeFileSync(trustFile(), text);
      expect(await probe()).toEqual(refused);
      const { code, stderr } = await run(`trust add ${HOST}`);
      expect({ code, text: readFileSync(trustFile(), "utf8") }).toEqual({ code: 2, text });
      expect(stderr).toContain("trust.json");
    },
  );
});

describe("a run of such a project", () => {
  beforeEach(() => project());

  it("refuses without a person, and with one who says no", async () => {
    for (const world of [{}, person(false).world]) {
      const { code, stderr } = await run("run Hello", { world });
      expect(code).toBe(1);
      expect(words(stderr)).toContain(`altimate trust add ${HOST}`);
    }
    expect(reached.length).toBe(0);
  });

  it("goes ahead after a yes, and ever after", async () => {
    await run("run Hello", { world: person(true).world });
    const first = reached.length;
    expect(first).toBeGreaterThan(0);
    await run("run Hello");
    expect(reached.length).toBeGreaterThan(first);
  });
});

it("what a person's own config leads elsewhere needs no consent", async () => {
  writeFiles(place.home, { ".config/altimate-code/altimate-code.json": configText() });
  expect(await probe({ world: person().world })).toEqual(sent);
});

describe("trust add", () => {
  it("allows what the config sends to a host, and nothing else", async () => {
    project({ headers: { "x-key": "{env:TEAM_KEY}" } });
    const { code, stdout } = await run(`trust add ${HOST}`, { env: { TEAM_KEY: CANARY } });
    expect(code).toBe(0);
    expect(stdout.split("\n").filter((line) => line !== "")).toEqual([
      `{env:OPENAI_API_KEY} may go to https://${HOST}`,
      `{env:TEAM_KEY} may go to https://${HOST}`,
    ]);
    expect(consents()).toEqual([consent(), consent({ credential: "{env:TEAM_KEY}" })]);
  });

  it.each([["OPENAI_API_KEY"], ["{env:OPENAI_API_KEY}"]])("allows %s alone", async (reference) => {
    project({ headers: { "x-key": "{env:TEAM_KEY}" } });
    const { code } = await run(`trust add https://${HOST} --credential ${reference}`);
    expect(code).toBe(0);
    expect(consents()).toEqual([consent()]);
  });

  it("keeps one consent, however often it is given", async () => {
    project();
    await run(`trust add ${HOST}`);
    await run(`trust add https://${HOST}/v1`);
    expect(consents()).toEqual([consent()]);
  });

  it.each([
    ["trust add", "Name one host"],
    ["trust add a b", "Name one host"],
    ["trust add other.example.com", "does not send a credential to other.example.com"],
    [`trust add http://${HOST}`, "does not send a credential"],
    [`trust add ${HOST}:8443`, "does not send a credential"],
    [`trust add ${HOST} --credential OTHER`, "does not send {env:OTHER}"],
    [`trust add ${HOST} --credential ${KEY}!`, "--credential takes"],
    ["trust add https://", "no host"],
  ])("refuses %s", async (line, message) => {
    project();
    const { code, stdout, stderr } = await run(line);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(words(stderr)).toContain(message);
    expect(consents()).toEqual([]);
  });
});

describe("trust list and remove", () => {
  const two = () => {
    mkdirSync(dirname(trustFile()), { recursive: true });
    const list = [consent(), consent({ project: "/elsewhere", host: "b.example:8443" })];
    writeFileSync(trustFile(), JSON.stringify({ version: 1, consents: list }));
    return list;
  };

  it("list them by project", async () => {
    two();
    const { stdout } = await run("trust list");
    const line = (host: string) =>
      `  {env:OPENAI_API_KEY} may go to https://${host}  since 2026-11-22\n`;
    const blocks = [`/elsewhere\n${line("b.example:8443")}`, `${place.project}\n${line(HOST)}`];
    expect(stdout).toBe(blocks.sort().join("\n"));
  });

  it("list them for programs", async () => {
    const list = two();
    const { stdout } = await run("trust list --format json");
    expect(JSON.parse(stdout)).toEqual({ version: 1, consents: list });
  });

  it("say so where there are none", async () => {
    expect((await run("trust list")).stdout).toContain("No project");
  });

  it.each([
    ["trust remove", ["/elsewhere"]],
    [`trust remove ${HOST}`, ["/elsewhere"]],
    ["trust remove --all-projects", []],
    ["trust remove b.example:8443 --all-projects", ["project"]],
  ])("%s takes back", async (line, left) => {
    two();
    project();
    const { code, stdout } = await run(line);
    expect(code).toBe(0);
    expect(stdout).toContain("no longer:");
    const projects = consents().map((it: { project: string }) => it.project);
    expect(projects).toEqual(left.map((it) => (it === "project" ? place.project : it)));
  });

  it("refuses what was taken back, again", async () => {
    project();
    await run(`trust add ${HOST}`);
    expect(await probe()).toEqual(sent);
    await run(`trust remove ${HOST}`);
    expect(await probe()).toEqual(refused);
  });

  it("say what is not there", async () => {
    two();
    const { code, stderr } = await run("trust remove other.example");
    expect(code).toBe(2);
    expect(stderr).toContain("trust list");
  });
});
