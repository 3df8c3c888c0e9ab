/**
 * `npm run fuzz [-- --runs N --seed S]`: random configs against the real product, behind a proxy of its
 * own. The bytes of a secret reach only a host of their vendor, this machine, or a host that somebody
 * trusted allowed for that very secret; and no output holds them.
 */
import { parseArgs } from "node:util";
import { fuzz } from "./fuzz.js";
import { table } from "./table.js";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
  },
});
const { classes, ...report } = await fuzz({
  runs: Number(values.runs),
  seed: Number(values.seed),
  onProgress: (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${values.runs} `);
  },
});
console.log(
  table(
    ["", "count"],
    [
      ["runs", report.runs],
      ["with those that shrink a breach", report.executed],
      ["requests seen", report.requests],
      ["runs with a breach", report.breached],
      ["classes of breaches", classes.length],
      ["runs a second", Math.round(report.executed / report.seconds)],
    ],
  ),
);
if (classes.length > 0) {
  const sorted = classes.toSorted((one, other) => other.count - one.count);
  console.log(
    `\n${table(
      ["breach", "runs"],
      sorted.map(({ name, count }) => [name, count]),
    )}`,
  );
  for (const { name, row, breach } of sorted) {
    const { project, home, runs, env } = row;
    console.log(`\n${name}: ${breach.kind} ${breach.what} at ${breach.where} (${row.name})`);
    console.log(JSON.stringify({ runs, project, home, env }));
  }
}
// other parts of the program may still hold timers
process.exit(classes.length > 0 ? 1 : 0);
