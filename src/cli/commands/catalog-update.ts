import { catalogStatus } from "../../app/catalog.js";
import { UpdateError, updateCatalog } from "../../app/update-catalog.js";
import { wrap } from "../../report/text.js";
import { parseArguments } from "../arguments.js";
import { type Command, commonOptions, EXIT, type OptionSpecs, UsageError } from "../command.js";
import { columns, tell } from "../terminal.js";

const options = {
  file: {
    type: "string",
    value: "FILE",
    description: "Use a local copy of models.dev's api.json",
  },
  date: {
    type: "string",
    value: "DATE",
    description: "The date of the list, such as 2026-11-22",
  },
  offline: { type: "boolean", description: "Never open a connection" },
  ...commonOptions,
} as const satisfies OptionSpecs;

export const catalogUpdate: Command = {
  summary: "Fetch today's list of models from models.dev into your own cache.",
  positionals: "",
  options,
  examples: [
    ["altimate catalog update", "fetch it"],
    ["altimate catalog update --file api.json", "from a file, without a network"],
  ],
  run: async (argv, terminal) => {
    const { values } = parseArguments(argv, options);
    const { date } = values;
    if (
      date !== undefined &&
      !(/^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)))
    ) {
      throw new UsageError(`--date takes a date such as 2026-11-22, not "${date}".`);
    }
    try {
      const { folder, models, providers, source, ...updated } = await updateCatalog(terminal, {
        file: values.file,
        date,
        offline: values.offline === true,
      });
      const text = `Models of ${updated.date}: ${models} of ${providers} providers, from ${source}, kept in ${folder}.`;
      terminal.stdout.write(`${wrap(text, columns(terminal.stdout)).join("\n")}\n`);
    } catch (error) {
      if (!(error instanceof UpdateError)) throw error;
      tell(terminal, `the catalogue was not updated. ${error.message}`);
      return EXIT.findings;
    }
    const { from, date: used } = catalogStatus(terminal);
    if (from !== "cache") {
      tell(
        terminal,
        from === "variable"
          ? "ALTIMATE_MODELS_PATH is set and takes precedence."
          : `this program ships a newer one (${used}), which stays in use.`,
      );
    }
    return EXIT.ok;
  },
};
