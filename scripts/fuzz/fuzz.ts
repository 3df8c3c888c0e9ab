import { type Breach, breaches } from "../../test/leaks/judge.js";
import type { Row } from "../../test/leaks/row.js";
import { startRunner } from "../../test/leaks/runner.js";
import { randomRow } from "./generate.js";
import { withConsents } from "./permitted.js";
import { seeded } from "./random.js";
import { secrets } from "./secrets.js";
import { shrink } from "./shrink.js";

export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  readonly onProgress?: (done: number) => void;
}

/** Breaches of one kind, with the shortest situation that shows it. */
export interface BreachClass {
  readonly name: string;
  count: number;
  readonly row: Row;
  readonly breach: Breach;
}

export interface FuzzReport {
  readonly runs: number;
  /** Runs, and those that made a breach smaller. */
  readonly executed: number;
  readonly requests: number;
  /** Runs in which anything was breached. */
  readonly breached: number;
  readonly seconds: number;
  readonly classes: readonly BreachClass[];
}

/** Runs random rows; the same seed gives the same ones. */
export async function fuzz({ runs, seed, onProgress }: FuzzOptions): Promise<FuzzReport> {
  const runner = await startRunner();
  const classes = new Map<string, BreachClass>();
  let requests = 0;
  let breached = 0;
  let executed = 0;
  const judged = async (row: Row) => {
    const observed = await runner.run(row);
    executed++;
    requests += observed.seen.length;
    const reach = withConsents(row.reach ?? {}, row.says === "yes" ? observed.questions : []);
    return breaches({ ...observed, row: { ...row, reach } });
  };
  const started = performance.now();
  try {
    for (let index = 0; index < runs; index++) {
      // each row from a seed of its own, so that one can be made again without those before it
      const row = randomRow(seeded(seed * 1_000_003 + index), `seed ${seed}, run ${index}`);
      const found = await judged(row);
      if (found.length > 0) breached++;
      const names = new Map(found.map((breach) => [className(row, breach), breach]));
      for (const [name, breach] of names) {
        const known = classes.get(name);
        if (known !== undefined) known.count++;
        else classes.set(name, { name, count: 1, row: await shrink(row, breach, judged), breach });
      }
      onProgress?.(index + 1);
    }
  } finally {
    await runner.close();
  }
  const seconds = (performance.now() - started) / 1_000;
  return { runs, executed, requests, breached, seconds, classes: [...classes.values()] };
}

/** What was done to which kind of secret, and through what it came in. */
function className(row: Row, { kind, what }: Breach): string {
  const secret = secrets.find(({ canary }) => canary === what);
  const source = secret?.kind ?? what.toLowerCase();
  const names = Object.keys(row.project ?? {});
  const layer = names.includes("m.json")
    ? "manifest"
    : names.includes("list.json")
      ? "catalogue"
      : names.includes("repo.env")
        ? "project with an env file"
        : "project";
  const command = row.runs
    .at(-1)
    ?.slice(0, row.runs.at(-1)?.[0] === "config" ? 2 : 1)
    .join(" ");
  return `${kind} · ${source} · ${layer} · ${command}`;
}
