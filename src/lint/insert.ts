import type { ObjectNode, Property } from "../source/node.js";
import type { ParsedFile } from "../source/parse.js";
import type { Place } from "./draft.js";
import { Layout } from "./layout.js";

/** One change to a file. */
export interface TextEdit {
  readonly place: Place;
  readonly text: string;
}

/** A property being moved: its comments, and its text without the comma. */
export interface Piece {
  readonly above: readonly string[];
  readonly body: string;
  readonly behind: string;
}

/** A property in a form that can be inserted elsewhere. */
export function pieceOf({ file }: ParsedFile, layout: Layout, property: Property): Piece {
  const { key, value } = property;
  const outer = layout.indent(key.start);
  const lines = (text: string) => {
    const [first = "", ...others] = text.split(/\r\n|\r|\n/);
    return [
      first,
      ...others.map((it) => (it.startsWith(outer) ? it.slice(outer.length) : it.trimStart())),
    ].map((line) => line.trimEnd());
  };
  const comma = layout.commaAfter(value.end);
  // comments before the comma move to after it
  const between = comma === null ? "" : file.text.slice(value.end, comma);
  const joint = /[\r\n]/.test(between.slice(between.trimEnd().length)) ? "\n" : "";
  const takesLines = layout.hasOwnLines(property);
  const rest = takesLines
    ? file.text.slice(comma === null ? value.end : comma + 1, layout.endWithComments(property))
    : "";
  const behind = between.trim() === "" ? rest : ` ${between.trim()}${joint}${rest}`;
  const above = takesLines
    ? file.text.slice(layout.startWithComments(property), key.start).trimEnd()
    : "";
  return {
    above: above === "" ? [] : lines(above),
    body: lines(file.text.slice(key.start, value.end)).join("\n"),
    behind: lines(behind).join("\n"),
  };
}

/** Adds properties at the end of an object. Null if comments would have to go on one line. */
export function insertInto(
  parsed: ParsedFile,
  target: ObjectNode,
  pieces: readonly Piece[],
): readonly TextEdit[] | null {
  const layout = new Layout(parsed);
  const { file } = parsed;
  const last = target.properties.at(-1);
  const at = (start: number, text: string): TextEdit => ({
    place: { file, start, end: start },
    text,
  });
  const hasComments = pieces.some(({ above, behind }) => above.length > 0 || behind !== "");
  const spread = last === undefined ? hasComments : layout.hasOwnLines(last);
  if (!spread) {
    if (hasComments) return null;
    const bodies = pieces.map(({ body }) => body).join(", ");
    return last === undefined
      ? [at(target.start + 1, ` ${bodies} `)]
      : [at(last.value.end, `, ${bodies}`)];
  }
  const outer = layout.indent(target.start);
  if (last === undefined) {
    const inner = written(pieces, `${outer}  `, layout.endOfLine);
    return [at(target.start + 1, `${inner}${layout.endOfLine}${outer}`)];
  }
  const lines = written(pieces, layout.indent(last.key.start), layout.endOfLine);
  const comma = layout.commaAfter(last.value.end);
  return [
    ...(comma === null ? [at(last.value.end, ",")] : []),
    at(layout.endWithComments(last), lines),
  ];
}

/** A new property, in the form of a moved one. */
export function newPiece(name: string, value: unknown): Piece {
  return { above: [], body: `${JSON.stringify(name)}: ${JSON.stringify(value)}`, behind: "" };
}

/** Pieces on lines of their own, each preceded by a line break. */
export function written(pieces: readonly Piece[], indent: string, endOfLine: string): string {
  return pieces
    .flatMap(({ above, body, behind }, index) => {
      const comma = index < pieces.length - 1 ? "," : "";
      return [...above, ...`${body}${comma}${behind}`.split("\n")];
    })
    .map((line) => `${endOfLine}${line === "" ? "" : indent}${line}`)
    .join("");
}
