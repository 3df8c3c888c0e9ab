import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { pointer } from "../../src/language/path.js";
import {
  nodeAt,
  plainValue,
  positionAt,
  propertyOf,
  rangeOf,
  type SourceFile,
} from "../../src/source/node.js";
import { type ParsedFile, parseConfig } from "../../src/source/parse.js";

function sourceFile(text: string): SourceFile {
  const layer = { name: "file", trusted: false } as const;
  return { path: "/input.jsonc", display: "input.jsonc", folder: "/", layer, text };
}

/** Where, what kind, at which path; and what it says. */
function describeProblems({ problems }: ParsedFile): string {
  const lines = problems.map((problem) => {
    const { start, end } = rangeOf(problem);
    const where = `${start.line}:${start.column}-${end.line}:${end.column}`;
    return `${where} ${problem.kind} ${pointer(problem.path)}\n  ${problem.message}\n`;
  });
  return lines.join("");
}

/** `expected.txt` next to each `input.jsonc`; empty if nothing may be reported. */
describe("the problems of a text", () => {
  const folder = new URL("../../fixtures/parse/", import.meta.url);

  it.each(readdirSync(folder))("%s", async (name) => {
    const text = readFileSync(new URL(`${name}/input.jsonc`, folder), "utf8");
    const problems = describeProblems(parseConfig(sourceFile(text)));
    const expected = fileURLToPath(new URL(`${name}/expected.txt`, folder));
    await expect(problems).toMatchFileSnapshot(expected);
    expect(problems).not.toContain("sk-not-to-be-shown");
  });

  it.each([
    ["10,000 open arrays", "[".repeat(10_000), "too-deep"],
    ["10,000 open objects", '{"a":'.repeat(10_000), "too-deep"],
    ["10,000 levels that are closed", `{"a":${"[".repeat(9_999)}${"]".repeat(9_999)}}`, "too-deep"],
    ["5 MiB", `{"a":"${"x".repeat(5 * 2 ** 20)}"}`, "too-large"],
    ["5 MiB of blanks", " ".repeat(5 * 2 ** 20), "too-large"],
    ["no text", "", "empty"],
    ["a byte order mark alone", "\uFEFF", "empty"],
  ])("survives %s", (_, text, kind) => {
    const { root, problems } = parseConfig(sourceFile(text));
    expect(root).toBeNull();
    expect(problems.map((problem) => [problem.kind, problem.path])).toEqual([[kind, []]]);
  });

  it.each([
    ["equal keys", `{${'"a":1,'.repeat(100_000)}"a":1}`, 100_000],
    ["commas", `{"a":[${",".repeat(500_000)}]}`, 1],
    ["quotes", `{"a":${'"" '.repeat(300_000)}}`, 1],
    ["open comments", `{${"/*".repeat(500_000)}`, 1],
    ["half characters", `{"a":[${'"\\ud800",'.repeat(100_000)}]}`, 100_000],
  ])("gets through any number of %s", (_, text, count) => {
    expect(parseConfig(sourceFile(text)).problems).toHaveLength(count);
  });

  it("does not count brackets in strings and comments as levels", () => {
    const text = `{"a": "${"[".repeat(500)}" /* ${"{".repeat(500)} */}`;
    expect(parseConfig(sourceFile(text)).problems).toEqual([]);
  });

  it("says of a list that is broken what is broken, and no more", () => {
    const { root, problems } = parseConfig(sourceFile("[1 2]"));
    expect(root).toBeNull();
    expect(problems.map(({ kind }) => kind)).toEqual(["syntax"]);
  });

  it("points from the second of two equal keys to the first", () => {
    const { problems, root } = parseConfig(sourceFile('{"a": 1, "b": 2, "a": 3}'));
    expect(problems).toMatchObject([{ start: 17, end: 20, first: { start: 1, end: 4 } }]);
    expect(root && plainValue(root)).toEqual({ a: 3, b: 2 });
  });

  it("replaces what cannot be written as JSON again", () => {
    const { root } = parseConfig(sourceFile('{"a\\ud800": "\\udc00b", "c": -1e999}'));
    expect(root && plainValue(root)).toEqual({ "a\uFFFD": "\uFFFDb", c: -Number.MAX_VALUE });
  });
});

describe("the nodes of a text", () => {
  function rangesIn(text: string, path: readonly (string | number)[]) {
    const { root } = parseConfig(sourceFile(text));
    const node = nodeAt(root ?? undefined, path);
    const key = propertyOf(nodeAt(root ?? undefined, path.slice(0, -1)), String(path.at(-1)))?.key;
    const cut = (place: { start: number; end: number } | undefined) =>
      place && text.slice(place.start, place.end);
    return { key: cut(key), value: cut(node), range: node && rangeOf(node) };
  }

  it.each<[string, string, readonly (string | number)[], object]>([
    ["a value", '{ "a" : "b" }', ["a"], { key: '"a"', value: '"b"' }],
    ["an object", '{"a": { "b": 1 } }', ["a"], { value: '{ "b": 1 }' }],
    ["an item", '{"a": [1, [2, 3]]}', ["a", 1], { value: "[2, 3]" }],
    ["an escaped key", '{"a\\u002fb": null}', ["a/b"], { key: '"a\\u002fb"', value: "null" }],
    [
      "a value after a byte order mark",
      '\uFEFF{"a": 1}',
      ["a"],
      { value: "1", range: { start: { line: 1, column: 8, offset: 7 } } },
    ],
    [
      "a value after Windows line ends",
      '{\r\n  "a":\r\n    true\r\n}',
      ["a"],
      { value: "true", range: { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } } },
    ],
    [
      "a value after old Mac line ends",
      '{\r"a": 1}',
      ["a"],
      { value: "1", range: { start: { line: 2, column: 6 } } },
    ],
    [
      "a value after a character of two UTF-16 units",
      '{"😀": "😀", "a": 1}',
      ["a"],
      { value: "1", range: { start: { column: 19, offset: 18 } } },
    ],
    [
      "a value after comments",
      '// {"a": 0}\n{ /* "a": 0 */ "a": 1 }',
      ["a"],
      { value: "1", range: { start: { line: 2, column: 21 } } },
    ],
  ])("have the range of %s", (_, text, path, expected) => {
    expect(rangesIn(text, path)).toMatchObject(expected);
  });

  it("keep what can be read around a syntax error", () => {
    const { root } = parseConfig(sourceFile('{"a": 1 "b": , "c": {"d": [2 3], '));
    expect(root && plainValue(root)).toEqual({ a: 1, c: { d: [2, 3] } });
  });

  it("come with the comments", () => {
    const { comments } = parseConfig(sourceFile('{ // one\n "a": "// no", /* two */ "b": 1 }'));
    expect(comments).toEqual([
      { text: "// one", start: 2, end: 8 },
      { text: "/* two */", start: 24, end: 33 },
    ]);
  });

  it("hold __proto__ as data", () => {
    const { root } = parseConfig(sourceFile('{"__proto__": {"polluted": true}}'));
    const value = root && plainValue(root);
    expect(JSON.stringify(value)).toBe('{"__proto__":{"polluted":true}}');
    expect("polluted" in {}).toBe(false);
  });

  it("give positions past the last line too", () => {
    expect(positionAt(sourceFile("{}\n"), 3)).toEqual({ line: 2, column: 1, offset: 3 });
  });
});
