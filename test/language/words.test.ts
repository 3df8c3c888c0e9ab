import { expect, test } from "vitest";
import { allOf, anyOf } from "../../src/language/words.js";

test.each([
  [[], "", ""],
  [["a"], "a", "a"],
  [["a", "b"], "a or b", "a and b"],
  [["a", "b", "c", "d"], "a, b, c or d", "a, b, c and d"],
])("%j: any of them, and all of them", (words, any, all) => {
  expect(anyOf(words)).toBe(any);
  expect(allOf(words)).toBe(all);
});
