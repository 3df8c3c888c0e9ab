import type { ProbeEvent } from "../probe/index.js";
import { type LiveRow, liveTable } from "../report/probe/index.js";
import { colorLevel, columns, type Terminal } from "./terminal.js";

/** A table on a terminal that is redrawn in place with every answer; silent everywhere else. */
export function liveProgress(terminal: Pick<Terminal, "env" | "stderr">, noColor: boolean) {
  const { stderr } = terminal;
  let rows: readonly LiveRow[] = [];
  let drawn = 0;
  const draw = (lines: readonly string[]) => {
    // up to the first line of what was drawn, then clear everything below it
    const back = drawn === 0 ? "" : `\u001b[${drawn}A\u001b[J`;
    stderr.write(back + lines.map((line) => `${line}\n`).join(""));
    drawn = lines.length;
  };
  return {
    show: (event: ProbeEvent) => {
      if (!stderr.isTerminal) return;
      rows = rowsAfter(rows, event);
      const level = colorLevel(terminal, stderr, noColor);
      // a line that fills the last column would be followed by an empty one on some terminals
      const width = columns(stderr) - 1;
      draw(liveTable(rows, { width, height: stderr.rows - 1, colorLevel: level }));
    },
    clear: () => {
      if (drawn > 0) draw([]);
    },
  };
}

function rowsAfter(rows: readonly LiveRow[], event: ProbeEvent): readonly LiveRow[] {
  switch (event.kind) {
    case "start":
      return event.subjects.map((subject) => ({ ...subject, step: null, result: null }));
    case "step":
      return rows.map((row) =>
        // the credential's requests hold up all models of its provider
        row.provider === event.provider && (event.model ?? row.model) === row.model
          ? { ...row, step: event.step }
          : row,
      );
    case "chain":
      return rows;
    case "result": {
      const { result } = event;
      const isOf = (row: LiveRow) => row.provider === result.provider && row.model === result.model;
      return rows.map((row) => (isOf(row) ? { ...row, result } : row));
    }
  }
}
