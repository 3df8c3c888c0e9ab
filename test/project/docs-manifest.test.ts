import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { targets } from "../../src/emit/targets/index.js";
import { emitted } from "../support/emit.js";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/manifest.md"), "utf8");
const schema = JSON.parse(readFileSync(join(root, "schema/manifest.schema.json"), "utf8"));

function block(language: string): string {
  const found = new RegExp(`\\n\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1];
  if (found === undefined) throw new Error(`docs/manifest.md has no ${language} block.`);
  return found;
}

it("shows what is emitted for its config", () => {
  const { bytes } = emitted({ text: block("jsonc"), files: { "keys/house.txt": "canary" } });
  // the example is of a project, not of a particular release
  const shown = block("json").replace('"layer": "project"', '"layer": "file"');
  expect(shown.replace(/"version": "[^"]+"/, '"version": "0.0.0"')).toBe(bytes);
});

/** Every name of a field and every word of an enumeration. */
function* words(node: unknown): Iterable<string> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "properties") yield* Object.keys(value);
    if (key === "const" && typeof value === "string") yield value;
    yield* words(value);
  }
}

it("explains every field, every kind of credential, every quirk and every target", () => {
  const { Quirk, Wire } = schema.definitions;
  const names = targets.map(({ name }) => name);
  const all = new Set([...words(schema), ...Quirk.enum, ...Wire.enum, ...names]);
  const missing = [...all].filter((word) => !page.includes(`\`${word}\``));
  expect(missing).toEqual([]);
});
