import type { CheckReport, Finding, Related } from "../../generated/check-report.js";
import { excerpt } from "../excerpt.js";
import { type Palette, paletteOf } from "../palette.js";
import { linesOf, type SourceLine } from "../source-lines.js";
import { leadingPath, padTo, wrap } from "../text.js";
import { unsaidSuggestion } from "./message.js";
import type { CheckReporter, CheckReportOptions } from "./reporter.js";
import { countsByRule, summaryLine } from "./summary.js";

const INDENT = "  ";
const FIX_NOTE = "--fix applies it";
/** From this many findings on, a table of the rules says more than the list above it. */
const TABLE_THRESHOLD = 20;

type LinesOf = (path: string) => readonly SourceLine[];

/** `altimate-code.json:6:7`, or as much of it as there is. */
function placeOf({ file, range }: Pick<Related, "file" | "range">): string {
  if (file === null) return "config";
  const position = range === null ? "" : `:${range.start.line}:${range.start.column}`;
  return leadingPath(file) + position;
}

function sourceOf(
  finding: Finding,
  lines: LinesOf,
  palette: Palette,
  options: CheckReportOptions,
): string[] {
  if (finding.file === null || finding.range === null) return [];
  const masked = options.maskRanges.get(finding.file) ?? [];
  const gutter = Math.max(5, String(finding.range.end.line).length);
  const room = options.width - gutter - " │ ".length;
  const printed = excerpt(lines(finding.file), finding.range, masked, room).map((line) => {
    const number = `${String(line.number ?? "").padStart(gutter)} │ `;
    const text = line.kind === "marks" ? palette.severity[finding.severity](line.text) : line.text;
    return (palette.quiet(number) + text).trimEnd();
  });
  return printed.length === 0 ? [] : ["", ...printed];
}

/** A short label, a text and perhaps a note at the right edge. */
function labelled(
  label: string,
  text: string,
  { palette, width, note = "" }: { palette: Palette; width: number; note?: string },
): string[] {
  const start = `${INDENT}${label}${INDENT}`;
  const gap = note === "" ? 0 : INDENT.length;
  const room = width - start.length - gap - note.length;
  return wrap(text, room).map((line, index) =>
    index === 0 && note !== ""
      ? `${palette.help(start)}${padTo(line, room + gap)}${palette.quiet(note)}`
      : `${index === 0 ? palette.help(start) : " ".repeat(start.length)}${line}`,
  );
}

/** "Rename to …" continues its label, so it loses its capital; "AWS …" keeps it. */
const uncapitalised = (text: string): string =>
  text.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

function helpOf(finding: Finding, palette: Palette, width: number): string[] {
  const { fix } = finding;
  if (fix !== null) {
    return labelled("fix", uncapitalised(fix.description), { palette, width, note: FIX_NOTE });
  }
  const suggestion = unsaidSuggestion(finding);
  return suggestion === null ? [] : labelled("use", suggestion, { palette, width });
}

function findingText(
  finding: Finding,
  lines: LinesOf,
  palette: Palette,
  options: CheckReportOptions,
): string {
  const { severity, code, rule, message, related } = finding;
  const { width } = options;
  return [
    `${palette.strong(placeOf(finding))}  ${palette.severity[severity](severity)}  ${code} ${palette.quiet(rule)}`,
    ...wrap(message, width - INDENT.length).map((line) => INDENT + line),
    ...sourceOf(finding, lines, palette, options),
    ...related.flatMap((other) => {
      const place = other.file === null ? "" : `${placeOf(other)}  `;
      return labelled("see", place + other.message, { palette, width });
    }),
    ...helpOf(finding, palette, width),
  ].join("\n");
}

/** For a person at a terminal: each finding with its source, and a summary. */
export const pretty: CheckReporter = (report, sources, options) => {
  const palette = paletteOf(options.colorLevel);
  const cache = new Map<string, readonly SourceLine[]>();
  const lines: LinesOf = (path) => {
    const known = cache.get(path) ?? linesOf(sources.get(path) ?? "");
    cache.set(path, known);
    return known;
  };
  const parts = report.findings.map((finding) => findingText(finding, lines, palette, options));
  if (report.findings.length > TABLE_THRESHOLD) parts.push(ruleTable(report, palette));
  return `${[...parts, wrap(summaryLine(report), options.width).join("\n")].join("\n\n")}\n`;
};

function ruleTable(report: CheckReport, palette: Palette): string {
  const counts = countsByRule(report);
  const widest = Math.max(...counts.map(({ count }) => String(count).length));
  return counts
    .map(({ count, severity, code, rule }) => {
      const label = palette.severity[severity](padTo(severity, "warning".length));
      return `${INDENT}${String(count).padStart(widest)}  ${label}  ${code} ${rule}`;
    })
    .join("\n");
}
