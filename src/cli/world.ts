import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { appendFile, mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Glob } from "../source/expand-paths.js";
import type { FileSystem } from "../source/files.js";
import { type Prompts, terminalPrompts } from "./prompts.js";

declare const __ALTIMATE_VERSION__: string;

/** Everything outside the program, in one place, so that nothing else touches the process. */
export interface World {
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly home: string;
  readonly platform: NodeJS.Platform;
  readonly files: FileSystem;
  /** Replaces the file as a whole, or leaves it as it was. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  readonly appendFile: (path: string, text: string) => Promise<void>;
  /** Makes a folder and those above it; one that is there is fine. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Loads what finds files by a pattern, which few commands need. */
  readonly loadGlob: () => Promise<Glob>;
  readonly now: () => number;
  /** What was asked for. */
  readonly stdout: Stream;
  /** Progress, warnings and everything else that is not the answer. */
  readonly stderr: Stream;
  readonly readStdin: () => Promise<string>;
  /** Null where nobody sits at a terminal to be asked. */
  readonly prompts: Prompts | null;
  /** What another program prints; null where it fails or is not there. */
  readonly outputOf: (program: string, args: readonly string[]) => Promise<string | null>;
  /** Where the catalogue's files lie. */
  readonly catalogFolder: string;
  /** The JSON Schema of the config. */
  readonly schemaFile: string;
}

export interface Stream {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** The world of this process. */
export function processWorld(): World {
  return {
    version: __ALTIMATE_VERSION__,
    env: process.env,
    cwd: process.cwd(),
    home: process.env.HOME || homedir(),
    platform: process.platform,
    files: nodeFiles,
    writeFile: async (path, text) => {
      const { default: writeFileAtomic } = await import("write-file-atomic");
      await writeFileAtomic(path, text, "utf8");
    },
    appendFile: (path, text) => appendFile(path, text, "utf8"),
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true });
    },
    loadGlob: async () => (await import("./glob.js")).glob,
    now: Date.now,
    stdout: streamOf(process.stdout),
    stderr: streamOf(process.stderr),
    readStdin: async () => {
      let text = "";
      process.stdin.setEncoding("utf8");
      for await (const chunk of process.stdin) text += String(chunk);
      return text;
    },
    prompts:
      process.stdin.isTTY === true && process.stderr.isTTY === true
        ? terminalPrompts({ input: process.stdin, output: process.stderr })
        : null,
    outputOf: async (program, args) => (await import("./output-of.js")).outputOf(program, args),
    catalogFolder: join(import.meta.dirname, "catalog"),
    schemaFile: join(import.meta.dirname, "../schema/altimate-code.schema.json"),
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

export const nodeFiles: FileSystem = {
  readText: (path) => readFileSync(path, "utf8"),
  stat: (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return null;
    const kind = stat.isFile() ? "file" : stat.isDirectory() ? "directory" : "other";
    return { kind, size: stat.size };
  },
  realpath: (path) => realpathSync(path),
  list: (folder) => readdirSync(folder),
};
