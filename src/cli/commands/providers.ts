import { providersReport } from "../../app/listings.js";
import { LIST_FORMATS } from "../../report/models.js";
import { printProviders } from "../../report/providers.js";
import { printJson } from "../../report/text.js";
import { oneOf, parseArguments } from "../arguments.js";
import { type Command, commonOptions, EXIT, type OptionSpecs } from "../command.js";
import { colorLevel, columns } from "../terminal.js";

const options = {
  format: {
    type: "string",
    default: "pretty",
    value: "FORMAT",
    choices: LIST_FORMATS,
    description: "How the list is printed",
  },
  config: {
    type: "string",
    value: "FILE",
    description: "Read this config instead of the project's",
  },
  ...commonOptions,
} as const satisfies OptionSpecs;

export const providersCommand: Command = {
  summary: "List every provider, the variables that configure it, by name, and which are set.",
  positionals: "",
  options,
  examples: [
    ["altimate providers", "all of them"],
    ["altimate providers --format json", "for programs"],
  ],
  run: async (argv, terminal) => {
    const { values } = parseArguments(argv, options);
    const format = oneOf("format", values.format, LIST_FORMATS);
    const report = providersReport(terminal, { config: values.config });
    terminal.stdout.write(
      format === "json"
        ? printJson(report)
        : printProviders(report, {
            width: columns(terminal.stdout),
            colorLevel: colorLevel(terminal, terminal.stdout, values["no-color"]),
          }),
    );
    return EXIT.ok;
  },
};
