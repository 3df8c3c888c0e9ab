/** What the engine makes of findings: their order, their repeats, and what a baseline keeps of them. */
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/generated/check-report.js";
import { baselineOf, withoutBaseline } from "../../src/lint/baseline.js";
import { documentationOf, sortFindings, withoutRepeats } from "../../src/lint/index.js";
import { nearest } from "../../src/lint/near.js";
import { lintText } from "../support/lint.js";

function finding(part: Partial<Finding> = {}, offset = 0, end = offset): Finding {
  const at = (it: number) => ({ line: 1, column: it + 1, offset: it });
  return {
    code: "ALT201",
    rule: "unknown-key",
    severity: "error",
    message: "m",
    file: "a.json",
    range: { start: at(offset), end: at(end) },
    path: "/a",
    suggestion: null,
    related: [],
    fix: null,
    docs: "d",
    ...part,
  };
}

describe("findings", () => {
  it("are sorted by file, offset, code and message, those without a place first", () => {
    const sorted = [
      finding({ file: null, range: null, code: "ALT999" }),
      finding({ message: "a" }, 1),
      finding({ message: "b" }, 1),
      finding({ code: "ALT301", message: "a" }, 1),
      finding({}, 2),
      finding({}, 10),
      finding({ file: "b.json" }),
    ];
    for (const order of [sorted, sorted.toReversed(), sorted.toSorted(() => -1)]) {
      expect(sortFindings(order)).toEqual(sorted);
    }
  });

  it.each<[string, Finding, boolean]>([
    ["the same again", finding({}, 1, 2), true],
    ["another path to it", finding({ path: "/b" }, 1, 2), true],
    ["another code", finding({ code: "ALT202" }, 1, 2), false],
    ["another file", finding({ file: "b.json" }, 1, 2), false],
    ["another start", finding({}, 0, 2), false],
    ["another end", finding({}, 1, 3), false],
    ["another message", finding({ message: "n" }, 1, 2), false],
    ["no place", finding({ range: null }), false],
  ])("are told once: %s", (_what, other, isRepeat) => {
    const first = finding({}, 1, 2);
    expect(withoutRepeats([first, other])).toEqual(isRepeat ? [first] : [first, other]);
  });

  it("lead to the page of their rule", () => {
    expect(documentationOf({ id: "unknown-key" })).toBe(
      "https://github.com/AltimateAI/altimate-config/blob/main/docs/rules/unknown-key.md",
    );
  });

  it("are whole: place, path, suggestion, edits and page", () => {
    expect(lintText('{ "modle": "openai/gpt-5.1" }', { env: { OPENAI_API_KEY: "sk-1" } })).toEqual([
      {
        code: "ALT201",
        rule: "unknown-key",
        severity: "error",
        message: expect.any(String),
        file: "altimate-code.jsonc",
        range: {
          start: { line: 1, column: 3, offset: 2 },
          end: { line: 1, column: 10, offset: 9 },
        },
        path: "/modle",
        suggestion: "model",
        related: [],
        fix: {
          description: expect.any(String),
          edits: [
            {
              file: "altimate-code.jsonc",
              range: {
                start: { line: 1, column: 3, offset: 2 },
                end: { line: 1, column: 10, offset: 9 },
              },
              text: '"model"',
            },
          ],
        },
        docs: documentationOf({ id: "unknown-key" }),
      },
    ]);
  });
});

describe("a baseline", () => {
  it("counts what is the same, in the order of file, path, rule and message", () => {
    const all = [
      finding({ file: "b.json" }),
      finding({ path: "/b" }),
      finding({ rule: "z" }),
      finding({ message: "sooner" }),
      finding(),
      finding({}, 5),
    ];
    const { version, findings } = baselineOf(all);
    expect(version).toBe(1);
    expect(findings.map(({ file, path, rule, count }) => [file, path, rule, count])).toEqual([
      ["a.json", "/a", "unknown-key", 1],
      ["a.json", "/a", "unknown-key", 2],
      ["a.json", "/a", "z", 1],
      ["a.json", "/b", "unknown-key", 1],
      ["b.json", "/a", "unknown-key", 1],
    ]);
    expect(findings[1]).toEqual({
      rule: "unknown-key",
      file: "a.json",
      path: "/a",
      message: "62c66a7a5dd70c31",
      count: 2,
    });
    expect(baselineOf(all.toReversed())).toEqual({ version, findings });
  });

  it.each([
    ["ends on 2026-11-22.", "ends on 2027-01-01.", 0],
    ["ends in 2026-11.", "ends in 2027-01.", 0],
    ["ends in 2026.", "ends in 2027.", 1],
    ["ends soon.", "ended.", 1],
  ])("knows %j where it says %j", (message, later, left) => {
    expect(
      withoutBaseline([finding({ message: later })], baselineOf([finding({ message })])),
    ).toHaveLength(left);
  });
});

it.each<[string, readonly string[], number | undefined, string | null]>([
  ["modle", ["header", "model"], undefined, "model"],
  ["base_url", ["headers", "baseURL"], undefined, "baseURL"],
  ["API.Key", ["apiKeys", "apiKey"], undefined, "apiKey"],
  ["same", ["same"], undefined, null],
  ["abc", ["abd"], undefined, "abd"],
  ["abc", ["ade"], undefined, null],
  ["abcd", ["abef"], undefined, "abef"],
  ["abcd", ["aefg"], undefined, null],
  ["abcdefghi", ["abcdewxyz"], undefined, "abcdewxyz"],
  ["abcdefghijklmno", ["abcdefghijkWXYZ"], undefined, "abcdefghijkWXYZ"],
  ["abcdefghijklmno", ["abcdefghijVWXYZ"], undefined, null],
  ["abcdefghi", ["abcdefgyz"], 1, null],
  ["abcdefghi", ["abcdefghz"], 1, "abcdefghz"],
  ["ABCDE", ["abcdx"], undefined, "abcdx"],
  ["abcde", ["abcdx", "abcdy"], undefined, "abcdx"],
])("%s, near to %j by %s, is %s", (word, candidates, most, expected) => {
  expect(nearest(word, candidates, most)).toBe(expected);
});
