/**
 * Every row as a test. It is not among the tests yet, since many rows fail until there is one gate;
 * then it becomes `rows.test.ts`. Until then: `npm run leaks`.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runBuilt } from "./built.js";
import { judge } from "./judge.js";
import { measure } from "./measure.js";
import { rows } from "./rows/index.js";
import { type Runner, startRunner } from "./runner.js";

let runner: Runner | null = null;
beforeAll(async () => {
  runner = await startRunner();
});
afterAll(() => runner?.close());

test("there are as many rows as there ought to be, each with a name of its own", () => {
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
  expect(count("malicious")).toBeGreaterThanOrEqual(250);
  expect(count("legitimate")).toBeGreaterThanOrEqual(60);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

test.each(rows)("$name", { timeout: 60_000 }, async (row) => {
  if (runner === null) throw new Error("The runner was not started.");
  expect(await measure(runner, row)).toEqual([]);
});

describe("the built command line", () => {
  // one of each class: the rest differs in nothing that building could change
  const oneOfEach = new Map(
    rows
      .filter(({ says, terminal, manner, runs }) => {
        const command = runs.at(-1)?.[0];
        return !says && !terminal && !manner && (command === "run" || command === "probe");
      })
      .map((row) => [`${row.kind} ${row.group}`, row]),
  );
  test.each([...oneOfEach.values()])("$name", { timeout: 60_000 }, async (row) => {
    expect(judge(await runBuilt(row))).toEqual([]);
  });
});
