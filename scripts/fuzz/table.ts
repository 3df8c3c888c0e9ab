type Cell = string | number;

/** Lines of cells in columns: text to the left, numbers to the right. */
export function table(head: readonly string[], lines: readonly (readonly Cell[])[]): string {
  const all = [head, ...lines];
  const widths = head.map((_, column) =>
    Math.max(...all.map((line) => String(line[column] ?? "").length)),
  );
  return all
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return typeof cell === "number" ? String(cell).padStart(width) : cell.padEnd(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
