import type { ProbeReport, ProbeResult } from "../../generated/probe-report.js";
import { type Palette, paletteOf } from "../palette.js";
import { displayWidth, neutral, padTo, wrap } from "../text.js";
import { millisecondsOf, type ProbeReporter, wholeMessage } from "./reporter.js";
import { summaryLine } from "./summary.js";

const INDENT = "  ";
const GAP = "  ";
const STATE_WIDTH = "unproven".length;
const textColumn = INDENT.length + STATE_WIDTH + GAP.length;

/** The width of each column, for all rows. */
interface Layout {
  readonly provider: number;
  readonly model: number;
  readonly time: number;
}

const providerOf = ({ provider }: ProbeResult): string => neutral(provider);
const modelOf = ({ model, region }: ProbeResult): string =>
  neutral(`${model ?? "(credential)"}${region === null ? "" : ` in ${region}`}`);
const timeOf = (result: ProbeResult): string =>
  result.evidence.some(({ status }) => status !== null) ? `${millisecondsOf(result)} ms` : "";

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(displayWidth));

const MAX_MODEL_WIDTH = 28;
const isShort = (provider: string): boolean => displayWidth(provider) <= MAX_MODEL_WIDTH;

function indented(text: string, width: number): string[] {
  return wrap(text, width - textColumn).map((line) => " ".repeat(textColumn) + line);
}

function layoutOf(results: readonly ProbeResult[], width: number): Layout {
  const provider = widest(results.map(providerOf).filter(isShort));
  const time = widest(results.map(timeOf));
  const room = width - textColumn - provider - GAP.length - GAP.length - time;
  // a long id gets a line of its own, uncut for copying, and does not widen the other rows
  const models = results.map(modelOf).filter((model) => displayWidth(model) <= room);
  return { provider, model: widest(models), time };
}

function rowOf(result: ProbeResult, layout: Layout, palette: Palette): string[] {
  const state = palette.state[result.state](padTo(result.state, STATE_WIDTH));
  const [provider, model] = [providerOf(result), modelOf(result)];
  const isNamed = displayWidth(provider) <= layout.provider;
  const isWhole = isNamed && displayWidth(model) <= layout.model;
  const row = [
    `${INDENT}${state}`,
    padTo(isNamed ? provider : "", layout.provider),
    padTo(isWhole ? model : "", layout.model),
    palette.quiet(timeOf(result).padStart(layout.time)),
  ];
  const rest = [...(isNamed ? [] : [provider]), ...(isWhole ? [] : [model])];
  return [row.join(GAP).trimEnd(), ...rest.map((name) => " ".repeat(textColumn) + name)];
}

/** A good result needs no words; the others say why and what to do. */
function textOf(result: ProbeResult, width: number): string[] {
  if (result.state === "ok") return [];
  return indented(wholeMessage(result), width);
}

function table({ results }: ProbeReport, palette: Palette, width: number): string {
  const layout = layoutOf(results, width);
  return results
    .flatMap((result) => [...rowOf(result, layout, palette), ...textOf(result, width)])
    .join("\n");
}

/** For a person at a terminal: a row for each credential and model, and a summary. */
export const pretty: ProbeReporter = (report, options) => {
  const palette = paletteOf(options.colorLevel);
  const rows = report.results.length === 0 ? [] : [table(report, palette, options.width)];
  return `${[...rows, summaryLine(report, options)].join("\n\n")}\n`;
};
