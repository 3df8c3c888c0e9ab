/**
 * Writes the page of every rule, `docs/rules/<id>.md`, and their index from the rules themselves.
 * With `--check` it writes nothing and fails if a page is out of date.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rules } from "../src/lint/index.js";
import { indexPage, rulePage } from "./rule-page.js";

const folder = fileURLToPath(new URL("../docs/rules/", import.meta.url));
const pages = new Map([
  ["README.md", indexPage(rules)],
  ...rules.map((rule) => [`${rule.id}.md`, rulePage(rule)] as const),
]);

const old = existsSync(folder) ? readdirSync(folder) : [];
const superfluous = old.filter((name) => !pages.has(name));
const outdated = [...pages].filter(
  ([name, page]) => !old.includes(name) || readFileSync(join(folder, name), "utf8") !== page,
);
if (process.argv.includes("--check")) {
  for (const name of superfluous) console.error(`docs/rules/${name} belongs to no rule.`);
  for (const [name] of outdated) {
    console.error(`docs/rules/${name} is out of date. Run npm run docs:rules.`);
  }
  process.exitCode = superfluous.length + outdated.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of superfluous) rmSync(join(folder, name));
  for (const [name, page] of outdated) writeFileSync(join(folder, name), page);
  console.log(`${pages.size} pages, ${outdated.length} written.`);
}
