import { expect, test } from "vitest";
import { isSchemeAtMost, leadingScheme, SCHEME_IN_TEXT } from "../../src/language/schemes.js";

test.each([
  ["Bearer abc", "Bearer"],
  ["  basic abc", "basic"],
  ["Token\tabc", "Token"],
  ["api-key abc", "api-key"],
  ["Bearer", null],
  ["Bearerabc", null],
  ["x Bearer abc", null],
  ["abc", null],
  ["", null],
])("%j begins with the scheme %j", (value, expected) => {
  expect(leadingScheme(value)).toBe(expected);
});

test.each([
  ["", true],
  ["  ", true],
  ["Bearer", true],
  [" BEARER ", true],
  ["basic ", true],
  ["token", true],
  ["Api-Key\n", true],
  ["ApiKey", false],
  ["Bearer x", false],
  ["Bearer Basic", false],
])("%j is a scheme at most: %s", (text, expected) => {
  expect(isSchemeAtMost(text)).toBe(expected);
});

test.each([
  ["Bearer abc.def~1", "Bearer -"],
  ["a BASIC  YWJj==, b", "a BASIC -, b"],
  ["Api-Key abcdef!", "Api-Key -!"],
  ["Bearer abcde", "Bearer abcde"],
  ["the token expired", "the token expired"],
  ["forBearer abcdef", "forBearer abcdef"],
])("in %j what follows a scheme is found", (text, expected) => {
  expect(text.replace(SCHEME_IN_TEXT, "$1 -")).toBe(expected);
});

test("long white space takes no longer by the square", () => {
  const text = `${" ".repeat(100_000)}x`;
  expect(isSchemeAtMost(text)).toBe(false);
  expect(leadingScheme(text)).toBeNull();
});
