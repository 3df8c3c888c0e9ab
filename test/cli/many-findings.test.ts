import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  makePlace,
  type Place,
  removePlace,
  runCommandLine,
  writeFiles,
} from "../support/command-line.js";

let place: Place;
beforeEach(() => {
  place = makePlace();
  // 1,200 errors, and behind them a warning that is less grave
  const foreign = Array.from({ length: 1_200 }, () => "$A ").join("");
  const options = { apiKey: foreign };
  const config = { provider: { openai: { options } }, model: "openai/never-was" };
  writeFiles(place.project, { "a.json": JSON.stringify(config) });
});
afterEach(() => removePlace(place));

const check = (...args: string[]) =>
  runCommandLine(place, { args: ["config", "check", "a.json", ...args] });

describe("more findings than anybody reads", () => {
  test("a report holds a thousand, the gravest, and counts all", async () => {
    const { stdout, code } = await check("--format", "json");
    const { findings, summary } = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(findings).toHaveLength(1_000);
    expect(summary.errors).toBeGreaterThanOrEqual(1_200);
    expect(new Set(findings.map((it: { severity: string }) => it.severity))).toEqual(
      new Set(["error"]),
    );
  });

  test("a person is told how many more there are", async () => {
    const { stdout } = await check();
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(/12\d\d errors.* · 2\d\d more than are shown $/);
  });

  test("a baseline knows every one", async () => {
    await check("--write-baseline", "b.json");
    const { stdout, code } = await check("--baseline", "b.json", "--format", "json");
    expect(JSON.parse(stdout).findings).toEqual([]);
    expect(code).toBe(0);
  });
});
