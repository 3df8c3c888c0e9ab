/** A manifest that lies in a folder of its own: paths, and files that its reader may not open. */
import { expect, it } from "vitest";
import { emit, inputHash } from "../../src/emit/index.js";
import type { Layer } from "../../src/source/node.js";
import { PROJECT, programOf } from "../support/lint.js";

const options = { version: "0.0.0", defer: false, lock: null, home: "/home/ann", project: PROJECT };
const url = "https://llm.example.com/v1";

function emittedTo(base: string, keys: readonly string[]) {
  const provider = Object.fromEntries(
    keys.map((apiKey, index) => [
      `house-${index}`,
      { options: { baseURL: url, apiKey }, models: { m: {} } },
    ]),
  );
  const text = JSON.stringify({ provider });
  return emit(programOf({ configs: [{ name: "altimate-code.json", text }] }), { ...options, base });
}

it("names the files above it, each once and in order", () => {
  const keys = ["{file:./z.txt}", "{file:./a.txt}", "{file:./z.txt}", "{file:~/k}", "{env:K}"];
  expect(emittedTo(`${PROJECT}/out`, keys).above).toEqual(["../a.txt", "../z.txt"]);
  expect(emittedTo(PROJECT, keys).above).toEqual([]);
});

it("sees files from where it lies", () => {
  const { models } = emittedTo(`${PROJECT}/out`, ["{file:./out/k.txt}"]).manifest;
  expect(models["house-0/m"]?.auth).toMatchObject({ credential: { from: "file", path: "k.txt" } });
});

it.each<[string, Layer["name"], string | null]>([
  ["altimate-code.json", "project", "altimate-code.json"],
  ["sub/altimate-code.json", "project", "sub/altimate-code.json"],
  ["../.config/altimate-code.json", "global", "~/.config/altimate-code.json"],
  ["altimate-code.json", "inline", null],
])("%s of the layer %s is the input %s", (name, layer, path) => {
  const configs = [
    { name, text: '{ "model": "a/b" } // c', layer: { name: layer, trusted: true } },
  ];
  const program = programOf({ configs });
  const sha256 = program.root === null ? "" : inputHash(program.root);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(emit(program, { ...options, base: PROJECT }).manifest.inputs).toEqual([
    { layer, path, sha256 },
  ]);
});

it("knows no input that could not be read", () => {
  const program = programOf({ configs: [{ name: "a.json", text: "" }] });
  expect(emit(program, { ...options, base: PROJECT }).manifest).toMatchObject({
    inputs: [],
    models: {},
    default: null,
    small: null,
  });
});

it.each([
  ["anthropic", { scheme: "header", header: "x-api-key" }],
  ["openai", { scheme: "bearer" }],
  ["amazon-bedrock", { scheme: "sigv4", service: "bedrock", region: "us-east-1" }],
])("%s is called with a credential as its vendor wants it", (id, scheme) => {
  const text = JSON.stringify({ provider: { [id]: { models: { m: {} } } } });
  const program = programOf({ configs: [{ name: "a.json", text }] });
  expect(
    emit(program, { ...options, base: PROJECT }).manifest.models[`${id}/m`]?.auth,
  ).toMatchObject({ ...scheme, credential: { from: "first" }, hosts: [expect.any(String)] });
});
