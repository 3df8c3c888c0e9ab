import { appendFile } from "node:fs/promises";
import { nodeWorld } from "../app/node-world.js";
import { terminalPrompts } from "./prompts.js";
import type { Stream, Terminal } from "./terminal.js";

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const prompts =
    process.stdin.isTTY === true && process.stderr.isTTY === true
      ? terminalPrompts({ input: process.stdin, output: process.stderr })
      : null;
  return {
    ...nodeWorld(process, Date.now),
    confirm: prompts?.confirm ?? null,
    prompts,
    appendFile: (path, text) => appendFile(path, text, "utf8"),
    stdout: streamOf(process.stdout),
    stderr: streamOf(process.stderr),
    readStdin: async () => {
      let text = "";
      process.stdin.setEncoding("utf8");
      for await (const chunk of process.stdin) text += String(chunk);
      return text;
    },
  };
}

const DEFAULT_COLUMNS = 80;
const DEFAULT_ROWS = 24;

function streamOf(stream: NodeJS.WriteStream): Stream {
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns || DEFAULT_COLUMNS,
    rows: stream.rows ?? DEFAULT_ROWS,
  };
}
