import { describe, expect, test } from "vitest";
import type { CheckReport, Finding } from "../../src/generated/check-report.js";
import { checkReporters, githubStepSummary } from "../../src/report/check/index.js";

const place = { line: 1, column: 1, offset: 0 };
const finding = (changes: Partial<Finding> = {}): Finding => ({
  code: "ALT201",
  rule: "unknown-key",
  severity: "error",
  message: "No.",
  file: "a.json",
  range: { start: place, end: { line: 1, column: 2, offset: 1 } },
  path: "",
  suggestion: null,
  related: [],
  fix: null,
  docs: "https://example.com/unknown-key",
  ...changes,
});

function reportOf(...findings: readonly Finding[]): CheckReport {
  const count = (severity: Finding["severity"]) =>
    findings.filter((one) => one.severity === severity).length;
  return {
    version: 1,
    files: [{ path: "a.json", layer: "project" }],
    findings: [...findings],
    summary: {
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
      files: 1,
      ok: false,
    },
  };
}

function pretty(width: number, ...findings: readonly Finding[]): string {
  return checkReporters.pretty(reportOf(...findings), new Map([["a.json", "{}"]]), {
    width,
    colorLevel: 0,
    failOn: "error",
    maskRanges: new Map(),
    rules: [],
    tool: { name: "t", version: "1", url: "https://example.com" },
  });
}

describe("for a person", () => {
  test.each([
    [40, ["  use  123456789 123456789 123456789 123"]],
    [39, ["  use  123456789 123456789 123456789", "       123"]],
  ])("a suggestion is broken at %i columns", (width, expected) => {
    const text = pretty(width, finding({ suggestion: "123456789 123456789 123456789 123" }));
    const lines = text.split("\n");
    const at = lines.findIndex((line) => line.startsWith("  use"));
    expect(lines.slice(at, lines.indexOf("", at))).toEqual(expected);
  });

  test.each([
    [40, ["  fix  12345678 12345   --fix applies it"]],
    [39, ["  fix  12345678 12345  --fix applies it"]],
    [38, ["  fix  12345678       --fix applies it", "       12345"]],
  ])("a fix and its note stand beside each other in %i columns", (width, expected) => {
    const fix = { description: "12345678 12345", edits: [] };
    const lines = pretty(width, finding({ fix })).split("\n");
    const at = lines.findIndex((line) => line.startsWith("  fix"));
    expect(lines.slice(at, lines.indexOf("", at))).toEqual(expected);
  });

  test.each([
    ["Rename it", "rename it"],
    ["AWS takes it", "AWS takes it"],
    ["A key", "A key"],
    ["rename It", "rename It"],
    ["ändern Sie", "ändern Sie"],
  ])("%s goes on after its label as %s", (description, expected) => {
    expect(pretty(80, finding({ fix: { description, edits: [] } }))).toContain(
      `\n  fix  ${expected}  `,
    );
  });

  test("from 21 findings on, their rules are counted", () => {
    const table = /\n\n {2}(\d+ {2}\w+ +ALT.*(?:\n {2} *\d+ {2}\w+ +ALT.*)*)\n\n/;
    const many = (count: number) => Array.from({ length: count }, () => finding());
    const other = [
      finding({ code: "ALT605", rule: "model-not-in-region", severity: "warning" }),
      finding({ severity: "warning" }),
      finding({ code: "ALT102", rule: "other" }),
      finding({ code: "ALT301", rule: "another", severity: "info" }),
    ];
    expect(pretty(80, ...many(20))).not.toMatch(table);
    expect(table.exec(pretty(80, ...many(21)))?.[1]).toBe("21  error    ALT201 unknown-key");
    expect(table.exec(pretty(80, ...other, ...many(17)))?.[1]?.split("\n")).toEqual([
      "17  error    ALT201 unknown-key",
      "   1  error    ALT102 other",
      "   1  warning  ALT201 unknown-key",
      "   1  warning  ALT605 model-not-in-region",
      "   1  info     ALT301 another",
    ]);
  });
});

describe("the summary of a step", () => {
  test.each([
    ["https://example.com/a?b=c#d", "[ALT201](https://example.com/a?b=c#d)"],
    ["http://example.com", "ALT201"],
    ["xhttps://example.com", "ALT201"],
    ["https://example.com/a b", "ALT201"],
    ["https://example.com/(a)", "ALT201"],
    ["https://example.com/<a>", "ALT201"],
    ["https://example.com/a|b", "ALT201"],
    ["https://", "ALT201"],
  ])("leads to %s as %s", (docs, expected) => {
    expect(githubStepSummary(reportOf(finding({ docs })))).toContain(`| ${expected} unknown-key |`);
  });

  test.each([
    ["a\\b`c*d_e", "a&#92;b&#96;c&#42;d&#95;e"],
    ["[a](b)<c>|d", "&#91;a&#93;(b)&#60;c&#62;&#124;d"],
    ["&#~$@", "&#38;&#35;&#126;&#36;&#64;"],
    ["https://a.example", "https&#58;//a.example"],
    ["www.a.example, WWW.b", "www&#46;a.example, WWW&#46;b"],
    ["a: b\nc\td", "a: b c  d"],
    ["a\u001b", "a␛"],
  ])("%j means nothing but itself", (message, expected) => {
    expect(githubStepSummary(reportOf(finding({ message })))).toContain(`| ${expected} |\n`);
  });

  test("holds a million bytes of rows, and not one more", () => {
    const row = (length: number) => finding({ message: "m".repeat(length) });
    const bytesOf = (...rows: readonly Finding[]) =>
      githubStepSummary(reportOf(...rows))
        .split("\n")
        .slice(6)
        .join("\n").length;
    const rest = 1_000_000 - bytesOf(row(0), row(0));
    expect(bytesOf(row(rest), row(0))).toBe(1_000_000);
    expect(githubStepSummary(reportOf(row(rest + 1), row(0)))).toMatch(/\|\n\n… and 1 more\n$/);
    expect(githubStepSummary(reportOf(row(1_000_001), row(0)))).toMatch(
      /\|---\|\n\n… and 2 more\n$/,
    );
  });
});
