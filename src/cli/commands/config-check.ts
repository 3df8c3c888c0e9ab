import { documentationOf, rules, secretSpans } from "../../lint/index.js";
import { checkFormats, checkReporters } from "../../report/check/index.js";
import { oneOf, parseArguments } from "../arguments.js";
import { checkConfig } from "../check.js";
import { type Command, commonOptions, configOptions, EXIT, type OptionSpecs } from "../command.js";
import { colorLevel, columns } from "../terminal.js";

const SEVERITIES = ["error", "warning", "info"] as const;

const options = {
  format: {
    type: "string",
    default: "pretty",
    value: "FORMAT",
    choices: checkFormats,
    description: "How findings are printed",
  },
  "fail-on": {
    type: "string",
    default: "error",
    value: "SEVERITY",
    choices: SEVERITIES,
    description: "The mildest severity that makes the check fail",
  },
  "require-env": { type: "boolean", description: "An unset variable is an error" },
  "assume-env": { type: "boolean", description: "Every variable counts as set" },
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const configCheck: Command = {
  summary: "Check config files: what is wrong, where, and how to fix it.",
  positionals: "[FILE…]",
  options,
  examples: [
    ["altimate config check", "all config that counts in this folder"],
    ["altimate config check altimate-code.json", "one file by itself"],
    ["altimate config check --format json", "for programs"],
  ],
  run: async (argv, world) => {
    const { values, positionals } = parseArguments(argv, options);
    const format = oneOf("format", values.format, checkFormats);
    const failOn = oneOf("fail-on", values["fail-on"], SEVERITIES);
    const { report, files } = checkConfig(world, {
      paths: positionals,
      config: values.config,
      requireEnv: values["require-env"] === true,
      assumeEnv: values["assume-env"] === true,
      failOn,
    });
    const sources = new Map(files.map(({ file }) => [file.display, file.text]));
    world.stdout.write(
      checkReporters[format](report, sources, {
        width: columns(world.stdout),
        colorLevel: colorLevel(world, world.stdout, values["no-color"]),
        maskRanges: new Map(files.map((file) => [file.file.display, secretSpans(file)])),
        rules: rules.map(({ code, id, summary, severity }) => ({
          code,
          name: id,
          summary,
          severity,
          docs: documentationOf({ id }),
        })),
        tool: {
          name: "altimate",
          version: world.version,
          url: "https://github.com/AltimateAI/altimate-config",
        },
        failOn,
      }),
    );
    return report.summary.ok ? EXIT.ok : EXIT.findings;
  },
};
