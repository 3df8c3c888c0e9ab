import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";
import type { Mutant } from "./mutants.js";
import { keyOf } from "./plugin.mjs";
import type { Room } from "./rooms.js";

const REPORTS = "reports/mutation";

type Result = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

export type Fate = "killed" | "survived" | "no coverage";

/** What Stryker says about a mutant, in our terms; a mutant that cannot be loaded at all is not counted. */
const FATES: Readonly<Record<string, Fate>> = {
  Killed: "killed",
  Timeout: "killed",
  Survived: "survived",
  NoCoverage: "no coverage",
};

export interface RunOptions {
  /** Whether every result is measured again, with none reused from the room's last run. */
  readonly force: boolean;
  /** Whether the whole room is in this run, so that its results may be kept for the next. */
  readonly keep: boolean;
}

/** Puts mutants of one room into a copy of the project, one after the other, and runs its tests. */
export async function runRoom(
  room: Room,
  mutants: readonly Mutant[],
  { force, keep }: RunOptions,
): Promise<ReadonlyMap<string, Fate>> {
  mkdirSync(REPORTS, { recursive: true });
  const name = `${REPORTS}/${room.name.replace(/\W+/g, "-")}`;
  const chosen = `${name}.chosen.json`;
  writeFileSync(chosen, JSON.stringify(mutants.map(({ key }) => key)));
  process.env.MUTATE_CHOSEN = `${process.cwd()}/${chosen}`;
  process.env.MUTATE_TESTS = room.tests.join(",");

  const incrementalFile = `${name}.json`;
  const results = await new Stryker({
    mutate: [...new Set(mutants.map(({ file }) => `src/${file}`))],
    configFile: "scripts/mutate/stryker.config.mjs",
    checkers: ["chosen"],
    incremental: keep,
    incrementalFile,
    force,
  }).runMutationTest();

  if (keep) forgetUnchosen(incrementalFile);
  const wanted = new Set(mutants.map(({ key }) => key));
  return new Map(
    results.flatMap((result) => {
      const [key, fate] = [keyOf({ ...result, location: fromZero(result) }), FATES[result.status]];
      return fate !== undefined && wanted.has(key) ? [[key, fate] as const] : [];
    }),
  );
}

/** A report counts lines and columns from 1, a mutant from 0. */
function fromZero({ location: { start, end } }: Pick<Result, "location">) {
  const less = ({ line, column }: typeof start) => ({ line: line - 1, column: column - 1 });
  return { start: less(start), end: less(end) };
}

/** Another sample may choose them: without this they would stay rejected forever. */
function forgetUnchosen(incrementalFile: string): void {
  const report: { files: Record<string, { mutants: { status: string }[] }> } = JSON.parse(
    readFileSync(incrementalFile, "utf8"),
  );
  for (const file of Object.values(report.files)) {
    file.mutants = file.mutants.filter(({ status }) => status !== "CompileError");
  }
  writeFileSync(incrementalFile, JSON.stringify(report));
}
