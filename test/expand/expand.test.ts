import { describe, expect, it } from "vitest";
import { isOneToken, scalarValue } from "../../src/expand/index.js";
import type { Path } from "../../src/language/path.js";
import { nodeAt } from "../../src/source/node.js";
import { type ExpandCase, expandText, expandValue, PROJECT, shown } from "../support/expand.js";

const TRUSTED = { name: "global", trusted: true } as const;

describe("the state of a token", () => {
  const entries = { [`${PROJECT}/full`]: " text\n", [`${PROJECT}/empty`]: "\n" };

  it.each<[string, ExpandCase, string, string | null]>([
    ["{env:A}", { env: { A: "x" } }, "set", "x"],
    ["{env:A}", { env: { A: "" } }, "empty", ""],
    ["{env:A}", {}, "unset", null],
    ["{env:A}", { assumeEnv: true }, "assumed", null],
    ["{env:A}", { assumeEnv: true, env: { A: "x" } }, "set", "x"],
    ["${A:-d}", {}, "default", "d"],
    ["${A:-d}", { assumeEnv: true }, "default", "d"],
    ["${A:-d}", { env: { A: "" } }, "default", "d"],
    ["${A:-d}", { env: { A: "x" } }, "set", "x"],
    ["{file:full}", { entries, layer: TRUSTED }, "set", "text"],
    ["{file:empty}", { entries, layer: TRUSTED }, "empty", ""],
    ["{file:none}", { entries }, "missing", null],
  ])("%s given %j is %s", (written, given, state, value) => {
    const { tokens, ...expanded } = expandValue(written, given);
    expect(tokens.map((token) => token.state)).toEqual([state]);
    expect(shown({ tokens, ...expanded })).toBe(value);
  });

  it("has a kind, a default and, for a file, the absolute path", () => {
    const tokens = expandValue("{env:A}${B}${C:-d}{file:f}").tokens.map(
      ({ kind, name, fallback, path }) => [kind, name, fallback, path],
    );
    expect(tokens).toEqual([
      ["env", "A", null, null],
      ["env", "B", null, null],
      ["env", "C", "d", null],
      ["file", "f", null, `${PROJECT}/f`],
    ]);
  });

  it("leaves a string without value where one token of several has none", () => {
    expect(shown(expandValue("{env:A}{env:B}", { env: { A: "x" } }))).toBeNull();
  });
});

describe("the tree", () => {
  const text = `{
    "a": "1", "o": { "b": "{env:X}", "n": 1, "t": true, "z": null },
    "l": ["c", ["d", 2], { "e": "f" }]
  }`;

  it("is walked in order, and every string knows its path", () => {
    const { strings } = expandText(text).expansion;
    expect(strings.map(({ path }) => path)).toEqual([
      ["a"],
      ["o", "b"],
      ["l", 0],
      ["l", 1, 0],
      ["l", 2, "e"],
    ]);
  });

  it("answers for its own strings only", () => {
    const { root, expansion } = expandText(text);
    const scalar = (...path: (string | number)[]) => {
      const node = nodeAt(root ?? undefined, path);
      if (node?.kind !== "scalar") throw new Error("no scalar");
      return expansion.of(node);
    };
    expect(scalar("o", "b")?.tokens[0]?.name).toBe("X");
    expect(scalar("o", "n")).toBeUndefined();
  });

  it("is empty if nothing was parsed", () => {
    expect(expandText("").expansion.strings).toEqual([]);
  });
});

describe("what may be shown", () => {
  const isCredential = (name: string) => name.endsWith("_KEY");
  const env = { A: "a", A_KEY: "k" };
  const isPublic = (path: readonly unknown[]) => path[0] === "key";
  const entries = { [`${PROJECT}/f`]: "k", [`${PROJECT}/A_KEY`]: "k" };

  it.each<[string, ExpandCase, string | null]>([
    ["{env:A}", {}, "a"],
    ["{env:A_KEY}", {}, "secret {env:A_KEY}"],
    ["{env:A}{env:A_KEY}", {}, "secret {env:A}{env:A_KEY}"],
    ["{file:f}", { layer: TRUSTED }, "k"],
    // a file named like a variable is not one
    ["{file:A_KEY}", { layer: TRUSTED }, "k"],
    ["{env:A}", { isPublic: () => false }, "secret {env:A}"],
    ["plain", { isPublic: () => false }, "secret the value in altimate-code.json"],
    ["${A}", { isPublic: () => false }, "secret {env:A}"],
    ["${NONE:-hunter2}", { isPublic: () => false }, "secret ${NONE:-***}"],
    ["{file:f}", { isPublic: () => false }, "secret {file:f}"],
    // literal text next to a token may be half of a key
    ["half{env:A}", { isPublic: () => false }, "secret …{env:A}"],
    ["{env:A}half", { isPublic: () => false }, "secret {env:A}…"],
    ["Bearer {env:A}", { isPublic: () => false }, "secret Bearer {env:A}"],
    ["  basic   {env:A} ", { isPublic: () => false }, "secret   basic   {env:A} "],
    ["Token {env:A}", { isPublic: () => false }, "secret Token {env:A}"],
    ["Api-Key {env:A}", { isPublic: () => false }, "secret Api-Key {env:A}"],
    ["Bearer x {env:A}", { isPublic: () => false }, "secret …{env:A}"],
    ["xBearer {env:A}", { isPublic: () => false }, "secret …{env:A}"],
  ])("%s given %o is %s", (written, given, expected) => {
    const expanded = expandValue(written, { env, isCredential, isPublic, entries, ...given });
    expect(shown(expanded)).toBe(expected);
  });

  it("keeps the value itself, and the name of every part", () => {
    const { value, tokens } = expandValue("Bearer {env:A}-${N:-d}", { env, isPublic: () => false });
    expect(value?.kind === "secret" && value.secret.equals("Bearer a-d")).toBe(true);
    expect(tokens.map((token) => `${token.value}`)).toEqual(["{env:A}", "${N:-***}"]);
    const empty = expandValue("{env:E}", { env: { E: "" } }).tokens[0]?.value;
    expect([`${empty}`, empty?.equals("")]).toEqual(["{env:E}", true]);
  });

  it("asks for the field by its path", () => {
    const { strings } = expandText('{ "key": "{env:A}", "x": ["{env:A}"] }', {
      env,
      isPublic,
    }).expansion;
    expect(strings.map(shown)).toEqual(["a", "secret {env:A}"]);
  });

  it("passes on which variables are credentials", () => {
    const { expansion } = expandText("{}", { isCredential });
    expect(["A", "A_KEY"].map(expansion.isCredential)).toEqual([false, true]);
  });
});

