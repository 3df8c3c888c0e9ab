import { ageInDays, isStale } from "../../catalog/index.js";
import { plural, wrap } from "../../report/text.js";
import { parseArguments } from "../arguments.js";
import { cachedCatalog, cacheFolder, type FoundCatalog, findCatalog } from "../catalog.js";
import { type Command, commonOptions, EXIT, type OptionSpecs } from "../command.js";
import { columns } from "../terminal.js";
import type { World } from "../world.js";

const options = { ...commonOptions } as const satisfies OptionSpecs;

export const catalogStatus: Command = {
  summary: "Show how old the list of models is, and where it comes from.",
  positionals: "",
  options,
  examples: [["altimate catalog status", "its age and source"]],
  run: async (argv, world) => {
    parseArguments(argv, options);
    const found = findCatalog(world);
    const today = new Date(world.now()).toISOString().slice(0, 10);
    const age = ageInDays(found.catalog, today);
    const providers = found.catalog.providers();
    const models = providers.reduce((sum, { modelCount }) => sum + modelCount, 0);
    const rows: readonly (readonly [string, string])[] = [
      ["date", `${found.catalog.date}, ${age <= 0 ? "today" : `${plural(age, "day")} old`}`],
      ["holds", `${plural(models, "model")} of ${plural(providers.length, "provider")}`],
      ["source", found.catalog.source],
      ["from", `${PLACES[found.from]}: ${found.path}`],
      ...otherRow(found, world),
    ];
    const width = columns(world.stdout) - LABEL;
    for (const [label, value] of rows) {
      const [first = "", ...more] = wrap(value, width);
      world.stdout.write(`${label.padEnd(LABEL)}${first}\n`);
      for (const line of more) world.stdout.write(`${" ".repeat(LABEL)}${line}\n`);
    }
    if (isStale(found.catalog, today)) {
      world.stdout.write("\nOlder than 90 days. altimate catalog update fetches a new one.\n");
    }
    return EXIT.ok;
  },
};

const LABEL = "source  ".length;

const PLACES: Readonly<Record<FoundCatalog["from"], string>> = {
  variable: "ALTIMATE_MODELS_PATH",
  cache: "your own cache",
  bundled: "part of this program",
};

/** The user's own one, where it is there and does not count. */
function otherRow({ from }: FoundCatalog, world: World): readonly (readonly [string, string])[] {
  const cached = from === "cache" ? null : cachedCatalog(world);
  if (cached === null) return [];
  return [["unused", `${cached.catalog.date}, ${PLACES.cache}: ${cacheFolder(world)}`]];
}
