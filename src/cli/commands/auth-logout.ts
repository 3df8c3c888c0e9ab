import { readStore, removeCredential } from "../../auth/index.js";
import { providerModule } from "../../providers/index.js";
import { parseArguments } from "../arguments.js";
import { type Command, commonOptions, EXIT, type OptionSpecs, UsageError } from "../command.js";
import { kept } from "../kept.js";
import { providerId } from "../sign-in.js";
import { storedName } from "../stored.js";
import type { World } from "../world.js";

const options = {
  provider: { type: "string", short: "p", value: "ID", description: "The provider, by name" },
  ...commonOptions,
} as const satisfies OptionSpecs;

export const authLogout: Command = {
  summary: "Remove a stored credential. The vendor still accepts it until it is revoked there.",
  positionals: "[PROVIDER]",
  options,
  examples: [["altimate auth logout anthropic", "forgets the key"]],
  run: async (argv, world) => {
    const { values, positionals } = parseArguments(argv, options);
    const words = [...(values.provider === undefined ? [] : [values.provider]), ...positionals];
    const id = providerId(words) ?? (await chooseStored(world));
    const module = providerModule(id);
    const names = [id, storedName(id), ...(module === null ? [] : [module.id, ...module.aliases])];
    if (!(await kept(removeCredential(world, names)))) {
      throw new UsageError(`Nothing is stored for ${id}. altimate auth list shows what is.`);
    }
    world.stdout.write(`Removed auth:${storedName(id)}.\n`);
    return EXIT.ok;
  },
};

async function chooseStored(world: World): Promise<string> {
  const stored = [...readStore(world).credentials.keys()].sort();
  if (stored.length === 0) throw new UsageError("Nothing is stored.");
  if (world.prompts === null) {
    throw new UsageError("Name a provider: altimate auth logout openai.");
  }
  return world.prompts.choose(
    "Which credential is to be removed?",
    stored.map((id) => ({ value: id, name: id })),
  );
}
