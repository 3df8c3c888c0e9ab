import type { Manner } from "./answers.js";

/**
 * File texts by relative path. `<<NAME>>` stands for a canary, `{{here}}` for the address of a server
 * on this machine, `{{home}}` for the home folder. Anything but text is written as JSON; a manifest gets its digest first.
 */
export type Files = Readonly<Record<string, unknown>>;

/** Hosts by canary: exact, or `*.` and a suffix, or a name and `:*`. */
export type Reach = Readonly<Record<string, readonly string[]>>;

/** One situation and what may come of it: data alone, so that it can be shrunk and printed. */
export interface Row {
  readonly name: string;
  /** What it is an example of. */
  readonly group: string;
  readonly kind: "malicious" | "legitimate";
  readonly home?: Files;
  readonly project?: Files;
  readonly env?: Readonly<Record<string, string>>;
  /** Command lines, one after another in the same folders. */
  readonly runs: readonly (readonly string[])[];
  readonly stdin?: string;
  /** What the person at the terminal says to every question; without it, nobody sits there. */
  readonly says?: "yes" | "no";
  /** Whether the answer goes to a terminal. */
  readonly terminal?: boolean;
  readonly manner?: Manner;
  /** Where canaries may go besides this machine. What is not named may go nowhere. */
  readonly reach?: Reach;
  /** Canaries that may be printed and written, as public values of the person's own. */
  readonly shown?: readonly string[];
  readonly expect?: Expectations;
}

/** What a row states in addition to the invariant. */
export interface Expectations {
  /** Canaries that must arrive. */
  readonly arrives?: Reach;
  /** Hosts that must be asked. */
  readonly asks?: readonly string[];
  /** Exit codes, one a run. */
  readonly codes?: readonly number[];
  readonly requestsAtMost?: number;
  readonly questionsAtMost?: number;
  /** Regular expressions that no output may match. */
  readonly never?: readonly string[];
  /** Canaries that may not make a difference to any output, so that nobody finds them by trying. */
  readonly blindTo?: readonly string[];
  /** Of the processor, so that a busy machine makes no difference. */
  readonly secondsAtMost?: number;
  /** Of answers, before it is enough. */
  readonly megabytesAtMost?: number;
}
