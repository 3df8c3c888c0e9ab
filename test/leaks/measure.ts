import { isDeepStrictEqual } from "node:util";
import { type Breach, judge } from "./judge.js";
import type { Row } from "./row.js";
import type { Observed, Runner } from "./runner.js";

/** What a row should not have done; nothing if it passes. */
export async function measure(runner: Runner, row: Row): Promise<readonly Breach[]> {
  const observed = await runner.run(row);
  const blindTo = row.expect?.blindTo ?? [];
  if (blindTo.length === 0) return judge(observed);
  const twin = await runner.run(row, `${row.name}, with other secrets`);
  const differs = !isDeepStrictEqual(withoutTimes(observed), withoutTimes(twin));
  const what = `another value of ${blindTo} makes another output`;
  return [
    ...judge(observed),
    ...(differs ? [{ kind: "written", what, where: "all" } as const] : []),
  ];
}

/** Outputs, without what differs from run to run: durations, and the folders of the run. */
function withoutTimes({ outputs }: Observed): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(outputs).map(([where, text]) => [
      where,
      text
        .replace(/altimate-cli-\w+/g, "altimate-cli")
        .replace(/"(ms|durationMs)": ?\d+/g, "")
        .replace(/\s+\d+ ms\b/g, ""),
    ]),
  );
}
