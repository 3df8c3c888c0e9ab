import { explain } from "../../app/explain.js";
import { printSheets } from "../../report/sheet.js";
import { parseArguments } from "../arguments.js";
import {
  allowVariableOption,
  type Command,
  commonOptions,
  configOptions,
  EXIT,
  envFileOption,
  type OptionSpecs,
  UsageError,
} from "../command.js";
import { colorLevel, columns } from "../terminal.js";

const options = {
  ...envFileOption,
  ...allowVariableOption,
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const configExplain: Command = {
  summary: "Explain a config value, a provider, a model or a rule.",
  positionals: "SUBJECT",
  options,
  examples: [
    ["altimate config explain model", "which model is used, and why"],
    ["altimate config explain provider.openai.options.baseURL", "who set it"],
    ["altimate config explain anthropic/claude-sonnet-4-6", "how it is reached"],
    ["altimate config explain ALT301", "what a finding means"],
  ],
  run: async (argv, terminal) => {
    const { values, positionals } = parseArguments(argv, options);
    const [subject, ...more] = positionals;
    if (subject === undefined || more.length > 0) {
      throw new UsageError(
        "Name one thing to explain: a path such as model, a provider/model, or a code such as ALT301.",
      );
    }
    const sheets = explain(terminal, {
      subject,
      config: values.config,
      envFiles: values["env-file"] ?? [],
      allowVariables: values["allow-variable"] ?? [],
    });
    const text = printSheets(sheets, {
      width: columns(terminal.stdout),
      colorLevel: colorLevel(terminal, terminal.stdout, values["no-color"]),
    });
    terminal.stdout.write(text);
    return EXIT.ok;
  },
};
