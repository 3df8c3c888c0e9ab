import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { parse } from "jsonc-parser";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const schema = "schema/altimate-code.schema.json";
const env = { PATH: [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter) };

/** An example as the plain JSON that every validator reads. */
let folder = "";
const plain = (name: string) => join(folder, `${name}.json`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "schema-validators-"));
  for (const name of ["altimate-code", "broken"]) {
    const config = parse(readFileSync(join(root, "examples", `${name}.jsonc`), "utf8"));
    writeFileSync(plain(name), JSON.stringify(config));
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const quiet = { cwd: root, env, stdio: "pipe" } as const;

test("every schema is valid by the specification's meta-schema", () => {
  const args = ["metaschema", "--extension", ".schema.json", "schema"];
  expect(() => execFileSync("jsonschema", args, quiet)).not.toThrow();
});

const validators = {
  jsonschema: (file: string) => execFileSync("jsonschema", ["validate", schema, file], quiet),
  ajv: (file: string) => execFileSync("ajv", ["validate", "--schema", schema, file], quiet),
};

test.each(Object.entries(validators))(
  "%s takes the good example and refuses the broken one",
  (_, validate) => {
    expect(() => validate(plain("altimate-code"))).not.toThrow();
    expect(() => validate(plain("broken"))).toThrow();
  },
);
