import type { Breach } from "../../test/leaks/judge.js";
import type { Row } from "../../test/leaks/row.js";
import { isRecord } from "./config.js";

/** The smallest row found that still does the same wrong. */
export async function shrink(
  row: Row,
  breach: Breach,
  judge: (row: Row) => Promise<readonly Breach[]>,
): Promise<Row> {
  let best = row;
  let budget = 80;
  for (let found = true; found && budget > 0; ) {
    found = false;
    for (const smaller of smallerRows(best)) {
      if (budget-- <= 0) break;
      const breaches = await judge(smaller);
      if (!breaches.some(({ kind, what }) => kind === breach.kind && what === breach.what))
        continue;
      best = smaller;
      found = true;
      break;
    }
  }
  return best;
}

const places = ["home", "project", "env"] as const;

function* smallerRows(row: Row): Generator<Row> {
  for (const place of places) {
    const files = row[place] ?? {};
    // all that is not needed goes at once, where it goes
    for (const name of Object.keys(files)) {
      const { [name]: _, ...rest } = files;
      yield { ...row, [place]: rest };
    }
  }
  if (row.runs.length > 1) {
    for (const [index] of row.runs.entries())
      yield { ...row, runs: row.runs.filter((_, at) => at !== index) };
  }
  for (const place of ["home", "project"] as const) {
    for (const [name, content] of Object.entries(row[place] ?? {})) {
      if (!isRecord(content) || "manifestVersion" in content) continue;
      for (const less of without(content))
        yield { ...row, [place]: { ...row[place], [name]: less } };
    }
  }
}

/** The value without one of its keys, at any depth. */
function* without(value: Record<string, unknown>): Generator<Record<string, unknown>> {
  for (const [key, inner] of Object.entries(value)) {
    const { [key]: _, ...rest } = value;
    yield rest;
    if (!isRecord(inner)) continue;
    for (const less of without(inner)) yield { ...value, [key]: less };
  }
}
