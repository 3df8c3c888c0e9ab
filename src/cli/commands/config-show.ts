import { show } from "../../app/show.js";
import { annotatedConfig } from "../../report/annotated-config.js";
import { printJson } from "../../report/text.js";
import { oneOf, parseArguments } from "../arguments.js";
import {
  allowVariableOption,
  type Command,
  commonOptions,
  configOptions,
  EXIT,
  envFileOption,
  type OptionSpecs,
} from "../command.js";
import { columns } from "../terminal.js";

const FORMATS = ["pretty", "json"] as const;

const options = {
  origins: { type: "boolean", description: "Show where each value comes from" },
  format: {
    type: "string",
    default: "pretty",
    value: "FORMAT",
    choices: FORMATS,
    description: "How origins are printed, as comments or as data",
  },
  ...envFileOption,
  ...allowVariableOption,
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const configShow: Command = {
  summary: "Show the effective config: all layers merged, secrets as references.",
  positionals: "",
  options,
  examples: [
    ["altimate config show", "as JSON"],
    ["altimate config show --origins", "and where each value comes from"],
  ],
  run: async (argv, terminal) => {
    const { values } = parseArguments(argv, options);
    const format = oneOf("format", values.format, FORMATS);
    const report = show(terminal, {
      config: values.config,
      envFiles: values["env-file"] ?? [],
      allowVariables: values["allow-variable"] ?? [],
    });
    const text =
      values.origins !== true
        ? printJson(report.config)
        : format === "json"
          ? printJson(report)
          : annotatedConfig(report, columns(terminal.stdout));
    terminal.stdout.write(text);
    return EXIT.ok;
  },
};
