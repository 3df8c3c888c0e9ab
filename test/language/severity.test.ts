import { expect, it } from "vitest";
import { byGravity, isAtLeast, SEVERITIES } from "../../src/language/severity.js";

it("ranks severities from the most to the least severe", () => {
  expect(SEVERITIES).toEqual(["error", "warning", "info"]);
  expect(SEVERITIES.toReversed().sort(byGravity)).toEqual(SEVERITIES);
});

it.each([
  ["error", "error", true],
  ["error", "info", true],
  ["warning", "error", false],
  ["info", "warning", false],
] as const)("%s is at least %s: %s", (severity, threshold, expected) => {
  expect(isAtLeast(severity, threshold)).toBe(expected);
});
