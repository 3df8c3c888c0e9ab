import { listTrust } from "../../app/trust.js";
import type { Trust } from "../../generated/trust.js";
import { neutral, printJson } from "../../report/text.js";
import { oneOf, parseArguments } from "../arguments.js";
import { type Command, commonOptions, EXIT, type OptionSpecs } from "../command.js";
import { consentLine } from "../consent-line.js";

const FORMATS = ["pretty", "json"] as const;

const options = {
  format: {
    type: "string",
    default: "pretty",
    value: "FORMAT",
    choices: FORMATS,
    description: "How the list is printed",
  },
  ...commonOptions,
} as const satisfies OptionSpecs;

export const trustList: Command = {
  summary: "List the credentials that projects may send to hosts that are not their vendor's.",
  positionals: "",
  options,
  examples: [["altimate trust list", "all projects"]],
  run: async (argv, terminal) => {
    const { values } = parseArguments(argv, options);
    const format = oneOf("format", values.format, FORMATS);
    const trust = listTrust(terminal);
    terminal.stdout.write(format === "json" ? printJson(trust) : pretty(trust));
    return EXIT.ok;
  },
};

function pretty({ consents }: Trust): string {
  if (consents.length === 0) return "No project may send a credential to a foreign host.\n";
  const projects = [...new Set(consents.map(({ project }) => project))].sort();
  return projects
    .map((project) => {
      const lines = consents
        .filter((consent) => consent.project === project)
        .map((consent) => `  ${consentLine(consent)}  since ${consent.grantedAt.slice(0, 10)}\n`);
      return `${neutral(project)}\n${lines.join("")}`;
    })
    .join("\n");
}
