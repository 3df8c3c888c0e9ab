import type { ColorSupportLevel } from "chalk";
import type { ProbeResult } from "../../generated/probe-report.js";
import { paletteOf } from "../palette.js";
import { cut, displayWidth, neutral, padTo } from "../text.js";
import { millisecondsOf, wholeMessage } from "./reporter.js";

/** One result of a probe in progress. */
export interface LiveRow {
  readonly provider: string;
  readonly model: string | null;
  /** What is being asked; null before the first request. */
  readonly step: string | null;
  readonly result: ProbeResult | null;
}

export interface LiveOptions {
  readonly width: number;
  /** The number of lines that fit on the screen. */
  readonly height: number;
  readonly colorLevel: ColorSupportLevel;
}

const STATE_WIDTH = "unproven".length;
const TIME_WIDTH = "10000 ms".length;
const NAME_WIDTH = 20;

/** The table of a probe in progress: one line per result, and a line with the count. */
export function liveTable(rows: readonly LiveRow[], options: LiveOptions): readonly string[] {
  const done = rows.filter(({ result }) => result !== null).length;
  const room = Math.max(1, options.height - 1);
  // if not all fit, what is still open matters more
  const open = rows.filter(({ result }) => result === null);
  const shown = rows.length <= room ? rows : [...open, ...rows.filter(isDone)].slice(0, room);
  const provider = widest(shown.map(({ provider }) => provider));
  const model = widest(shown.map(nameOf));
  const lines = shown.map((row) => lineOf(row, { provider, model }, options));
  return [...lines, paletteOf(options.colorLevel).quiet(`  ${done} of ${rows.length} done`)];
}

const isDone = ({ result }: LiveRow): boolean => result !== null;
const nameOf = ({ model }: LiveRow): string => model ?? "(credential)";

function widest(texts: readonly string[]): number {
  const most = Math.max(0, ...texts.map((text) => displayWidth(neutral(text))));
  return Math.min(most, NAME_WIDTH);
}

function lineOf(
  row: LiveRow,
  columns: { readonly provider: number; readonly model: number },
  { width, colorLevel }: LiveOptions,
): string {
  const { provider, step, result } = row;
  const { state, quiet } = paletteOf(colorLevel);
  const word = padTo(result?.state ?? (step === null ? "waiting" : "asking"), STATE_WIDTH);
  const names = `${column(provider, columns.provider)}  ${column(nameOf(row), columns.model)}`;
  const text = result === null ? (step ?? "") : messageOf(result);
  const used = 2 + STATE_WIDTH + 2 + displayWidth(names) + 2 + TIME_WIDTH + 2;
  return [
    `  ${result === null ? quiet(word) : state[result.state](word)}`,
    names,
    result === null
      ? " ".repeat(TIME_WIDTH)
      : quiet(`${millisecondsOf(result)} ms`.padStart(TIME_WIDTH)),
    cut(neutral(text), Math.max(0, width - used)),
  ]
    .join("  ")
    .trimEnd();
}

function column(text: string, width: number): string {
  return padTo(cut(neutral(text), width), width);
}

/** A good result needs no words. */
function messageOf(result: ProbeResult): string {
  return result.state === "ok" ? "" : wholeMessage(result).replaceAll("\n", " ");
}
