import { describe, expect, it } from "vitest";
import { lintText } from "../support/lint.js";

/** Rules that complain of a config whose unknown key stands under these lines. */
const complaints = (above: string, key = '"modle": "openai/gpt-5.1"') =>
  lintText(`{\n${above}\n${key}\n}`, { options: { assumeEnv: true } }).map(({ rule }) => rule);

describe("altimate-ignore-next-line", () => {
  it("has something to silence", () => {
    expect(complaints("")).toEqual(["unknown-key"]);
  });

  it.each([
    "// altimate-ignore-next-line unknown-key: a reason",
    "// altimate-ignore-next-line ALT201: a reason",
    "/* altimate-ignore-next-line unknown-key: a reason */",
    "/* altimate-ignore-next-line ALT201: a reason*/",
    "/* altimate-ignore-next-line\tALT201 , unknown-variable : a reason */",
    "/*\n * altimate-ignore-next-line unknown-key: a reason\n * on several lines\n */",
    "  /* altimate-ignore-next-line unknown-key: a reason */  ",
  ])("%s silences the line below", (comment) => {
    expect(complaints(comment)).not.toContain("unknown-key");
  });

  it.each([
    // no reason is given: the end of the comment is not one
    "/* altimate-ignore-next-line unknown-key */",
    "/* altimate-ignore-next-line unknown-key: */",
    "// altimate-ignore-next-line unknown-key",
    "// altimate-ignore-next-line unknown-key:  ",
  ])("%s lacks a reason", (comment) => {
    expect(complaints(comment)).toContain("suppression-without-reason");
  });

  it.each([
    "/* altimate-ignore-next-line unknown-key: a reason */",
    "// altimate-ignore-next-line ALT201: a reason",
  ])("%s has one", (comment) => {
    expect(complaints(comment)).toEqual([]);
  });

  it.each([
    "/* altimate-ignore-next-line unknown-model: a reason */",
    "/* altimate-ignore-next-line ALT2: a reason */",
    "/* unknown-key: a reason */",
    "/* altimate-ignore-next-line unknown-key: a reason */\n",
    "/* altimate-ignore-next-line unknown-key: a reason\n */\n// more",
  ])("%s does not", (comment) => {
    expect(complaints(comment)).toContain("unknown-key");
  });
});
