import { findProvider, type SignedIn, signIn, signInChoices } from "../../app/sign-in.js";
import { neutral } from "../../report/text.js";
import { oneOf, parseArguments } from "../arguments.js";
import {
  type Command,
  commonOptions,
  configOptions,
  EXIT,
  type OptionSpecs,
  UsageError,
} from "../command.js";
import { enterCredential, METHODS } from "../enter-credential.js";
import { providerArgument } from "../provider-argument.js";
import { type Terminal, tell } from "../terminal.js";

const options = {
  provider: { type: "string", short: "p", value: "PROVIDER", description: "The provider, by id" },
  stdin: { type: "boolean", description: "Read the credential from standard input" },
  "from-env": { type: "string", value: "NAME", description: "Read it from this variable" },
  method: {
    type: "string",
    short: "m",
    value: "METHOD",
    choices: METHODS,
    description: "For github-copilot: how to get the token",
  },
  "no-verify": { type: "boolean", description: "Store it without testing it" },
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const authLogin: Command = {
  summary: "Prompt for a credential, test it, and store it for you alone.",
  positionals: "[PROVIDER]",
  options,
  examples: [
    ["altimate auth login anthropic", "asks for the key"],
    ["altimate auth databricks", "enter workspace-host::pat-token"],
    ["altimate auth github-copilot --method gh", "the GitHub CLI's token"],
    ["pass show openai | altimate auth openai --stdin", "for scripts"],
  ],
  run: async (argv, terminal) => {
    const { values, positionals } = parseArguments(argv, options);
    const method =
      values.method === undefined ? undefined : oneOf("method", values.method, METHODS);
    const { config } = values;
    const id = providerArgument(values.provider, positionals) ?? (await chooseProvider(terminal));
    const { provider, notices } = findProvider(terminal, { id, config });
    for (const notice of notices) tell(terminal, notice);
    const secret = await enterCredential(terminal, provider, {
      stdin: values.stdin === true,
      fromEnv: values["from-env"],
      method,
    });
    const signedIn = await signIn(terminal, {
      id,
      config,
      provider,
      secret,
      verify: values["no-verify"] !== true && values.offline !== true,
      allowHosts: values["allow-host"] ?? [],
    });
    return report(terminal, signedIn);
  },
};

async function chooseProvider({ prompts }: Terminal): Promise<string> {
  if (prompts === null) throw new UsageError("Name a provider: altimate auth login openai.");
  const choices = signInChoices().map(({ id, name }) => ({ value: id, name }));
  return prompts.choose("Which provider?", choices);
}

function report(terminal: Terminal, { verdict, stored, notices }: SignedIn): number {
  for (const notice of notices) tell(terminal, notice);
  const text = [verdict?.message ?? "", ...(verdict?.hint == null ? [] : [verdict.hint])].join(
    "\n",
  );
  if (stored === null) {
    tell(terminal, `${text}\nNothing was stored. --no-verify stores it anyway.`);
    return EXIT.findings;
  }
  if (verdict?.state === "untested") tell(terminal, `the credential was not tested: ${text}`);
  if (verdict?.state === "accepted") terminal.stdout.write(`${neutral(verdict.message)}\n`);
  terminal.stdout.write(`Stored as ${stored.reference} in ${stored.path}.\n`);
  return EXIT.ok;
}
