import { readdirSync, readFileSync } from "node:fs";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { createScanner } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { mergeFiles } from "../../src/source/merge.js";
import { type ConfigNode, plainValue, rangeOf } from "../../src/source/node.js";
import { type ParsedFile, parseConfig } from "../../src/source/parse.js";

const folder = new URL("../../fixtures/source/valid/", import.meta.url);
const configs = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));

function parse(text: string): ParsedFile {
  const layer = { name: "file", trusted: false } as const;
  return parseConfig({ path: "/x.jsonc", display: "x.jsonc", folder: "/", layer, text });
}

/** The text in tokens; blanks and comments are tokens too. */
function tokensOf(text: string): string[] {
  const scanner = createScanner(text);
  const tokens: string[] = [];
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const start = scanner.getTokenOffset();
    tokens.push(text.slice(start, start + scanner.getTokenLength()));
  }
  return tokens;
}

/** A valid config with up to five tokens deleted, doubled, swapped or replaced by debris. */
const mutated = fc
  .record({
    text: fc.constantFrom(...configs),
    changes: fc.array(
      fc.record({
        kind: fc.constantFrom("delete", "double", "swap", "replace", "cut"),
        at: fc.nat(),
        to: fc.nat(),
        debris: fc.constantFrom(
          '"',
          "'",
          "/*",
          "//",
          "\\",
          "\u0000",
          "\r",
          "\uFEFF",
          "{",
          "]",
          "-",
          "1e999",
          "\ud800",
          '"__proto__"',
          '"model"',
          '"\\ud800"',
          "<<<<<<<",
          "é",
          "nul",
        ),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ text, changes }) => {
    let tokens = tokensOf(text);
    for (const { kind, at, to, debris } of changes) {
      const i = at % Math.max(tokens.length, 1);
      const j = to % Math.max(tokens.length, 1);
      const [a = "", b = ""] = [tokens[i], tokens[j]];
      if (kind === "delete") tokens.splice(i, 1);
      if (kind === "double") tokens.splice(i, 0, a);
      if (kind === "swap") [tokens[i], tokens[j]] = [b, a];
      if (kind === "replace") tokens[i] = debris;
      if (kind === "cut") tokens = [...tokens.slice(0, i), a.slice(0, j)];
    }
    return tokens.join("");
  });

function checkNode(node: ConfigNode, start: number, end: number): void {
  expect(node.start).toBeGreaterThanOrEqual(start);
  expect(node.end).toBeLessThanOrEqual(end);
  expect(node.start).toBeLessThanOrEqual(node.end);
  if (node.kind === "array") for (const item of node.items) checkNode(item, node.start, node.end);
  if (node.kind === "object") {
    for (const { key, value } of node.properties) {
      expect(key.start).toBeGreaterThanOrEqual(node.start);
      expect(key.end).toBeLessThanOrEqual(value.start);
      checkNode(value, node.start, node.end);
    }
  }
}

describe("valid configs", () => {
  it.each(configs)("are silent, and their tokens make up the whole text (%#)", (text) => {
    expect(parse(text).problems).toEqual([]);
    expect(tokensOf(text).join("")).toBe(text);
  });
});

describe("1,000 mutations of valid configs", () => {
  it("never crash, and every range lies inside the file", () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(mutated, (text) => {
        const { root, problems, comments } = parse(text);
        expect(root !== null || problems.length > 0).toBe(true);
        for (const problem of problems) {
          kinds.add(problem.kind);
          expect(problem.start).toBeGreaterThanOrEqual(0);
          expect(problem.start).toBeLessThanOrEqual(problem.end);
          expect(problem.end).toBeLessThanOrEqual(text.length);
          const { start, end } = rangeOf(problem);
          expect(start.line).toBeLessThanOrEqual(end.line);
          expect(problem.message).toMatch(/\S\.$/);
        }
        for (const comment of comments) {
          expect(text.slice(comment.start, comment.end)).toBe(comment.text);
        }
        if (root !== null) {
          checkNode(root, 0, text.length);
          expect(canonicalize(plainValue(root))).toBeTypeOf("string");
        }
      }),
      { numRuns: 1_000, seed: 20_261_122 },
    );
    // the mutations reach the problems that a text of that size can have
    expect([...kinds].sort()).toEqual([
      "binary",
      "duplicate-key",
      "empty",
      "encoding",
      "not-an-object",
      "number-range",
      "prototype-key",
      "syntax",
    ]);
  });

  it("merge in any order", () => {
    fc.assert(
      fc.property(fc.array(mutated, { minLength: 2, maxLength: 4 }), (texts) => {
        const root = mergeFiles(texts.map(parse));
        if (root !== null) expect(canonicalize(plainValue(root))).toBeTypeOf("string");
      }),
      { numRuns: 200, seed: 20_261_122 },
    );
  });
});
