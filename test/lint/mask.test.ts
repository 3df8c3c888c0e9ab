/** What of a file's text is hidden wherever its lines are shown, and what stays. */
import { expect, it } from "vitest";
import { maskedText } from "../../src/lint/mask.js";
import { programOf } from "../support/lint.js";

function masked(text: string): string {
  const [parsed] = programOf({ configs: [{ name: "x.jsonc", text }] }).files;
  if (parsed === undefined) throw new Error("nothing was parsed");
  return maskedText(parsed);
}

it.each([
  ['"apiKey": "hunter2"', '"apiKey": "***"'],
  ['"apiKey": ""', '"apiKey": ""'],
  ['"apiKey": " "', '"apiKey": " "'],
  ['"apiKey": "{env:KEY}"', '"apiKey": "{env:KEY}"'],
  ['"apiKey": "{FILE:./key}"', '"apiKey": "{FILE:./key}"'],
  ['"apiKey": "${KEY}"', '"apiKey": "${KEY}"'],
  ['"apiKey": "${KEY:-hunter2}"', '"apiKey": "***"'],
  ['"apiKey": "{env:HOST}::{env:KEY}"', '"apiKey": "{env:HOST}::{env:KEY}"'],
  ['"apiKey": "hunter2{env:KEY}"', '"apiKey": "***"'],
  ['"apiKey": "{env:KEY}hunter2"', '"apiKey": "***"'],
  ['"apiKey": "{env:}"', '"apiKey": "***"'],
  ['"headers": { "x": "Bearer {env:KEY}" }', '"headers": { "x": "Bearer {env:KEY}" }'],
  ['"headers": { "x": " Bearer {env:KEY}" }', '"headers": { "x": " Bearer {env:KEY}" }'],
  ['"headers": { "x": "Bearer hunter2" }', '"headers": { "x": "***" }'],
  ['"headers": { "x": 5, "y": null }', '"headers": { "x": ***, "y": null }'],
  ['"whatever": ["hunter2", { "a": "hunter3" }, 1]', '"whatever": ["***", { "a": "***" }, 1]'],
  ['"baseURL": "https://x.example/v1"', '"baseURL": "https://x.example/v1"'],
  [
    '"baseURL": "https://me:hunter2@x.example/v1?key=hunter3&a=b"',
    '"baseURL": "https://***@x.example/v1?key=***&a=b"',
  ],
  ['"region": "eu-west-1" // sk-ant-api03-hunter2hunter2hunter2', '"region": "***" // ***'],
])("%s is shown as %s", (option, expected) => {
  const around = (text: string) => `{ "provider": { "x": { "options": { ${text}\n } } } }`;
  expect(masked(around(option))).toBe(around(expected));
});

it.each([
  // strings are values unless a colon follows
  ['{ "a": "hunter2", "b": ["hunter3"]', '{ "a": "***", "b": ["***"]'],
  ['{ "a" : "hunter2"', '{ "a" : "***"'],
  ["{ 'a': 'hunter2'", "{ 'a': '***'"],
  ["{ 'a': 'hunter2", "{ 'a': '***"],
  ['{ "a": ""', '{ "a": "***"'],
  // bare words
  [
    "{ a: hunter2, b: true, c: 12, d: -1.5e+3, e: null, f: false",
    "{ a: ***, b: true, c: 12, d: -1.5e+3, e: null, f: false",
  ],
  ["{ a: truely, b: 12monkeys", "{ a: ***, b: ***"],
  ["{ a: hunter2 more }", "{ a: ***}"],
  ["{ a : 1, // hunter, be gone", "{ a : 1, // hunter, be gone"],
  ["{ a : 1, /* hunter, be gone", "{ a : 1, /* hunter, be gone"],
  ["A_KEY=hunter2", "***"],
  // a quote too few, or a backslash: everything behind the first key
  ['{ "a": "hunter2, b: 1', '{ "a":***'],
  ['  , "a": "hunter2', '  , "a":***'],
  ['{ "a": "hunter2\\"", "b": "hunter3"', '{ "a":***'],
  ['hunter2"', "***"],
  // every line for itself
  ['{\n "a": "hunter2"\r\n "b": "hunter3', '{\n "a": "***"\r\n "b":***'],
])("in a text that is no config, %j is shown as %j", (text, expected) => {
  expect(masked(text)).toBe(expected);
});

it("where a key stands twice, every value is hidden, since one is not in the tree", () => {
  expect(masked('{ "model": "a/b", "model": "c/d", "n": 1 }')).toBe(
    '{ "model": "***", "model": "***", "n": 1 }',
  );
});
