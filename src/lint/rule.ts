import type { Finding, Severity } from "../generated/check-report.js";
import type { ProbeLock } from "../generated/probe-lock.js";
import type { Proofs } from "../resolve/probe-lock.js";
import type { Layer } from "../source/node.js";
import type { UnreadLayer } from "../source/unread.js";
import type { CheckedProgram } from "./checked-program.js";
import type { Draft } from "./draft.js";

export interface LintOptions {
  /** An unset variable is an error. */
  readonly requireEnv: boolean;
  /** Every variable counts as set. */
  readonly assumeEnv: boolean;
  /** The day of the check, `YYYY-MM-DD`: what is retired and what is stale depends on it. */
  readonly today: string;
  /** Whether the altimate-code compatibility rules run. */
  readonly compat: boolean;
  /** Config sources that exist for altimate-code and were not read. */
  readonly unread: readonly UnreadLayer[];
  /** Hosts that a trusted party allows credentials to be sent to. */
  readonly allowHosts?: readonly string[];
  /** What probes proved, if the check was given a lock. */
  readonly proofs?: Proofs;
}

export interface Example {
  /** The text of a config file. */
  readonly config: string;
  /** The layer that the file stands for, where it matters. */
  readonly layer?: ExampleLayer;
  /** A weaker file below it. */
  readonly below?: { readonly config: string; readonly layer: ExampleLayer };
  readonly unread?: LintOptions["unread"];
  /** What probes proved. */
  readonly lock?: ProbeLock;
  /** The day of the check, where it matters. */
  readonly today?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Files next to the config, by relative path. */
  readonly files?: Readonly<Record<string, string>>;
}

type ExampleLayer = Pick<Layer, "name"> & Partial<Layer>;

/** One kind of mistake. Every file of `rules/` exports one; the examples run as tests and make its page. */
export interface Rule {
  /** The name in words, which is also the file's name. */
  readonly id: string;
  readonly code: `ALT${number}`;
  readonly severity: Severity;
  /** One line: what is found. */
  readonly summary: string;
  /** Why it matters and what to do, in a few plain sentences of Markdown. */
  readonly details: string;
  readonly examples: { readonly bad: Example; readonly good: Example };
  /** Only about altimate-code: skipped if its compatibility rules do not run. */
  readonly about?: "host";
  /** Its findings depend on variables, stored logins or layers of the machine that it runs on. */
  readonly differsByMachine?: true;
  /** Runs after all others and sees what they found. */
  readonly last?: true;
  readonly check: (
    program: CheckedProgram,
    options: LintOptions,
    others: Others,
  ) => Iterable<Draft>;
}

/** What a rule that runs last sees of the others. */
export interface Others {
  readonly rules: readonly Rule[];
  readonly findings: readonly Finding[];
}
