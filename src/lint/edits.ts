import type { ObjectNode, Property } from "../source/node.js";
import type { ParsedFile } from "../source/parse.js";
import { Layout } from "./layout.js";
import { secretSpans } from "./mask.js";
import type { Place } from "./rule.js";

/** One change of a file. */
export interface TextEdit {
  readonly place: Place;
  readonly text: string;
}

/** A property on its way: its comments, and its text without the comma. */
interface Piece {
  readonly above: readonly string[];
  readonly body: string;
  readonly behind: string;
}

/**
 * Moves properties of an object into another one that stands below the same parent, or, where that is
 * still missing, into a new object of that name around them. Comments go along. Null where a secret
 * would have to be copied: a fix never touches one.
 */
export function moveInto(
  parsed: ParsedFile,
  parent: ObjectNode,
  moved: readonly Property[],
  target: { readonly name: string; readonly node: ObjectNode | null },
): readonly TextEdit[] | null {
  const layout = new Layout(parsed);
  const hidden = secretSpans(parsed);
  const isSecret = ({ key, value }: Property) =>
    hidden.some(({ start, end }) => start < value.end && end > key.start);
  const anchor = target.node === null ? anchorRun(parent, moved, isSecret) : [];
  const carried = moved.filter((property) => !anchor.includes(property));
  if (carried.some(isSecret)) return null;

  const pieces = carried.map((property) => pieceOf(parsed, layout, property));
  const cuts = cut(parsed, layout, parent, carried, anchor);
  const placed =
    target.node === null
      ? wrap(parsed, layout, parent, anchor, { name: target.name, pieces, carried })
      : insertInto(parsed, target.node, pieces);
  return placed === null ? null : [...cuts, ...placed];
}

/** The neighbouring properties that stay in place: those with a secret, else the first ones. */
function anchorRun(
  parent: ObjectNode,
  moved: readonly Property[],
  isSecret: (property: Property) => boolean,
): readonly Property[] {
  const runs: Property[][] = [];
  let previous = -2;
  for (const [index, property] of parent.properties.entries()) {
    if (!moved.includes(property)) continue;
    if (index === previous + 1) runs.at(-1)?.push(property);
    else runs.push([property]);
    previous = index;
  }
  return runs.find((run) => run.some(isSecret)) ?? runs[0] ?? [];
}

function pieceOf({ file }: ParsedFile, layout: Layout, property: Property): Piece {
  const { key, value } = property;
  const outer = layout.indent(key.start);
  const lines = (text: string) =>
    text
      .split(/\r\n|\r|\n/)
      .map((line) => (line.startsWith(outer) ? line.slice(outer.length) : line.trimStart()));
  const comma = layout.commaAfter(value.end);
  const behind = layout.endsLine(property)
    ? file.text.slice(comma === null ? value.end : comma + 1, layout.endWithComments(property))
    : "";
  const above = file.text.slice(layout.startWithComments(property), key.start).trimEnd();
  return {
    above: above === "" ? [] : lines(above).map((line) => line.trimEnd()),
    body: lines(file.text.slice(key.start, value.end)).join("\n"),
    behind: behind.trimEnd(),
  };
}

/** Takes properties out, with their lines where they have lines of their own. */
function cut(
  { file }: ParsedFile,
  layout: Layout,
  parent: ObjectNode,
  taken: readonly Property[],
  anchor: readonly Property[],
): readonly TextEdit[] {
  const edits = taken.map((property): TextEdit => {
    const { key, value } = property;
    if (layout.startsLine(key.start) && layout.endsLine(property)) {
      const start = layout.lineStart(layout.startWithComments(property));
      const lineEnd = layout.lineEnd(layout.endWithComments(property));
      const end = lineEnd + (/^(?:\r\n|\r|\n)/.exec(file.text.slice(lineEnd))?.[0].length ?? 0);
      return { place: { file, start, end }, text: "" };
    }
    const end = (layout.commaAfter(value.end) ?? value.end - 1) + 1;
    const blanks = /^[ \t]*/.exec(file.text.slice(end))?.[0].length ?? 0;
    return { place: { file, start: key.start, end: end + blanks }, text: "" };
  });
  // the last that stays needs no comma any more; an anchor sees to its own
  const staying = parent.properties.filter((property) => !taken.includes(property));
  const last = staying.at(-1);
  const isAnchor = last !== undefined && anchor.includes(last);
  const comma = last === undefined || isAnchor ? null : layout.commaAfter(last.value.end);
  if (comma !== null && parent.properties.at(-1) !== last) {
    edits.push({ place: { file, start: comma, end: comma + 1 }, text: "" });
  }
  return edits;
}

/** Puts a new object around neighbouring properties. */
function wrap(
  { file }: ParsedFile,
  layout: Layout,
  parent: ObjectNode,
  run: readonly Property[],
  {
    name,
    pieces,
    carried,
  }: { name: string; pieces: readonly Piece[]; carried: readonly Property[] },
): readonly TextEdit[] | null {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return null;
  const at = (start: number, text: string, end = start): TextEdit => ({
    place: { file, start, end },
    text,
  });
  const open = `${JSON.stringify(name)}: {`;
  const comma = layout.commaAfter(last.value.end);
  const isFollowed = parent.properties
    .slice(parent.properties.indexOf(last) + 1)
    .some((property) => !carried.includes(property));
  if (!layout.startsLine(first.key.start) || !layout.endsLine(last)) {
    if (pieces.some(({ above, behind }) => above.length > 0 || behind !== "")) return null;
    const more = pieces.map(({ body }) => `, ${body}`).join("");
    const edits = [at(first.key.start, `${open} `), at(last.value.end, `${more} }`)];
    return comma === null || isFollowed ? edits : [...edits, at(comma, "", comma + 1)];
  }
  const outer = layout.indent(first.key.start);
  const unit = layout.unit(parent.start, first.key.start);
  const { endOfLine } = layout;
  const edits = [at(first.key.start, `${open}${endOfLine}${outer}${unit}`)];
  for (
    let line = layout.lineEnd(first.key.start);
    line < last.value.end;
    line = layout.lineEnd(line)
  ) {
    line += file.text.startsWith("\r\n", line) ? 2 : 1;
    if (layout.lineEnd(line) > line) edits.push(at(line, unit));
  }
  if (pieces.length > 0 && comma === null) edits.push(at(last.value.end, ","));
  if (pieces.length === 0 && comma !== null) edits.push(at(comma, "", comma + 1));
  const more = written(pieces, outer + unit, endOfLine);
  const close = `${endOfLine}${outer}}${isFollowed ? "," : ""}`;
  return [...edits, at(layout.endWithComments(last), `${more}${close}`)];
}

/** Adds properties at the end of an object. Null where comments would have to go into one line. */
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
  const spread =
    last === undefined ? hasComments : layout.startsLine(last.key.start) && layout.endsLine(last);
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

/** A property that is new, in the form of one that is moved. */
export function newPiece(name: string, value: unknown): Piece {
  return { above: [], body: `${JSON.stringify(name)}: ${JSON.stringify(value)}`, behind: "" };
}

/** Pieces on lines of their own, each begun by a line break. */
function written(pieces: readonly Piece[], indent: string, endOfLine: string): string {
  return pieces
    .flatMap(({ above, body, behind }, index) => {
      const comma = index < pieces.length - 1 ? "," : "";
      return [...above, ...`${body}${comma}${behind}`.split("\n")];
    })
    .map((line) => `${endOfLine}${line === "" ? "" : indent}${line}`)
    .join("");
}
