import { displayWidth, padTo } from "./text.js";

/** Cells of one row; a column whose cells are all empty is left out. */
export type TableRow = readonly string[];

const GAP = "  ";

/**
 * Rows under a header, columns aligned, no line wider than `width`. A first cell that would push the
 * others too far gets a line of its own, above its row.
 */
export function tableLines(head: TableRow, rows: readonly TableRow[], width: number): string[] {
  const used = head.map((_, column) => rows.some((row) => (row[column] ?? "") !== ""));
  const keep = (row: TableRow) => row.filter((_, column) => used[column] === true);
  const [title = "", ...titles] = keep(head);
  const kept = rows.map(keep);
  const widths = titles.map((name, column) =>
    Math.max(displayWidth(name), ...kept.map((row) => displayWidth(row[column + 1] ?? ""))),
  );
  const rest = widths.reduce((sum, column) => sum + GAP.length + column, 0);
  const room = Math.max(displayWidth(title), width - rest);
  const first = Math.max(
    displayWidth(title),
    ...kept.map(([cell = ""]) => displayWidth(cell)).filter((cell) => cell <= room),
  );
  const line = (cell: string, cells: TableRow) =>
    [padTo(cell, first), ...cells.map((it, column) => padTo(it, widths[column] ?? 0))]
      .join(GAP)
      .trimEnd();
  return [
    line(title, titles),
    ...kept.flatMap(([cell = "", ...cells]) =>
      displayWidth(cell) <= first ? [line(cell, cells)] : [cell, line("", cells)],
    ),
  ];
}
