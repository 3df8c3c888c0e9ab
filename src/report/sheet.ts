import type { ColorSupportLevel } from "chalk";
import { paletteOf } from "./palette.js";
import { displayWidth, neutral, neutralLines, padTo, wrap } from "./text.js";

/** What to say about one thing: a title, sentences, and labelled rows. */
export interface Sheet {
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  readonly rows: readonly Row[];
}

/** Sentences, or text that keeps its lines. */
type Paragraph = string | { readonly code: string };

export interface Row {
  /** Empty if the row continues the label above it. */
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

const INDENT = "  ";

/** Sheets for a person at a terminal. */
export function printSheets(
  sheets: readonly Sheet[],
  { width, colorLevel }: { readonly width: number; readonly colorLevel: ColorSupportLevel },
): string {
  const palette = paletteOf(colorLevel);
  const room = width - INDENT.length;
  const printed = sheets.map(({ title, paragraphs, rows }) => {
    const labels = Math.max(0, ...rows.map(({ label }) => displayWidth(label)));
    const values = room - labels - INDENT.length;
    const lines = rows.flatMap(({ label, value, note }) => {
      const texts = [
        // a link that is broken in two no longer works
        ...(/^https:\S+$/.test(value) ? [neutral(value)] : wrap(value, values)),
        ...(note === undefined ? [] : wrap(note, values).map((line) => palette.quiet(line))),
      ];
      return texts.map(
        (text, index) =>
          INDENT + palette.help(padTo(index === 0 ? label : "", labels)) + INDENT + text,
      );
    });
    return [
      palette.strong(neutral(title)),
      ...paragraphs.flatMap((paragraph, index) => [
        ...(index === 0 ? [] : [""]),
        ...paragraphLines(paragraph, room).map((line) => INDENT + line),
      ]),
      ...(lines.length === 0 || paragraphs.length === 0 ? [] : [""]),
      ...lines,
    ]
      .map((line) => `${line.trimEnd()}\n`)
      .join("");
  });
  return printed.join("\n");
}

function paragraphLines(paragraph: Paragraph, width: number): string[] {
  if (typeof paragraph === "string") return wrap(paragraph, width);
  return neutralLines(paragraph.code).map((line) => INDENT + line);
}
