import { expect, test } from "vitest";
import {
  type ExpectedKey,
  type KeyFault,
  keyFault,
  UNSENDABLE_HINT,
  unsendable,
  unsendableText,
} from "../../src/language/usable.js";
import { Secret } from "../../src/secret.js";

const CONTROL = "a line break or another control character";
const WIDE = "a typographic quote or another character outside Latin-1";
const others = [
  { vendor: "Anthropic", pattern: /^sk-ant-/ },
  { vendor: "Google", pattern: /^AIza/ },
  { vendor: "Anthropic's other house", pattern: /^sk-ant-api/ },
];
const plain: ExpectedKey = { pair: null, pattern: /^sk-(?!ant-)/, others };
const anyForm: ExpectedKey = { ...plain, pattern: null };
const pair: ExpectedKey = {
  pair: { separator: "::", grammar: /^[a-z]+$/ },
  pattern: /^pat/,
  others,
};
const unsendableFault = (what: string): KeyFault => ({ kind: "unsendable", what });

test.each<[value: string, expected: ExpectedKey, fault: KeyFault | null]>([
  ["sk-good", plain, null],
  [" sk-good\r\n", plain, null],
  ["sk-go\nod", plain, unsendableFault(CONTROL)],
  ["sk-good\u007f", plain, unsendableFault(CONTROL)],
  ["sk-good\u009f", plain, unsendableFault(CONTROL)],
  ["sk-“good”", plain, unsendableFault(WIDE)],
  ["sk-gööd", plain, null],
  ["sk-\n“good”", plain, unsendableFault(CONTROL)],
  ["AIzaKey", plain, { kind: "foreign", owners: ["Google"] }],
  ["AIzaKey\n", plain, { kind: "foreign", owners: ["Google"] }],
  ["sk-ant-api1", plain, { kind: "foreign", owners: ["Anthropic", "Anthropic's other house"] }],
  ["hunter2", plain, { kind: "unusual" }],
  ["AIzaKey", anyForm, null],
  ["acme::pat1", pair, null],
  ["acme :: pat1", pair, null],
  ["pat1", pair, null],
  ["acme::", pair, { kind: "malformed-pair", half: "token" }],
  ["ACME::pat1", pair, { kind: "malformed-pair", half: "public" }],
  ["::pat1", pair, { kind: "malformed-pair", half: "public" }],
  ["acme::AIza", pair, { kind: "foreign", owners: ["Google"] }],
  ["acme::token", pair, { kind: "unusual" }],
  ["acme::\npat1", pair, unsendableFault(CONTROL)],
])("%j", (value, expected, fault) => {
  expect(keyFault(new Secret(value, "{env:KEY}"), expected)).toEqual(fault);
});

test("what cannot be sent is said in one sentence, without the value", () => {
  const what = unsendable(new Secret("a\u0007b", "{env:KEY}")) ?? "";
  expect(unsendableText("{env:KEY}", what)).toBe(
    "{env:KEY} contains a line break or another control character, which no HTTP header can carry.",
  );
  expect(UNSENDABLE_HINT).toBe("Copy the key again, on one line.");
  expect(unsendable(new Secret(" a ", "{env:KEY}"))).toBeNull();
});
