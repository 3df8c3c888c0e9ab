import { describe, expect, test } from "vitest";
import {
  count,
  field,
  isObject,
  list,
  object,
  parse,
  parseObject,
  string,
} from "../../src/language/json.js";

const bare: unknown = Object.create(null);

describe("whatever shape a value has, it is read as what is wanted of it", () => {
  test.each<[name: string, value: unknown, expected: Partial<Record<string, unknown>>]>([
    ["an object", { a: 1 }, { isObject: true, object: { a: 1 } }],
    ["one without a prototype", bare, { isObject: true, object: bare }],
    ["a list", [1], { list: [1] }],
    ["a text", "a", { string: "a" }],
    ["a number", 7, { count: 7 }],
    ["nought", 0, { count: 0 }],
    ["a negative number", -1, {}],
    ["a fraction", 1.5, {}],
    ["a number too large to be exact", 2 ** 53, {}],
    ["no number", Number.NaN, {}],
    ["a flag", true, {}],
    ["null", null, {}],
    ["nothing", undefined, {}],
  ])("%s", (_name, value, expected) => {
    expect({
      isObject: isObject(value),
      object: object(value),
      list: list(value),
      string: string(value),
      count: count(value),
    }).toEqual({ isObject: false, object: {}, list: [], string: "", count: null, ...expected });
  });
});

describe("a path through objects", () => {
  const value = { a: { b: [{ c: 1 }], n: null }, text: "abc" };
  test.each<[readonly string[], unknown]>([
    [[], value],
    [["text"], "abc"],
    [["a", "b"], [{ c: 1 }]],
    [["a", "b", "0"], undefined],
    [["a", "n", "x"], undefined],
    [["text", "length"], undefined],
    [["missing", "a"], undefined],
    [["constructor"], undefined],
    [["__proto__"], undefined],
  ])("%j", (path, expected) => {
    expect(field(value, ...path)).toEqual(expected);
  });
});

describe("text", () => {
  test.each<[string, unknown, unknown]>([
    ['{"a":1}', { a: 1 }, { a: 1 }],
    ["[1]", [1], null],
    ["null", null, null],
    ["sk-no-json", undefined, null],
    ["", undefined, null],
  ])("%s", (text, value, found) => {
    expect(parse(text)).toEqual(value);
    expect(parseObject(text)).toEqual(found);
  });
});
