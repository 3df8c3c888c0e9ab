import { oneOf, parseArguments } from "../arguments.js";
import { type Command, commonOptions, configOptions, type OptionSpecs } from "../command.js";
import { METHODS } from "../enter.js";
import { signIn } from "../sign-in.js";

const options = {
  provider: { type: "string", short: "p", value: "ID", description: "The provider, by name" },
  stdin: { type: "boolean", description: "Read the credential from standard input" },
  "from-env": { type: "string", value: "NAME", description: "Take it from this variable" },
  method: {
    type: "string",
    short: "m",
    value: "METHOD",
    choices: METHODS,
    description: "For github-copilot: how its token is had",
  },
  "no-verify": { type: "boolean", description: "Store it without testing it" },
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const authLogin: Command = {
  summary: "Store a credential: asked for at the terminal, tested, then kept for you alone.",
  positionals: "[PROVIDER]",
  options,
  examples: [
    ["altimate auth login anthropic", "asks for the key"],
    ["altimate auth databricks", "enter workspace-host::pat-token"],
    ["altimate auth github-copilot --method gh", "the token of GitHub's own tool"],
    ["pass show openai | altimate auth openai --stdin", "for scripts"],
  ],
  run: async (argv, world) => {
    const { values, positionals } = parseArguments(argv, options);
    return signIn(world, {
      words: [...(values.provider === undefined ? [] : [values.provider]), ...positionals],
      stdin: values.stdin === true,
      fromEnv: values["from-env"],
      method: values.method === undefined ? undefined : oneOf("method", values.method, METHODS),
      verify: values["no-verify"] !== true && values.offline !== true,
      config: values.config,
      allowHosts: values["allow-host"] ?? [],
    });
  },
};
