import { addTrust } from "../../app/trust.js";
import { parseArguments } from "../arguments.js";
import {
  type Command,
  commonOptions,
  configOptions,
  EXIT,
  type OptionSpecs,
  UsageError,
} from "../command.js";
import { consentLine } from "../consent-line.js";

const options = {
  credential: {
    type: "string",
    multiple: true,
    value: "CREDENTIAL",
    description: "Only this credential: a variable's name, auth:PROVIDER or chain:aws",
  },
  config: configOptions.config,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const trustAdd: Command = {
  summary: "Let this project's config send credentials to a host that is not their vendor's.",
  positionals: "HOST",
  options,
  examples: [
    ["altimate trust add llm.example.com", "what the config sends there today, no more"],
    [
      "altimate trust add https://llm.example.com:8443 --credential OPENAI_API_KEY",
      "one credential, one scheme and port",
    ],
  ],
  run: async (argv, terminal) => {
    const { values, positionals } = parseArguments(argv, options);
    const [host, ...more] = positionals;
    if (host === undefined || more.length > 0) {
      throw new UsageError("Name one host: altimate trust add llm.example.com.");
    }
    const added = await addTrust(terminal, {
      config: values.config,
      host,
      credentials: values.credential,
    });
    for (const consent of added) terminal.stdout.write(`${consentLine(consent)}\n`);
    return EXIT.ok;
  },
};
