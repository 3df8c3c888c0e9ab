/** Writes the coverage of the last `npm test` into docs/testing.md, by room: `npm run coverage:docs`. */
import { readFileSync, statSync } from "node:fs";
import { relative } from "node:path";
import { writeDocs } from "./mutate/docs.js";

type Metric = "lines" | "branches";
type Counts = Readonly<Record<Metric, { readonly total: number; readonly covered: number }>>;

const SUMMARY = "coverage/coverage-summary.json";

const summary: Readonly<Record<string, Counts>> = JSON.parse(readFileSync(SUMMARY, "utf8"));
const rooms = new Map<string, Counts[]>();
for (const [path, counts] of Object.entries(summary)) {
  const [, room] = relative(process.cwd(), path).split("/");
  if (path === "total" || room === undefined) continue;
  const name = room.replace(/\.ts$/, "");
  rooms.set(name, [...(rooms.get(name) ?? []), counts]);
}

/** Rounded down: a threshold is not reached by rounding. */
function percent(files: readonly Counts[], metric: Metric): string {
  const sum = (part: "total" | "covered") =>
    files.reduce((total, counts) => total + counts[metric][part], 0);
  if (sum("total") === 0) return "–";
  return `${(Math.floor((sum("covered") / sum("total")) * 1000) / 10).toFixed(1)} %`;
}

const row = (name: string, files: readonly Counts[]) =>
  `| ${name} | ${percent(files, "lines")} | ${percent(files, "branches")} |`;

const date = statSync(SUMMARY).mtime.toISOString().slice(0, 10);
writeDocs(
  "coverage",
  [
    `Of ${date}.`,
    "",
    "| room | lines | branches |",
    "| --- | --- | --- |",
    ...[...rooms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, files]) => row(name, files)),
    row("all", [...rooms.values()].flat()),
  ].join("\n"),
);
