import type { ObjectNode, Property } from "../source/node.js";
import type { ParsedFile } from "../source/parse.js";
import { insertInto, type Piece, pieceOf, type TextEdit, written } from "./insert.js";
import { Layout } from "./layout.js";
import { secretSpans } from "./mask.js";

/**
 * Moves properties of an object into another one under the same parent, or, if that is
 * missing, into a new object of that name around them. Comments move along. Null if a secret
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

/** The adjacent properties that stay in place: those with a secret, else the first ones. */
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

/** Removes properties, with their lines if they have lines of their own. */
function cut(
  { file }: ParsedFile,
  layout: Layout,
  parent: ObjectNode,
  taken: readonly Property[],
  anchor: readonly Property[],
): readonly TextEdit[] {
  const edits = taken.map((property): TextEdit => {
    const { key, value } = property;
    if (layout.hasOwnLines(property)) {
      const start = layout.lineStart(layout.startWithComments(property));
      const lineEnd = layout.lineEnd(layout.endWithComments(property));
      const end = lineEnd + (/^(?:\r\n|\r|\n)/.exec(file.text.slice(lineEnd))?.[0].length ?? 0);
      return { place: { file, start, end }, text: "" };
    }
    const end = (layout.commaAfter(value.end) ?? value.end - 1) + 1;
    const blanks = /^[ \t]*/.exec(file.text.slice(end))?.[0].length ?? 0;
    return { place: { file, start: key.start, end: end + blanks }, text: "" };
  });
  // the last one left no longer needs a comma; an anchor handles its own
  const staying = parent.properties.filter((property) => !taken.includes(property));
  const last = staying.at(-1);
  const isAnchor = last !== undefined && anchor.includes(last);
  const comma = last === undefined || isAnchor ? null : layout.commaAfter(last.value.end);
  if (comma !== null && parent.properties.at(-1) !== last) {
    edits.push({ place: { file, start: comma, end: comma + 1 }, text: "" });
  }
  return edits;
}

/** Wraps a new object around adjacent properties. */
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
