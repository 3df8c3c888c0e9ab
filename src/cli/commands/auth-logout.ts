import { signedIn, signOut } from "../../app/sign-out.js";
import { parseArguments } from "../arguments.js";
import { type Command, commonOptions, EXIT, type OptionSpecs, UsageError } from "../command.js";
import { providerArgument } from "../provider-argument.js";
import type { Terminal } from "../terminal.js";

const options = {
  provider: { type: "string", short: "p", value: "PROVIDER", description: "The provider, by id" },
  ...commonOptions,
} as const satisfies OptionSpecs;

export const authLogout: Command = {
  summary: "Remove a stored credential. The vendor still accepts it until it is revoked there.",
  positionals: "[PROVIDER]",
  options,
  examples: [["altimate auth logout anthropic", "forgets the key"]],
  run: async (argv, terminal) => {
    const { values, positionals } = parseArguments(argv, options);
    const id = providerArgument(values.provider, positionals) ?? (await chooseStored(terminal));
    terminal.stdout.write(`Removed ${await signOut(terminal, id)}.\n`);
    return EXIT.ok;
  },
};

async function chooseStored(terminal: Terminal): Promise<string> {
  const stored = signedIn(terminal);
  if (stored.length === 0) throw new UsageError("Nothing is stored.");
  if (terminal.prompts === null) {
    throw new UsageError("Name a provider: altimate auth logout openai.");
  }
  return terminal.prompts.choose(
    "Which credential do you want to remove?",
    stored.map((id) => ({ value: id, name: id })),
  );
}
