import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { checkFloors } from "../../scripts/check-floors.js";

const root = resolve(import.meta.dirname, "../..");
const fixture = (name: string) => resolve(root, "fixtures/floors", name);

test("every planted violation is reported at its line, and nothing else", () => {
  const expected = readFileSync(resolve(fixture("planted"), "expected.txt"), "utf8");
  expect(`${checkFloors(fixture("planted")).join("\n")}\n`).toBe(expected);
});

test("allowed imports, and forbidden ones in comments and strings, are silent", () => {
  expect(checkFloors(fixture("clean"))).toEqual([]);
});

test("the project keeps its own floors", () => {
  expect(checkFloors(root)).toEqual([]);
});

test("a folder without sources is an error, never a silent pass", () => {
  expect(() => checkFloors(resolve(root, "fixtures"))).toThrow();
});
