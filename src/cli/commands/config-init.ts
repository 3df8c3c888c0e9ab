import { DEFAULT_PATH, starter, writeStarter } from "../../app/init.js";
import { parseArguments } from "../arguments.js";
import { type Command, commonOptions, EXIT, type OptionSpecs, UsageError } from "../command.js";

const options = {
  print: { type: "boolean", description: "Print it instead of writing a file" },
  force: { type: "boolean", description: "Replace an existing file" },
  ...commonOptions,
} as const satisfies OptionSpecs;

export const configInit: Command = {
  summary: "Write a starter config for the credentials found here, by name, never a value.",
  positionals: "[FILE]",
  options,
  examples: [
    ["altimate config init", `writes ${DEFAULT_PATH}`],
    ["altimate config init --print", "to see it first"],
  ],
  run: async (argv, terminal) => {
    const { values, positionals } = parseArguments(argv, options);
    const [path = DEFAULT_PATH, ...more] = positionals;
    if (more.length > 0) throw new UsageError("Name one file to write, or none.");
    if (values.print === true) {
      terminal.stdout.write(starter(terminal).text);
      return EXIT.ok;
    }
    const { found } = await writeStarter(terminal, { path, force: values.force === true });
    const lines = found.map(({ provider, sign }) => `  ${provider}: ${sign}\n`);
    terminal.stdout.write(
      lines.length === 0
        ? `Wrote ${path}. No credential was found.\nSet a provider's variable and refer to it there.\n`
        : `Wrote ${path}, for the credentials found here:\n${lines.join("")}Next: altimate config check, then altimate probe.\n`,
    );
    return EXIT.ok;
  },
};
