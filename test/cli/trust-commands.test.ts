import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { CANARY, words } from "../support/command-line.js";
import {
  consent,
  consents,
  HOST,
  KEY,
  place,
  probe,
  project,
  refused,
  run,
  sent,
  trustFile,
} from "../support/trust-cli.js";

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
    ["trust add https://", "not a host"],
  ])("refuses %s", async (line, message) => {
    project();
    const { code, stdout, stderr } = await run(line);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(words(stderr)).toContain(message);
    expect(consents()).toEqual([]);
  });
});

describe("trust list and remove", () => {
  const keep = (...list: readonly object[]) => {
    mkdirSync(dirname(trustFile()), { recursive: true });
    writeFileSync(trustFile(), JSON.stringify({ version: 1, consents: list }));
    return list;
  };
  const two = () => keep(consent(), consent({ project: "/elsewhere", host: "b.example:8443" }));

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

  it("list them for programs without what a terminal would act on", async () => {
    keep(consent({ project: "/evil\u202e\u009b" }));
    const { stdout } = await run("trust list --format json");
    expect(stdout).toContain('"/evil\\u202e\\u009b"');
  });

  it("say so if there are none", async () => {
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

  it("again refuses what was revoked", async () => {
    project();
    await run(`trust add ${HOST}`);
    expect(await probe()).toEqual(sent);
    await run(`trust remove ${HOST}`);
    expect(await probe()).toEqual(refused);
  });

  it("say what does not exist", async () => {
    two();
    const { code, stderr } = await run("trust remove other.example");
    expect(code).toBe(2);
    expect(stderr).toContain("trust list");
  });
});
