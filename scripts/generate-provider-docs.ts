/**
 * Writes `docs/providers/`: a page for each provider module and one table of all providers. With
 * `--check` it writes nothing and fails if a page is missing, stale or left over.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { providers } from "../src/providers/index.js";
import { providerPage, providersTable } from "./provider-pages.js";
import { repositoryCatalog } from "./repository-catalog.js";

const folder = join(import.meta.dirname, "../docs/providers");

const pages = new Map([
  ["README.md", providersTable(repositoryCatalog())],
  ...providers.map((provider) => [`${provider.id}.md`, providerPage(provider)] as const),
]);

await mkdir(folder, { recursive: true });
const leftOver = (await readdir(folder)).filter((name) => !pages.has(name));

if (process.argv.includes("--check")) {
  const stale = [...leftOver];
  for (const [name, page] of pages) {
    const written = await readFile(join(folder, name), "utf8").catch(() => null);
    if (written !== page) stale.push(name);
  }
  for (const name of stale) console.error(`docs/providers/${name} is stale.`);
  if (stale.length > 0) {
    console.error("Run `npm run docs:providers` and commit what it writes.");
    process.exitCode = 1;
  }
} else {
  for (const [name, page] of pages) await writeFile(join(folder, name), page);
  for (const name of leftOver) await rm(join(folder, name));
}
