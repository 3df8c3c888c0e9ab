import { removeTrust } from "../../app/trust.js";
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
  "all-projects": { type: "boolean", description: "In every project, not just this one" },
  config: configOptions.config,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const trustRemove: Command = {
  summary: "Revoke what altimate trust add, or a yes at a prompt, has allowed.",
  positionals: "[HOST]",
  options,
  examples: [
    ["altimate trust remove llm.example.com", "for this project"],
    ["altimate trust remove --all-projects", "everything, everywhere"],
  ],
  run: async (argv, terminal) => {
    const { values, positionals } = parseArguments(argv, options);
    const [host, ...more] = positionals;
    if (more.length > 0) throw new UsageError("Name one host, or none for all of them.");
    const removed = await removeTrust(terminal, {
      config: values.config,
      host,
      allProjects: values["all-projects"] === true,
    });
    for (const consent of removed) {
      terminal.stdout.write(`no longer: ${consentLine(consent)}\n`);
    }
    return EXIT.ok;
  },
};