describe("a public field of a project", () => {
  const isPublicVariable = (path: Path, name: string) => path[0] === "key" && name === "REGION";
  const env = { DB: "canary", REGION: "eu-west-1", EMPTY: "" };
  const entries = { [`${PROJECT}/f`]: "canary" };
  const given = { env, entries, isPublicVariable };

  it.each<[string, string | null, readonly string[], string | null]>([
    // [written, value, withheld, open]
    ["plain", "plain", [], "plain"],
    ["{env:REGION}", "eu-west-1", [], "eu-west-1"],
    ["{env:DB}", "withheld", ["DB"], "{env:DB}"],
    ["{env:EMPTY}", "withheld", ["EMPTY"], "{env:EMPTY}"],
    ["https://{env:REGION}/${DB}/x", "withheld", ["DB"], "https://eu-west-1/{env:DB}/x"],
    ["${DB:-x}", "withheld", ["DB"], "{env:DB}"],
    // a default is the file's own text
    ["${NONE:-x}", "x", [], "x"],
    ["{env:NONE}", null, ["NONE"], "{env:NONE}"],
    ["{file:f}", "withheld", ["f"], null],
    ["{file:none}", null, ["none"], null],
  ])("%s", (written, value, withheld, open) => {
    const expanded = expandValue(written, given);
    expect(shown(expanded)).toBe(value);
    expect(expanded.withheld.map(({ name }) => name)).toEqual(withheld);
    expect(expanded.open).toBe(open);
  });

  it("holds no text of what is withheld", () => {
    expect(expandValue("a{env:DB}b", given).value).toEqual({ kind: "withheld" });
  });

  it("is asked about by its path; other layers and secret fields are not asked about", () => {
    const { strings } = expandText('{ "other": "{env:REGION}" }', given).expansion;
    expect(strings.map(shown)).toEqual(["withheld"]);
    expect(shown(expandValue("{env:DB}", { ...given, layer: TRUSTED }))).toBe("canary");
    const secret = expandValue("{env:DB}", { ...given, isPublic: () => false });
    expect([shown(secret), secret.withheld]).toEqual(["secret {env:DB}", []]);
  });

  it("is filled from the environment alone where it is an address, in every layer", () => {
    const fed = { ...given, ownEnv: { REGION: "own" }, layer: TRUSTED };
    expect(shown(expandValue("{env:REGION}", fed))).toBe("eu-west-1");
    const address = { ...fed, isAddress: () => true };
    expect(shown(expandValue("{env:REGION}", address))).toBe("own");
    expect(shown(expandValue("{env:DB}", address))).toBeNull();
    expect(shown(expandValue("${DB:-x}", address))).toBe("x");
  });
});

describe("scalars", () => {
  const read = (value: unknown, given: ExpandCase = {}) => {
    const { root, expansion } = expandText(JSON.stringify({ key: value }), given);
    return scalarValue(nodeAt(root ?? undefined, ["key"]), expansion);
  };

  it.each([
    [1.5, 1.5],
    [true, true],
    [null, null],
    ["text", "text"],
    // a quoted number is text, as it is for the host product
    ["12", "12"],
    [{}, undefined],
    [[], undefined],
  ])("%j is %j", (value, expected) => {
    expect(read(value)).toEqual(expected);
  });

  it.each([
    ["12", 12],
    ["0", 0],
    ["-1.5", -1.5],
    ["10.25", 10.25],
    ["1e3", 1000],
    ["1E+3", 1000],
    ["25e-1", 2.5],
    ["12e10", 12e10],
    ["true", true],
    ["false", false],
    ["", ""],
    ["012", "012"],
    ["1.", "1."],
    [".5", ".5"],
    ["1e", "1e"],
    ["x1", "x1"],
    ["1x", "1x"],
    ["1e5x", "1e5x"],
    ["True", "True"],
    ["0x10", "0x10"],
    [" 1", " 1"],
  ])("a variable that holds %j feeds %j", (text, expected) => {
    expect(read("{env:A}", { env: { A: text } })).toEqual(expected);
  });

  it("is text as soon as the string contains more than a token", () => {
    expect(read("{env:A}{env:A}", { env: { A: "1" } })).toBe("11");
    expect(read("{env:A}0", { env: { A: "1" } })).toBe("10");
  });

  it("is unknown for secrets, for what has no value, and for what is not there", () => {
    expect(read("{env:A}", { env: { A: "1" }, isPublic: () => false })).toBeUndefined();
    expect(read("{env:A}")).toBeUndefined();
    expect(scalarValue(undefined, expandText("{}").expansion)).toBeUndefined();
  });

  it.each([
    [["text"], false],
    [[{}], true],
    [[{}, "text"], false],
    [[{}, {}], false],
    [[], false],
  ])("%j is one token: %s", (parts, expected) => {
    expect(isOneToken(parts)).toBe(expected);
  });
});
