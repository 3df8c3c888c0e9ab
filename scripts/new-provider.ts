/**
 * Adds a provider module: `npm run new:provider -- ID BASE_URL`. Writes one file from a template
 * and registers it; the author then adds what the vendor does differently.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { providerTemplate, register } from "./provider-template.js";

const folder = join(process.cwd(), "src/providers");
const [id = "", address = ""] = parseArgs({ allowPositionals: true }).positionals;

if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || !URL.canParse(address)) {
  console.error("Usage: npm run new:provider -- ID BASE_URL");
  console.error("Example: npm run new:provider -- acme https://api.acme.example/v1");
  process.exit(2);
}
const index = join(folder, "index.ts");
const registered = register(await readFile(index, "utf8"), id);
if (registered === null) {
  console.error(`There is already a provider "${id}": src/providers/${id}.ts`);
  process.exit(1);
}
await writeFile(join(folder, `${id}.ts`), providerTemplate(id, new URL(address)), { flag: "wx" });
await writeFile(index, registered);

console.log(`Wrote src/providers/${id}.ts and registered it in src/providers/index.ts.`);
console.log("Next: fill in what is different, then run");
console.log("  npm run generate && npm run docs:providers && npm test");
