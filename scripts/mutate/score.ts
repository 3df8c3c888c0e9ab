import type { Mutant } from "./mutants.js";
import type { Room } from "./rooms.js";
import type { Fate } from "./run.js";

/** One line of the table. */
export interface Score {
  readonly room: string;
  readonly goal: number;
  /** Mutants that were tried, of how many there are. */
  readonly tried: number;
  readonly total: number;
  readonly killed: number;
  readonly survived: number;
  readonly uncovered: number;
  readonly equivalent: number;
  readonly seconds: number;
  /** YYYY-MM-DD */
  readonly date: string;
}

export function scoreOf(
  room: Room,
  all: readonly Mutant[],
  fates: ReadonlyMap<string, Fate>,
  run: Pick<Score, "seconds" | "date">,
): Score {
  const count = (fate: Fate) => [...fates.values()].filter((it) => it === fate).length;
  return {
    room: room.name,
    goal: room.goal,
    tried: fates.size,
    total: all.filter(({ equivalent }) => equivalent === null).length,
    killed: count("killed"),
    survived: count("survived"),
    uncovered: count("no coverage"),
    equivalent: all.filter(({ equivalent }) => equivalent !== null).length,
    ...run,
  };
}

/** Killed in percent of what was tried, rounded down: a goal is not reached by rounding. */
const percent = ({ killed, tried }: Pick<Score, "killed" | "tried">): number =>
  tried === 0 ? 100 : Math.floor((killed / tried) * 1000) / 10;

export const isReached = (score: Score): boolean => percent(score) >= score.goal;

const HEAD = [
  "room",
  "mutants",
  "killed",
  "survived",
  "no coverage",
  "equivalent",
  "score",
  "goal",
  "ok",
];

const cells = (score: Score): string[] => [
  score.room,
  score.tried === score.total ? `${score.total}` : `sample of ${score.tried} of ${score.total}`,
  `${score.killed}`,
  `${score.survived}`,
  `${score.uncovered}`,
  `${score.equivalent}`,
  `${percent(score).toFixed(1)} %`,
  `${score.goal} %`,
  isReached(score) ? "yes" : "no",
];

/** The scores as columns for a terminal. */
export function textTable(scores: readonly Score[]): string {
  const rows = [HEAD, ...scores.map(cells)];
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(width(column)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The scores as a table of Markdown. */
export function markdownTable(scores: readonly Score[]): string {
  const rows = scores.map((score) => [...cells(score), score.date]);
  return [[...HEAD, "date"], [...HEAD, "date"].map(() => "---"), ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}
