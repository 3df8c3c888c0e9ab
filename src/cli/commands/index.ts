import type { Command } from "../command.js";

interface Entry {
  readonly summary: string;
  /** Loaded only when the command is used, so that a check reads no code of the probe. */
  readonly load: () => Promise<Command>;
}

/** Every command by its name. A test compares the list with the folder. */
export const commands: Readonly<Record<string, Entry>> = {
  "config check": {
    summary: "Check config files",
    load: async () => (await import("./config-check.js")).configCheck,
  },
  probe: {
    summary: "Prove credentials and models live, without spending a token",
    load: async () => (await import("./probe.js")).probeCommand,
  },
  emit: {
    summary: "Write the resolved manifest, secrets by reference",
    load: async () => (await import("./emit.js")).emitCommand,
  },
  run: {
    summary: "Send one prompt to a model of the config or a manifest",
    load: async () => (await import("./run.js")).runCommand,
  },
};

export const commandNames = Object.keys(commands);

/** The command that the first words of the arguments name, and the arguments behind them. */
export function findCommand(argv: readonly string[]) {
  for (const length of [2, 1]) {
    const name = argv.slice(0, length).join(" ");
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (entry !== undefined) return { name, load: entry.load, rest: argv.slice(length) };
  }
  return null;
}
