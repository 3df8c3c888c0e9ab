import { printSheets } from "../../report/sheet.js";
import { parseArguments } from "../arguments.js";
import {
  type Command,
  commonOptions,
  configOptions,
  EXIT,
  type OptionSpecs,
  UsageError,
} from "../command.js";
import { envFileOption } from "../env-file.js";
import { explainRule, findRule } from "../explain/rule.js";
import { explainSubject } from "../explain/subject.js";
import { loadProgram } from "../load-program.js";
import { colorLevel, columns } from "../terminal.js";

const options = {
  ...envFileOption,
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const configExplain: Command = {
  summary: "Explain a value of the config, a provider or model, or a rule.",
  positionals: "SUBJECT",
  options,
  examples: [
    ["altimate config explain model", "which model counts, and why"],
    ["altimate config explain provider.openai.options.baseURL", "who set it"],
    ["altimate config explain anthropic/claude-sonnet-4-6", "how it links"],
    ["altimate config explain ALT301", "what a finding means"],
  ],
  run: async (argv, world) => {
    const { values, positionals } = parseArguments(argv, options);
    const [subject, ...more] = positionals;
    if (subject === undefined || more.length > 0) {
      throw new UsageError(
        "Name one thing to explain: a path such as model, a provider/model, or a code such as ALT301.",
      );
    }
    const rule = findRule(subject);
    const sheets =
      rule === null
        ? explainSubject(subject, (models) => loadProgram(world, values, models).program)
        : [explainRule(rule)];
    const text = printSheets(sheets, {
      width: columns(world.stdout),
      colorLevel: colorLevel(world, world.stdout, values["no-color"]),
    });
    world.stdout.write(text);
    return EXIT.ok;
  },
};
