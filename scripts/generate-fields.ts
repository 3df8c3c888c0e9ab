/**
 * Refreshes the lists that editors complete from in the config schema, then writes
 * `src/generated/fields.ts`: the schema as a flat table, small enough to load on every start.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCatalog } from "../src/catalog/index.js";
import { renderFields, schemaFields } from "./schema-fields.js";
import { refreshSuggestions } from "./schema-suggestions.js";

const root = new URL("..", import.meta.url).pathname;
const schemaFile = join(root, "schema/altimate-code.schema.json");
const catalogFolder = join(root, "src/catalog/data");
const generatedFolder = join(root, "src/generated");

const catalog = createCatalog((path) => {
  const file = join(catalogFolder, path);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
});
const text = readFileSync(schemaFile, "utf8");
const schema = refreshSuggestions(JSON.parse(text), catalog);
if (JSON.stringify(schema) !== JSON.stringify(JSON.parse(text))) {
  writeFileSync(schemaFile, JSON.stringify(schema, null, 2));
  execFileSync(join(root, "node_modules/.bin/biome"), ["format", "--write", schemaFile]);
}
mkdirSync(generatedFolder, { recursive: true });
writeFileSync(join(generatedFolder, "fields.ts"), renderFields(schemaFields(schema)));
