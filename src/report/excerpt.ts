import type { Range } from "../generated/check-report.js";
import { type Cell, cellsOf, nearby, type SourceLine, type Span } from "./source-lines.js";
import { displayWidth, neutral } from "./text.js";

/** One printed line: a source line, the marks under it, or a gap for lines left out. */
export interface ExcerptLine {
  readonly kind: "source" | "marks" | "gap";
  readonly number: number | null;
  readonly text: string;
}

interface Column extends Cell {
  readonly width: number;
}

const TAB = "  ";
const ELLIPSIS = "…";

/** Cells as printed: tabs as spaces, nothing that a terminal would act on. */
function columnsOf(line: SourceLine, masked: readonly Span[], offset: number): Column[] {
  return cellsOf(nearby(line, offset), masked).map((cell) => {
    const text = neutral(cell.text.replaceAll("\t", TAB));
    return { ...cell, text, width: displayWidth(text) };
  });
}

const widthOf = (columns: readonly Column[]): number =>
  columns.reduce((sum, column) => sum + column.width, 0);

/** How many of the columns fit into the room. */
function fitting(columns: Iterable<Column>, room: number): number {
  let count = 0;
  let used = 0;
  for (const column of columns) {
    used += column.width;
    if (used > room) break;
    count += 1;
  }
  return count;
}

/** The part of a long line around the marked span that fits, with ellipses where it was cut. */
function windowOf(columns: readonly Column[], span: Span, width: number): readonly Column[] {
  if (widthOf(columns) <= width) return columns;
  const room = width - 2 * ELLIPSIS.length;
  const after = columns.findIndex((column) => column.end > span.start);
  const marked = after < 0 ? columns.length : after;
  const backFrom = (end: number, space: number): number =>
    end - fitting(columns.slice(0, end).reverse(), space);
  let first = backFrom(marked, room / 3);
  const last = first + fitting(columns.slice(first), room);
  if (last === columns.length) first = backFrom(last, room);
  const cut = (at: number): Column => ({ start: at, end: at, text: ELLIPSIS, width: 1 });
  const shown = columns.slice(first, last);
  return [
    ...(first > 0 ? [cut(shown[0]?.start ?? 0)] : []),
    ...shown,
    ...(last < columns.length ? [cut(shown.at(-1)?.end ?? 0)] : []),
  ];
}

/** Marks under every column of the span; one mark if the span has none. */
function marksUnder(columns: readonly Column[], span: Span): string {
  const marks = columns
    .map((column) =>
      (column.start < span.end && column.end > span.start ? "~" : " ").repeat(column.width),
    )
    .join("")
    .trimEnd();
  if (marks !== "") return marks;
  const before = columns.filter((column) => column.end <= span.start);
  return `${" ".repeat(widthOf(before))}~`;
}

const textOf = (columns: readonly Column[]): string =>
  columns
    .map((column) => column.text)
    .join("")
    .trimEnd();

/**
 * The source lines of a range (only the first and last of a long one), each with marks under
 * it, preceded by the line before the range for context.
 */
export function excerpt(
  lines: readonly SourceLine[],
  range: Range,
  masked: readonly Span[],
  width: number,
): ExcerptLine[] {
  const span = { start: range.start.offset, end: range.end.offset };
  const marked = (line: SourceLine): ExcerptLine[] => {
    // marks on later lines start at the text, not in the indentation
    const indentation = Math.max(0, line.text.search(/\S/));
    const start = Math.max(span.start, Math.min(line.start + indentation, span.end));
    const columns = windowOf(columnsOf(line, masked, start), { start, end: span.end }, width);
    return [
      { kind: "source", number: line.number, text: textOf(columns) },
      { kind: "marks", number: null, text: marksUnder(columns, { start, end: span.end }) },
    ];
  };
  const first = lines[range.start.line - 1];
  const last = lines[range.end.line - 1];
  const previous = lines[range.start.line - 2];
  if (first === undefined) return [];
  const result: ExcerptLine[] = [];
  if (previous !== undefined && previous.text.trim() !== "") {
    const columns = columnsOf(previous, masked, previous.start);
    const shown = windowOf(columns, { start: previous.start, end: previous.start }, width);
    result.push({ kind: "source", number: previous.number, text: textOf(shown) });
  }
  result.push(...marked(first));
  if (last !== undefined && last.number > first.number && last.start < span.end) {
    if (last.number > first.number + 1) result.push({ kind: "gap", number: null, text: ELLIPSIS });
    result.push(...marked(last));
  }
  return result;
}
