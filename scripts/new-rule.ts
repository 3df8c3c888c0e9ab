/**
 * Adds a rule: `npm run new:rule -- ID HUNDRED`. Writes the rule from a template, registers it
 * under the next free code of its hundred, and adds a case to be found and a near miss.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { RULE_GROUPS } from "./rule-groups.js";
import { nextCode, register, ruleTemplate } from "./rule-template.js";

const folder = join(process.cwd(), "src/lint/rules");
const [id = "", group = ""] = parseArgs({ allowPositionals: true }).positionals;

if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || !RULE_GROUPS.some(([digit]) => digit === group)) {
  console.error("Usage: npm run new:rule -- ID HUNDRED");
  console.error("Example: npm run new:rule -- stale-key 4");
  console.error("where HUNDRED is the first digit of its code:");
  for (const [digit, title] of RULE_GROUPS) console.error(`  ${digit}  ${title}`);
  process.exit(2);
}
const names = (await readdir(folder)).filter((name) => name !== "index.ts");
const known = new Map<string, string>();
for (const name of names) {
  const code = /^ {2}code: "(ALT\d+)",$/m.exec(await readFile(join(folder, name), "utf8"))?.[1];
  if (code !== undefined) known.set(name.replace(/\.ts$/, ""), code);
}
if (known.has(id)) {
  console.error(`There is already a rule "${id}": src/lint/rules/${id}.ts`);
  process.exit(1);
}
const code = nextCode(known, group);
const index = join(folder, "index.ts");
await writeFile(join(folder, `${id}.ts`), ruleTemplate(id, code), { flag: "wx" });
await writeFile(index, register(await readFile(index, "utf8"), id, code, known));
for (const [name, username] of [
  ["found", id],
  ["near-miss", "ann"],
] as const) {
  const fixture = join(process.cwd(), "fixtures/rules", id, name);
  await mkdir(fixture, { recursive: true });
  await writeFile(join(fixture, "altimate-code.jsonc"), `{\n  "username": "${username}"\n}\n`);
  await writeFile(join(fixture, "expected.json"), "[]\n");
}

console.log(`Wrote src/lint/rules/${id}.ts as ${code}, and two cases in fixtures/rules/${id}.`);
console.log("Next: write the rule and its cases, then run");
console.log("  npx vitest run test/lint/rules.test.ts --update && npm run docs:rules && npm test");
