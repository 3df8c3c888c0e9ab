import { type ModelFilter, modelsReport } from "../../app/listings.js";
import { LIST_FORMATS, printModels } from "../../report/models.js";
import { printJson } from "../../report/text.js";
import { oneOf, parseArguments } from "../arguments.js";
import { type Command, commonOptions, EXIT, type OptionSpecs, UsageError } from "../command.js";
import { colorLevel, columns, tell } from "../terminal.js";

const options = {
  tools: { type: "boolean", description: "Only models that can call tools" },
  vision: { type: "boolean", description: "Only models that read images" },
  reasoning: { type: "boolean", description: "Only models that reason before they answer" },
  "in-reach": { type: "boolean", description: "Only models that this config can reach" },
  context: {
    type: "string",
    value: "TOKENS",
    description: "Only models with a context of at least this, such as 200k or 1M",
  },
  region: {
    type: "string",
    value: "REGION",
    description: "Only models that can be called from this region of a cloud",
  },
  "max-price": {
    type: "string",
    value: "USD",
    description: "Only models whose output costs at most this per million tokens",
  },
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

export const modelsCommand: Command = {
  summary: "List models: what they can do, what they cost, when they retire, what is in reach.",
  positionals: "[PROVIDER…]",
  options,
  examples: [
    ["altimate models snowflake-cortex", "the models of one provider"],
    ["altimate models --in-reach --tools", "what agents can use here"],
    ["altimate models amazon-bedrock --region eu-west-1", "by region"],
    ["altimate models --context 1M --max-price 5", "by size and price"],
  ],
  run: async (argv, terminal) => {
    const { values, positionals } = parseArguments(argv, options);
    const format = oneOf("format", values.format, LIST_FORMATS);
    const filter: ModelFilter = {
      tools: values.tools === true,
      vision: values.vision === true,
      reasoning: values.reasoning === true,
      inReach: values["in-reach"] === true,
      context: values.context === undefined ? 0 : tokens(values.context),
      maxPrice:
        values["max-price"] === undefined ? Number.POSITIVE_INFINITY : price(values["max-price"]),
      region: values.region ?? null,
    };
    const report = modelsReport(terminal, {
      config: values.config,
      providers: positionals,
      filter,
    });
    if (format === "json") {
      terminal.stdout.write(printJson(report));
      return EXIT.ok;
    }
    terminal.stdout.write(
      printModels(report, {
        width: columns(terminal.stdout),
        colorLevel: colorLevel(terminal, terminal.stdout, values["no-color"]),
      }),
    );
    if (report.models.length === 0) tell(terminal, "no model matches.");
    return EXIT.ok;
  },
};

const UNITS: Readonly<Record<string, number>> = { "": 1, k: 1_000, m: 1_000_000 };

function tokens(value: string): number {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)([km]?)$/i.exec(value) ?? [];
  if (amount === undefined) {
    throw new UsageError(`--context takes a number of tokens such as 200k or 1M, not "${value}".`);
  }
  return Number(amount) * (UNITS[unit.toLowerCase()] ?? 1);
}

function price(value: string): number {
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value);
  throw new UsageError(`--max-price takes US dollars such as 5 or 0.5, not "${value}".`);
}
