import type { ParseArgsConfig } from "node:util";
import type { Terminal } from "./terminal.js";

export { UsageError } from "../app/usage-error.js";

/** One option, as `parseArgs` of node:util and yargs both understand it. */
export interface OptionSpec {
  readonly type: "boolean" | "string";
  readonly short?: string;
  readonly multiple?: boolean;
  readonly default?: string | boolean | string[];
  readonly description: string;
  /** The value's placeholder in help: FILE, HOST. */
  readonly value?: string;
  readonly choices?: readonly string[];
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>> & ParseArgsConfig["options"];

/** A command as data. Every file of `commands/` exports one; help and parsing are made from it. */
export interface Command {
  readonly summary: string;
  /** What may follow the command's name: `[FILE…]`. */
  readonly positionals: string;
  readonly options: OptionSpecs;
  /** What to type, and what it does. */
  readonly examples: readonly (readonly [command: string, purpose: string])[];
  /** Returns the exit code. All commands are passed in, for those that describe the others. */
  readonly run: (
    argv: readonly string[],
    terminal: Terminal,
    commands: Commands,
  ) => Promise<number>;
}

/** Every command by its name, one word or two. */
export type Commands = Readonly<Record<string, CommandEntry>>;

export interface CommandEntry {
  readonly summary: string;
  /** Loaded only when the command is used, so that a check reads no code of the probe. */
  readonly load: () => Promise<Command>;
}

/** Exit codes, part of the public interface. */
export const EXIT = {
  ok: 0,
  findings: 1,
  usage: 2,
  unproven: 3,
  bug: 70,
  /** What a shell expects of a program that was stopped by Ctrl-C: 128 and the signal's number. */
  stopped: 130,
} as const;

/** Options that every command takes. */
export const commonOptions = {
  help: { type: "boolean", short: "h", description: "Show this help" },
  debug: { type: "boolean", description: "Show more when something goes wrong" },
  "no-color": { type: "boolean", description: "Print without colours" },
} as const satisfies OptionSpecs;

/** Options of the commands that read the config. */
export const configOptions = {
  config: {
    type: "string",
    value: "FILE",
    description: "Read this config instead of the project's",
  },
  "allow-host": {
    type: "string",
    multiple: true,
    value: "HOST",
    description: "Allow credentials to be sent to this host",
  },
  offline: { type: "boolean", description: "Never open a connection" },
} as const satisfies OptionSpecs;

/** For commands that compile the config. */
export const allowVariableOption = {
  "allow-variable": {
    type: "string",
    multiple: true,
    value: "NAME",
    description: "Let the project use this variable in addresses, ids and settings",
  },
} as const satisfies OptionSpecs;

/** For commands that read credentials from the environment. */
export const envFileOption = {
  "env-file": {
    type: "string",
    multiple: true,
    value: "FILE",
    description: "Also read variables from this file; those already set win",
  },
} as const satisfies OptionSpecs;
