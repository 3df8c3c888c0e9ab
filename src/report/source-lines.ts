/** UTF-16 offsets into a text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One line of a text without its line break. */
export interface SourceLine extends Span {
  readonly number: number;
  readonly text: string;
}

const MASK = "***";
const CONTEXT_CHARACTERS = 500;

/** The lines of a text, broken where positions in findings are counted. */
export function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  for (const lineBreak of text.matchAll(/\r\n|\r|\n|$/g)) {
    const end = lineBreak.index;
    lines.push({ number: lines.length + 1, start, end, text: text.slice(start, end) });
    start = end + lineBreak[0].length;
  }
  return lines;
}

/** Part of a line that is shown as one unit: a character, or a whole masked secret. */
export interface Cell extends Span {
  readonly text: string;
}

/** The line in order: what may be shown, with masks for what the spans cover. */
function* stretches(line: SourceLine, masked: readonly Span[]) {
  const hidden = masked
    .map((span) => ({ start: Math.max(span.start, line.start), end: Math.min(span.end, line.end) }))
    .filter((span) => span.start < span.end)
    .sort((a, b) => a.start - b.start);
  const shown = (start: number, end: number) => ({
    start,
    end,
    text: line.text.slice(start - line.start, end - line.start),
    isMask: false,
  });
  let offset = line.start;
  for (const { start, end } of hidden) {
    if (end <= offset) continue;
    if (start > offset) yield shown(offset, start);
    yield { start: Math.max(start, offset), end, text: MASK, isMask: true };
    offset = end;
  }
  if (offset < line.end) yield shown(offset, line.end);
}

/** The line's text with its secrets masked. */
export function maskedText(line: SourceLine, masked: readonly Span[]): string {
  return Array.from(stretches(line, masked), ({ text }) => text).join("");
}

/** The line's characters, each with its place, and its masks. */
export function cellsOf(line: SourceLine, masked: readonly Span[]): Cell[] {
  const cells: Cell[] = [];
  for (const { start, end, text, isMask } of stretches(line, masked)) {
    if (isMask) {
      cells.push({ start, end, text });
      continue;
    }
    let offset = start;
    for (const character of text) {
      cells.push({ start: offset, end: offset + character.length, text: character });
      offset += character.length;
    }
  }
  return cells;
}

/** The part of a very long line around an offset: more than any excerpt shows, less than all. */
export function nearby(line: SourceLine, offset: number): SourceLine {
  const start = Math.max(line.start, offset - CONTEXT_CHARACTERS);
  const end = Math.min(line.end, offset + CONTEXT_CHARACTERS);
  return { ...line, start, end, text: line.text.slice(start - line.start, end - line.start) };
}
