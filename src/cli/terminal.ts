import type { ColorSupportLevel } from "chalk";
import type { World } from "../app/world.js";
import { wrap } from "../report/text.js";
import type { Prompts } from "./prompts.js";

/** The world of a command: with the person and streams of a terminal, or a substitute. */
export interface Terminal extends World {
  /** What was asked for. */
  readonly stdout: Stream;
  /** Progress, warnings and everything else that is not the answer. */
  readonly stderr: Stream;
  readonly readStdin: () => Promise<string>;
  /** Null without a terminal to prompt on. */
  readonly prompts: Prompts | null;
  readonly appendFile: (path: string, text: string) => Promise<void>;
}

export interface Stream {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** Colour on a terminal only; NO_COLOR and FORCE_COLOR (https://no-color.org) and the flag decide first. */
export function colorLevel(
  { env }: Pick<Terminal, "env">,
  stream: Stream,
  noColor: boolean | undefined,
): ColorSupportLevel {
  if (noColor === true || (env.NO_COLOR ?? "") !== "") return 0;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR === "0" ? 0 : 1;
  return stream.isTerminal && env.TERM !== "dumb" ? 1 : 0;
}

/** Lines longer than this are hard to read, and logs are often cut there. */
const WIDEST = 80;

/** The width available for text. */
export function columns(stream: Stream): number {
  return Math.min(stream.columns, WIDEST);
}

/** Reports problems and notes, on the stream that does not mix with the result. */
export function tell({ stderr }: Pick<Terminal, "stderr">, message: string): void {
  stderr.write(`${wrap(`altimate: ${message}`, columns(stderr)).join("\n")}\n`);
}
