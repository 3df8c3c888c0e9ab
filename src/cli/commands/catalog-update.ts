import { wrap } from "../../report/text.js";
import { parseArguments } from "../arguments.js";
import { cacheFolder, findCatalog } from "../catalog.js";
import { type Command, commonOptions, EXIT, type OptionSpecs, UsageError } from "../command.js";
import { columns, tell } from "../terminal.js";
import { UpdateError, updateCatalog } from "../update-catalog.js";

const options = {
  file: {
    type: "string",
    value: "FILE",
    description: "Take a local copy of models.dev's api.json",
  },
  date: {
    type: "string",
    value: "DAY",
    description: "The day that the list stands for, as 2026-11-22",
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
    ["altimate catalog update --file api.json", "from a file, where there is no network"],
  ],
  run: async (argv, world) => {
    const { values } = parseArguments(argv, options);
    const { date } = values;
    if (
      date !== undefined &&
      !(/^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)))
    ) {
      throw new UsageError(`--date takes a day such as 2026-11-22, not "${date}".`);
    }
    try {
      const updated = await updateCatalog(world, {
        file: values.file,
        date,
        offline: values.offline === true,
      });
      const providers = updated.providers();
      const models = providers.reduce((sum, { modelCount }) => sum + modelCount, 0);
      const text = `Models of ${updated.date}: ${models} of ${providers.length} providers, from ${updated.source}, kept in ${cacheFolder(world)}.`;
      world.stdout.write(`${wrap(text, columns(world.stdout)).join("\n")}\n`);
    } catch (error) {
      if (!(error instanceof UpdateError)) throw error;
      tell(world, `the catalogue was not updated. ${error.message}`);
      return EXIT.findings;
    }
    const { from, catalog } = findCatalog(world);
    if (from !== "cache") {
      tell(
        world,
        from === "variable"
          ? "ALTIMATE_MODELS_PATH is set and goes before it."
          : `this program brings a newer one (${catalog.date}), which stays in use.`,
      );
    }
    return EXIT.ok;
  },
};
