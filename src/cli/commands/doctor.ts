import { examine } from "../../app/doctor.js";
import { doctorSheets } from "../../report/doctor.js";
import { printSheets } from "../../report/sheet.js";
import { printJson } from "../../report/text.js";
import { oneOf, parseArguments } from "../arguments.js";
import { type Command, commonOptions, configOptions, EXIT, type OptionSpecs } from "../command.js";
import { colorLevel, columns, tell } from "../terminal.js";

const FORMATS = ["pretty", "json"] as const;

const options = {
  format: {
    type: "string",
    default: "pretty",
    value: "FORMAT",
    choices: FORMATS,
    description: "How the report is printed",
  },
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const doctor: Command = {
  summary: "Report what may be causing a problem. Safe to paste into a bug report.",
  positionals: "",
  options,
  examples: [
    ["altimate doctor", "asks each provider once, at no cost"],
    ["altimate doctor --offline", "opens no connection"],
  ],
  run: async (argv, terminal) => {
    const { values } = parseArguments(argv, options);
    const format = oneOf("format", values.format, FORMATS);
    const { report, notices } = await examine(terminal, {
      config: values.config,
      offline: values.offline === true,
      allowHosts: values["allow-host"] ?? [],
    });
    for (const notice of notices) tell(terminal, notice);
    terminal.stdout.write(
      format === "json"
        ? printJson(report)
        : printSheets(doctorSheets(report), {
            width: columns(terminal.stdout),
            colorLevel: colorLevel(terminal, terminal.stdout, values["no-color"]),
          }),
    );
    const isSick = report.probes.some(({ state }) => state === "failed");
    return isSick || report.problems.length > 0 ? EXIT.findings : EXIT.ok;
  },
};
