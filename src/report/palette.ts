import { Chalk, type ChalkInstance, type ColorSupportLevel } from "chalk";
import type { Severity } from "../generated/check-report.js";
import type { ProbeState } from "../generated/probe-report.js";

/** The colours of all reports, so that the same thing looks the same in every command. */
export interface Palette {
  readonly strong: ChalkInstance;
  readonly quiet: ChalkInstance;
  readonly help: ChalkInstance;
  readonly severity: Readonly<Record<Severity, ChalkInstance>>;
  readonly state: Readonly<Record<ProbeState, ChalkInstance>>;
}

/** `level` comes from the caller: what is printed never depends on where the program runs. */
export function paletteOf(level: ColorSupportLevel): Palette {
  const chalk = new Chalk({ level });
  return {
    strong: chalk.bold,
    quiet: chalk.dim,
    help: chalk.cyan,
    severity: { error: chalk.red, warning: chalk.yellow, info: chalk.blue },
    state: { ok: chalk.green, failed: chalk.red, unproven: chalk.yellow, skipped: chalk.dim },
  };
}
