import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CheckReport } from "../../src/generated/check-report.js";
import type { ProbeLock } from "../../src/generated/probe-lock.js";
import { type Place, runCommandLine, textOf, writeFiles } from "../support/command-line.js";
import { entry, env, listServer, placeWith } from "../support/probe-cli.js";

const lockIn = (place: Place, name: string): ProbeLock =>
  JSON.parse(readFileSync(join(place.project, name), "utf8"));

describe("the lock", () => {
  const name = "altimate.probe.lock.json";

  test("keeps what was proven, and nothing that shows who asked", async () => {
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

  test("shows a check what has no proof, and silences nothing", async () => {
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
    expect(told[0]?.message).toContain("No probe has covered team/other yet.");
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
    { args: ["--probe-lock", "none.json"], told: "Create it with altimate probe --lock none.json" },
    { args: ["--require-proof"], told: "--probe-lock FILE" },
    { args: ["--max-age", "soon"], told: "12h or 30d" },
  ])("a check refuses $args", async ({ args, told }) => {
    const place = placeWith({ team: entry("http://127.0.0.1:9", "good") });
    const outcome = await runCommandLine(place, { args: ["config", "check", ...args], env });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr.replaceAll("\n", " ")).toContain(told);
  });

  test("that is invalid is reported before anything is sent", async () => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, "good") });
    writeFiles(place.project, { [name]: "{}" });
    const { code, stderr } = await runCommandLine(place, { args: ["probe", "--lock", name], env });
    expect({ code, connections: server.connections() }).toEqual({ code: 2, connections: 0 });
    expect(stderr).toContain("is not a probe lock");
  });

  test("in a missing folder is a usage error", async () => {
    const server = await listServer();
    const place = placeWith({ team: entry(server.url, "good") });
    const args = ["probe", "--lock", "no/such/folder.json"];
    expect((await runCommandLine(place, { args, env })).code).toBe(2);
  });
});
