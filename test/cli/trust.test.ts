import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import validateTrust from "../../src/generated/validate-trust.js";
import { CANARY, words, writeFiles } from "../support/command-line.js";
import {
  configText,
  consent,
  consents,
  HOST,
  person,
  place,
  probe,
  project,
  reached,
  refused,
  run,
  sent,
  trustFile,
} from "../support/trust-cli.js";

describe("a probe of a project that sends a key elsewhere", () => {
  beforeEach(() => project());

  it("refuses if nobody can be asked, and says what to do", async () => {
    const { stdout } = await run("probe --format json");
    const [result] = JSON.parse(stdout).results;
    expect(result).toMatchObject({ state: "failed", reason: "egress_refused" });
    expect(result.hint).toContain("altimate trust add");
    expect(reached.length).toBe(0);
  });

  it("asks about the available credential, once", async () => {
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

  it("accepts a no, and stores nothing", async () => {
    const { asked, world } = person(false);
    expect(await probe({ world })).toEqual(refused);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(`{env:OPENAI_API_KEY} to https://${HOST}`);
    expect(consents()).toEqual([]);
  });

  it("stores a yes, readable only by its owner, and never asks again", async () => {
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
    "asks nothing if nothing would be sent there: %s",
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

  it("goes ahead after a yes, and from then on", async () => {
    await run("run Hello", { world: person(true).world });
    const first = reached.length;
    expect(first).toBeGreaterThan(0);
    await run("run Hello");
    expect(reached.length).toBeGreaterThan(first);
  });
});

it("what a person's own config sends elsewhere needs no consent", async () => {
  writeFiles(place.home, { ".config/altimate-code/altimate-code.json": configText() });
  expect(await probe({ world: person().world })).toEqual(sent);
});
