import { parseArguments } from "../arguments.js";
import { type Command, commonOptions, EXIT, type OptionSpecs, UsageError } from "../command.js";
import { bashCompletion } from "../completion/bash.js";
import { completedCommands } from "../completion/commands.js";
import { fishCompletion } from "../completion/fish.js";
import { zshCompletion } from "../completion/zsh.js";

const SHELLS = new Map([
  ["bash", bashCompletion],
  ["zsh", zshCompletion],
  ["fish", fishCompletion],
]);

const options = { ...commonOptions } as const satisfies OptionSpecs;

export const completionCommand: Command = {
  summary: "Print a script that completes commands and options in your shell.",
  positionals: "bash|zsh|fish",
  options,
  examples: [
    ['eval "$(altimate completion bash)"', "in ~/.bashrc; the same for zsh"],
    ["altimate completion fish > ~/.config/fish/completions/altimate.fish", "once"],
  ],
  run: async (argv, terminal, commands) => {
    const { positionals } = parseArguments(argv, options);
    const [name = "", ...more] = positionals;
    const print = SHELLS.get(name);
    if (print === undefined || more.length > 0) {
      throw new UsageError(`Name one shell: ${[...SHELLS.keys()].join(", ")}.`);
    }
    terminal.stdout.write(print(await completedCommands(commands)));
    return EXIT.ok;
  },
};
