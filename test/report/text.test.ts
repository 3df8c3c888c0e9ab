import { describe, expect, test } from "vitest";
import { tableLines } from "../../src/report/table.js";
import {
  cut,
  displayWidth,
  neutral,
  neutralLines,
  padTo,
  plural,
  printJson,
  wrap,
} from "../../src/report/text.js";

test.each([
  ["plain text, ä日🔑", "plain text, ä日🔑"],
  ["\u0000\t\n\u001b\u001f", "␀␉␊␛␟"],
  ["\u0020~\u007f\u0080\u009b", " ~␡\ufffd\ufffd"],
  ["\u200b\u202e\u2066\ufeff", "\ufffd\ufffd\ufffd\ufffd"],
  ["\u2028\u2029", "\ufffd\ufffd"],
  ["\ud800x", "\ufffdx"],
])("%j is printed as %s", (text, expected) => {
  expect(neutral(text)).toBe(expected);
});

test("a text of several lines keeps them", () => {
  expect(neutralLines("a\r\nb\rc\nd\n\te\u001b")).toEqual(["a", "b", "c", "d", "  e␛"]);
});

test.each([
  ["", 0],
  ["abc", 3],
  ["ä", 1],
  ["a\u0308", 1],
  ["日本語", 6],
  ["ひらカナ한글ㄅꀀ", 16],
  ["🔑", 2],
  ["☎", 1],
  ["\u3000\u303e", 4],
  ["\u303f", 1],
  ["\uff01\uff60\uffe0\uffe6", 8],
  ["\uff61\uff76\uffdc", 3],
])("%s takes %i columns", (text, expected) => {
  expect(displayWidth(text)).toBe(expected);
});

test.each([
  ["a", 3, "a  "],
  ["日", 3, "日 "],
  ["abc", 3, "abc"],
  ["abcd", 3, "abcd"],
])("%s is filled up to %i columns", (text, width, expected) => {
  expect(padTo(text, width)).toBe(expected);
});

test.each([
  ["abcd", 4, "abcd"],
  ["abcde", 4, "abc…"],
  ["日本語", 6, "日本語"],
  ["日本語", 5, "日本…"],
  ["日本語", 4, "日…"],
  ["abc", 2, "a…"],
  ["abc", 1, "…"],
  ["abc", 0, ""],
  ["", 0, ""],
])("%s is cut to %i columns as %s", (text, width, expected) => {
  expect(cut(text, width)).toBe(expected);
});

test.each([
  ["one two three", 7, ["one two", "three"]],
  ["one two three", 6, ["one", "two", "three"]],
  ["abcdefgh ij", 3, ["abc", "def", "gh", "ij"]],
  ["ab cdef", 3, ["ab", "cde", "f"]],
  ["日本語の値", 4, ["日本", "語の", "値"]],
  ["日本語", 3, ["日", "本", "語"]],
  ["a\nb", 10, ["a", "b"]],
  ["a\n\nb", 10, ["a", "", "b"]],
  ["a  b", 10, ["a  b"]],
  ["a ", 10, ["a"]],
  ["a\u001bb", 10, ["a␛b"]],
  ["", 10, [""]],
])("%j in %i columns", (text, width, expected) => {
  expect(wrap(text, width)).toEqual(expected);
});

test.each([
  [0, "0 days"],
  [1, "1 day"],
  [2, "2 days"],
])("%i are %s", (count, expected) => {
  expect(plural(count, "day")).toBe(expected);
});

test.each([
  [{ a: [1, "b"] }, '{\n  "a": [\n    1,\n    "b"\n  ]\n}\n'],
  ["\u001b\u009b\u202e\u2028", '"\\u001b\\u009b\\u202e\\u2028"\n'],
  ["\u{e0001}", '"\\udb40\\udc01"\n'],
  ["\ud800ä日🔑", '"\ufffdä日🔑"\n'],
  [null, "null\n"],
])("%j as JSON", (value, expected) => {
  expect(printJson(value)).toBe(expected);
});

describe("a table", () => {
  const head = ["NAME", "SIZE", "NOTE"];
  test.each<[string, readonly (readonly string[])[], number, readonly string[]]>([
    ["without rows is a head without columns", [], 80, [""]],
    [
      "has its columns aligned",
      [
        ["a", "1", "x"],
        ["longer", "22222", ""],
      ],
      80,
      ["NAME    SIZE   NOTE", "a       1      x", "longer  22222"],
    ],
    [
      "leaves out what is empty in every row",
      [["a", "", "x"], ["b"]],
      80,
      ["NAME  NOTE", "a     x", "b"],
    ],
    [
      "takes a cell that is missing as an empty one",
      [["a", "1", "x"], ["b"]],
      80,
      ["NAME  SIZE  NOTE", "a     1     x", "b"],
    ],
    [
      "measures in columns",
      [
        ["日本語", "日本語", "x"],
        ["a", "b", "c"],
      ],
      80,
      ["NAME    SIZE    NOTE", "日本語  日本語  x", "a       b       c"],
    ],
    [
      "puts a first cell that is too long on a line of its own",
      [
        ["abcdefg", "1", "x"],
        ["abcdefgh", "2", "y"],
      ],
      19,
      ["NAME     SIZE  NOTE", "abcdefg  1     x", "abcdefgh", "         2     y"],
    ],
    [
      "is never narrower than its head",
      [["abcde", "1", "x"]],
      3,
      ["NAME  SIZE  NOTE", "abcde", "      1     x"],
    ],
  ])("%s", (_name, rows, width, expected) => {
    expect(tableLines(head, rows, width)).toEqual(expected);
  });
});
