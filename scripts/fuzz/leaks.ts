/** `npm run leaks [-- --only TEXT]`: runs every row of test/leaks, and says which classes hold. */
import { parseArgs } from "node:util";
import { measure } from "../../test/leaks/measure.js";
import { rows } from "../../test/leaks/rows/index.js";
import { startRunner } from "../../test/leaks/runner.js";
import { table } from "./table.js";

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [""] },
    verbose: { type: "boolean", default: false },
  },
});
const { only } = values;
const chosen = rows.filter(({ name }) => only.some((part) => name.includes(part)));
const groups = new Map<string, { passed: number; failed: number }>();
const runner = await startRunner();
const started = performance.now();
for (const row of chosen) {
  const begun = performance.now();
  const breaches = await measure(runner, row);
  const seconds = (performance.now() - begun) / 1_000;
  const group = row.kind === "legitimate" ? `legitimate use: ${row.group}` : row.group;
  const count = groups.get(group) ?? { passed: 0, failed: 0 };
  groups.set(group, count);
  count[breaches.length === 0 ? "passed" : "failed"]++;
  const slow = seconds > 3 ? ` (${seconds.toFixed(1)} s)` : "";
  if (breaches.length > 0 || slow !== "" || values.verbose) {
    console.log(`${breaches.length === 0 ? "ok    " : "failed"}  ${row.name}${slow}`);
  }
  const lines = breaches.map(({ kind, what, where }) => `          ${kind}: ${what} at ${where}`);
  for (const line of new Set(lines)) console.log(line);
}
await runner.close();
const all = [...groups.values()];
const total = (key: "passed" | "failed") => all.reduce((sum, count) => sum + count[key], 0);
const seconds = (performance.now() - started) / 1_000;
console.log(
  `\n${table(
    ["class", "passed", "failed"],
    [
      ...[...groups].map(([name, { passed, failed }]) => [name, passed, failed]),
      ["all", total("passed"), total("failed")],
    ],
  )}\n\n${chosen.length} rows in ${seconds.toFixed(1)} s`,
);
// other parts of the program may still hold timers
process.exit(total("failed") > 0 ? 1 : 0);
