/**
 * Changes the sources one place at a time and asks whether a test notices: `npm run mutate -- [PATH…]`.
 * What it prints, and how to read it, is in docs/testing.md.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { writeDocs } from "./mutate/docs.js";
import { equivalents } from "./mutate/equivalents.js";
import { type Mutant, mutantsOf, sampleOf } from "./mutate/mutants.js";
import { type Room, rooms } from "./mutate/rooms.js";
import { type Fate, runRoom } from "./mutate/run.js";
import { isReached, markdownTable, type Score, scoreOf, textTable } from "./mutate/score.js";
import { select } from "./mutate/selection.js";

const SAMPLE = 60;
const SURVIVORS = "reports/mutation/survivors.txt";
const RESULTS = "scripts/mutate/results.json";

const { values: flags, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    /** Mutants a room; without a PATH it is 60. */
    sample: { type: "string" },
    all: { type: "boolean", default: false },
    survivors: { type: "boolean", default: false },
    force: { type: "boolean", default: false },
    "write-docs": { type: "boolean", default: false },
  },
});

const size = flags.sample === undefined ? defaultSize() : Number(flags.sample);
const selection = select(paths);
const survivors: string[] = [];
const scores: Score[] = [];
const seen = new Set<Mutant["equivalent"]>();

for (const [room, files] of selection.files) {
  const every = (await Promise.all(files.map(mutantsOf))).flat();
  for (const { equivalent } of every) seen.add(equivalent);
  const all = every.filter(selection.includes);
  const chosen = sampleOf(
    all.filter(({ equivalent }) => equivalent === null),
    size,
  );
  const keep = isWhole(room, files.length) && all.length === every.length;
  const began = performance.now();
  process.stderr.write(`${room.name}: ${chosen.length} mutants … `);
  const fates = await runRoom(room, chosen, { force: flags.force, keep });
  if (chosen.length > 0 && fates.size === 0)
    throw new Error(`Nothing was measured in ${room.name}.`);
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stderr.write(`${seconds} s\n`);
  const score = scoreOf(room, all, fates, { seconds, date: new Date().toISOString().slice(0, 10) });
  scores.push(score);
  survivors.push(...chosen.flatMap((mutant) => lineOf(mutant, fates.get(mutant.key))));
  if (keep && flags["write-docs"]) remember(score);
}

mkdirSync("reports/mutation", { recursive: true });
writeFileSync(SURVIVORS, survivors.map((line) => `${line}\n`).join(""));
if (flags.survivors) console.log(`${survivors.join("\n")}\n`);
console.log(textTable(scores));
console.log(`\n${survivors.length} survivors are listed in ${SURVIVORS}.`);
const mutated = new Set([...selection.files.values()].flat());
const stale = equivalents.filter((it) => mutated.has(it.file) && !seen.has(it));
for (const { file, original, replacement } of stale) {
  console.error(`No mutant of ${file} is ${original} → ${replacement}: take it off the list.`);
}
if (stale.length > 0 || !scores.every(isReached)) process.exitCode = 1;

function defaultSize(): number {
  return flags.all || paths.length > 0 ? Number.POSITIVE_INFINITY : SAMPLE;
}

function isWhole(room: Room, files: number): boolean {
  return select([]).files.get(room)?.length === files;
}

/** What a reader needs to find a mutant that lived, on one line. */
function lineOf(mutant: Mutant, fate: Fate | undefined): string[] {
  if (fate === undefined || fate === "killed") return [];
  const short = (text: string) => text.replace(/\s+/g, " ").slice(0, 100);
  const { file, line, mutator, original, replacement } = mutant;
  const change = `${short(original)} → ${short(replacement)}`;
  return [`src/${file}:${line} ${fate} ${mutator} ${change}`];
}

/** Results outlive a run, so that rooms may be measured one at a time. */
function remember(score: Score): void {
  const old: Score[] = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, "utf8")) : [];
  const order = rooms.map(({ name }) => name);
  const kept = [...old.filter(({ room }) => room !== score.room), score].sort(
    (a, b) => order.indexOf(a.room) - order.indexOf(b.room),
  );
  writeFileSync(RESULTS, `${JSON.stringify(kept, null, 2)}\n`);
  writeDocs("mutation", markdownTable(kept));
}
