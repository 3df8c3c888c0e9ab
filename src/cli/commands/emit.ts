import { resolve } from "node:path";
import { manifestText } from "../../emit/index.js";
import { parseArguments } from "../arguments.js";
import { type Command, commonOptions, configOptions, EXIT, type OptionSpecs } from "../command.js";
import { emitConfig } from "../emit.js";
import { errorLines } from "../problems.js";

const options = {
  output: { type: "string", short: "o", value: "FILE", description: "Write to a file" },
  model: {
    type: "string",
    short: "m",
    multiple: true,
    value: "PROVIDER/MODEL",
    description: "Take this model in, too",
  },
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const emitCommand: Command = {
  summary: "Write the manifest: everything resolved, secrets by reference only.",
  positionals: "",
  options,
  examples: [
    ["altimate emit", "the manifest on the terminal"],
    ["altimate emit -o altimate.manifest.json", "into a file for altimate run"],
  ],
  run: async (argv, world) => {
    const { values } = parseArguments(argv, options);
    const output = values.output === undefined ? null : resolve(world.cwd, values.output);
    const { manifest, errors, reasons } = emitConfig(world, {
      config: values.config,
      models: values.model ?? [],
      output,
    });
    if (manifest === null) {
      const lines = reasons.map((reason) => `${reason}\n`).join("");
      world.stderr.write(`${errorLines(errors)}${lines}Nothing was emitted.\n`);
      return EXIT.findings;
    }
    const text = manifestText(manifest);
    if (output === null) world.stdout.write(text);
    else await world.writeFile(output, text);
    return EXIT.ok;
  },
};
