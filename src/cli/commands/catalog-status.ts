import { type CatalogPlace, type CatalogStatus, catalogStatus } from "../../app/catalog.js";
import { plural, wrap } from "../../report/text.js";
import { parseArguments } from "../arguments.js";
import { type Command, commonOptions, EXIT, type OptionSpecs } from "../command.js";
import { columns } from "../terminal.js";

const options = { ...commonOptions } as const satisfies OptionSpecs;

export const catalogStatusCommand: Command = {
  summary: "Show how old the list of models is, and where it comes from.",
  positionals: "",
  options,
  examples: [["altimate catalog status", "its age and source"]],
  run: async (argv, terminal) => {
    parseArguments(argv, options);
    const status = catalogStatus(terminal);
    const width = columns(terminal.stdout) - LABEL;
    for (const [label, value] of rowsOf(status)) {
      const [first = "", ...more] = wrap(value, width);
      terminal.stdout.write(`${label.padEnd(LABEL)}${first}\n`);
      for (const line of more) terminal.stdout.write(`${" ".repeat(LABEL)}${line}\n`);
    }
    if (status.isStale) {
      terminal.stdout.write(
        "\nOlder than 90 days. Fetch a new one with altimate catalog update.\n",
      );
    }
    return EXIT.ok;
  },
};

const LABEL = "source  ".length;

const PLACES: Readonly<Record<CatalogPlace, string>> = {
  variable: "ALTIMATE_MODELS_PATH",
  cache: "your own cache",
  bundled: "bundled with this program",
};

function rowsOf(status: CatalogStatus): readonly (readonly [label: string, value: string])[] {
  const { date, ageDays, models, providers, source, from, path, unused } = status;
  return [
    ["date", `${date}, ${ageDays <= 0 ? "today" : `${plural(ageDays, "day")} old`}`],
    ["holds", `${plural(models, "model")} of ${plural(providers, "provider")}`],
    ["source", source],
    ["from", `${PLACES[from]}: ${path}`],
    ...(unused === null
      ? []
      : [["unused", `${unused.date}, ${PLACES.cache}: ${unused.path}`] as const]),
  ];
}
