import { addConsents } from "../../auth/index.js";
import { parseArguments } from "../arguments.js";
import {
  type Command,
  commonOptions,
  configOptions,
  EXIT,
  type OptionSpecs,
  UsageError,
} from "../command.js";
import { kept } from "../kept.js";
import { consentKey, projectConsents } from "../trust.js";
import { consentLine, parsePlace, referenceOf, sendsTo } from "../trust-words.js";

const options = {
  credential: {
    type: "string",
    multiple: true,
    value: "REF",
    description: "Only this one: a variable's name, auth:PROVIDER or chain:aws",
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
  run: async (argv, world) => {
    const { values, positionals } = parseArguments(argv, options);
    const [host, ...more] = positionals;
    if (host === undefined || more.length > 0) {
      throw new UsageError("Name one host: altimate trust add llm.example.com.");
    }
    const place = parsePlace(host);
    const { project, requests } = projectConsents(world, values.config);
    const named = values.credential?.map(referenceOf) ?? null;
    const wanted = requests
      .filter((request) => sendsTo(request, place))
      .filter(({ reference }) => named === null || named.includes(reference))
      .map((request) => consentKey(project, request));
    const missing = named?.find((it) => !wanted.some(({ credential }) => credential === it));
    if (wanted.length === 0 || missing !== undefined) {
      throw new UsageError(
        `This project's config does not send ${missing ?? "a credential"} to ${place.host} in a way that needs consent.`,
      );
    }
    await kept(addConsents(world, wanted, world.now()));
    for (const consent of wanted) world.stdout.write(`${consentLine(consent)}\n`);
    return EXIT.ok;
  },
};
