import { describe, expect, it } from "vitest";
import { type ExpandCase, expandText, expandValue, shown } from "../support/expand.js";

const env = { NAME: "value", N: "1", _a1: "under", QUOTED: 'a"b\\c\nd', EMPTY: "" };

describe("tokens and literal text", () => {
  it.each([
    // [written, resolved]
    ["plain", "plain"],
    ["", ""],
    ["{env:NAME}", "value"],
    ["${NAME}", "value"],
    ["{env:_a1}", "under"],
    ["a{env:NAME}b", "avalueb"],
    ["{env:NAME}{env:N}", "value1"],
    ["${NAME}-${N}", "value-1"],
    ["${NAME:-other}", "value"],
    ["${UNSET:-other}", "other"],
    ["${UNSET:-}", ""],
    ["${EMPTY:-other}", "other"],
    ["${UNSET:-a:-b c}", "a:-b c"],
    ["$${NAME}", "${NAME}"],
    ["$${NAME:-x}", "${NAME:-x}"],
    ["a$${NAME}b{env:NAME}c", "a${NAME}bvaluec"],
    ["{env:NAME}$${N}", "value${N}"],
    ["{env:QUOTED}", 'a"b\\c\nd'],
    ["os.environment", "os.environment"],
    ["100%", "100%"],
    ["a$", "a$"],
    ["{}", "{}"],
  ])("%s is %j", (written, resolved) => {
    const expanded = expandValue(written, { env });
    expect(shown(expanded)).toBe(resolved);
    expect(expanded.foreign).toEqual([]);
  });

  it("keeps the text between tokens as parts, in order", () => {
    const { parts, tokens } = expandValue("a{env:NAME}$${N}b${N}", { env });
    expect(parts.map((part) => (typeof part === "string" ? part : [part.name]))).toEqual([
      "a",
      ["NAME"],
      "${N}b",
      ["N"],
    ]);
    expect(tokens.map(({ name }) => name)).toEqual(["NAME", "N"]);
  });

  it("has no parts for an empty string", () => {
    expect(expandValue("").parts).toEqual([]);
    expect(expandValue("plain").parts).toEqual(["plain"]);
  });

  it("does not expand what a variable holds", () => {
    expect(shown(expandValue("{env:A}", { env: { A: "{env:NAME}", NAME: "no" } }))).toBe(
      "{env:NAME}",
    );
  });
});

describe("references of other tools", () => {
  it.each([
    // [written, foreign text, replacement]
    ["${env:NAME}", "${env:NAME}", "{env:NAME}"],
    ["${{ secrets.NAME }}", "${{ secrets.NAME }}", "{env:NAME}"],
    ["${{env.NAME}}", "${{env.NAME}}", "{env:NAME}"],
    ["${{  vars.NAME  }}", "${{  vars.NAME  }}", "{env:NAME}"],
    ["os.environ/NAME", "os.environ/NAME", "{env:NAME}"],
    ["process.env.NAME", "process.env.NAME", "{env:NAME}"],
    ["$env:NAME", "$env:NAME", "{env:NAME}"],
    ["{ENV:NAME}", "{ENV:NAME}", "{env:NAME}"],
    ["{env.NAME}", "{env.NAME}", "{env:NAME}"],
    ["%NAME%", "%NAME%", "{env:NAME}"],
    ["%_N1%", "%_N1%", "{env:_N1}"],
    ["$NAME", "$NAME", "{env:NAME}"],
    ["$_N1 x", "$_N1", "{env:_N1}"],
    ["{env:not-a-name}", "{env:not-a-name}", null],
    ["{env:}", "{env:}", null],
    ["{env:1A}", "{env:1A}", null],
  ])("%s is left alone and translated", (written, text, replacement) => {
    const expanded = expandValue(written, { env });
    expect(shown(expanded)).toBe(written);
    expect(expanded.tokens).toEqual([]);
    expect(expanded.foreign).toEqual([{ text, replacement, start: 8, end: 8 + text.length }]);
  });

  it.each(["xos.environ/NAME", "$os.environ/NAME", "my.process.env.NAME", "xprocess.env.NAME"])(
    "%s is plain text",
    (written) => {
      expect(expandValue(written).foreign).toEqual([]);
    },
  );

  it.each(["a{ENV:NAME}", "x$NAME", "$$NAME", "$name", "$NAMEx", "%name%", "%%", "$1"])(
    "%s is plain text as well",
    (written) => {
      expect(expandValue(written).foreign).toEqual([]);
    },
  );

  it.each([
    ["{env:a-b $NAME", ["$NAME"]],
    ["$A {env: {env:b- %B%", ["$A", "%B%"]],
    ["{file:a $A", ["$A"]],
    ["${NAME:-a $A", ["$A"]],
    ["$${NAME:-a $A", ["$A"]],
    ["{env:NAME} {file:b", []],
  ])("%s is open to its end", (written, texts) => {
    expect(expandValue(written, { env }).foreign.map(({ text }) => text)).toEqual(texts);
  });

  it("finds them on both sides of a token", () => {
    const { foreign } = expandValue("$A {env:NAME} $B $C", { env });
    expect(foreign.map(({ text, start }) => [text, start])).toEqual([
      ["$A", 8],
      ["$B", 22],
      ["$C", 25],
    ]);
  });
});

describe("places", () => {
  const placed = (text: string, given: ExpandCase = {}) =>
    expandText(text, given).expansion.strings.flatMap(({ tokens, foreign }) =>
      [...tokens, ...foreign].map(({ start, end }) => text.slice(start, end)),
    );

  it.each([
    ['{ "key": "a{env:NAME}b" }', ["{env:NAME}"]],
    ['{ "key": "${A}${B:-x}" }', ["${A}", "${B:-x}"]],
    ['{ "key": "\\n\\u00e9\\"{env:NAME}\\t${B}" }', ["{env:NAME}", "${B}"]],
    ['{ "key": "\\u0020$A\\\\" }', ["$A"]],
    ['{ "key": "\\u007benv:NAME}" }', ["\\u007benv:NAME}"]],
    ['{ "key": "é😀{env:NAME}" }', ["{env:NAME}"]],
    ['{ "key": "{env:NAM\\u0045}" }', ["{env:NAM\\u0045}"]],
    ['{ "key": "\\n{env:NAME}" }', ["{env:NAME}"]],
    ['{ "key": "\\n a b {env:NAME}" }', ["{env:NAME}"]],
    ['{ "key": "{file:a\\\\b}" }', ["{file:a\\\\b}"]],
  ])("%s", (text, expected) => {
    expect(placed(text)).toEqual(expected);
  });
});
