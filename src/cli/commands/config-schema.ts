import { pathToFileURL } from "node:url";
import { editorSettings } from "../../report/editor-settings.js";
import { parseArguments } from "../arguments.js";
import { type Command, commonOptions, EXIT, type OptionSpecs } from "../command.js";

const options = {
  vscode: { type: "boolean", description: "Print settings for VS Code instead" },
  ...commonOptions,
} as const satisfies OptionSpecs;

export const configSchema: Command = {
  summary: "Print the JSON Schema of the config, for editors and other tools.",
  positionals: "",
  options,
  examples: [
    ["altimate config schema > altimate-code.schema.json", "the schema"],
    ["altimate config schema --vscode", "for VS Code's settings.json"],
  ],
  run: async (argv, terminal) => {
    const { values } = parseArguments(argv, options);
    terminal.stdout.write(
      values.vscode === true
        ? `${JSON.stringify(editorSettings(pathToFileURL(terminal.schemaFile).href), null, 2)}\n`
        : terminal.files.readText(terminal.schemaFile),
    );
    return EXIT.ok;
  },
};
