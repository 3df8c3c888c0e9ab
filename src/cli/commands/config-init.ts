import { dirname, resolve } from "node:path";
import { statOf } from "../../source/files.js";
import { parseArguments } from "../arguments.js";
import { type Command, commonOptions, EXIT, type OptionSpecs, UsageError } from "../command.js";
import { detectProviders, signText } from "../init/detect.js";
import { starterConfig } from "../init/starter.js";
import type { World } from "../world.js";

/** The documentation and altimate-code itself agree on this place, unlike on the project's root. */
const DEFAULT_PATH = ".altimate-code/altimate-code.json";

const options = {
  print: { type: "boolean", description: "Print it instead of writing a file" },
  force: { type: "boolean", description: "Replace a file that is there" },
  ...commonOptions,
} as const satisfies OptionSpecs;

export const configInit: Command = {
  summary: "Write a first config for the credentials that are here, by name, never a value.",
  positionals: "[FILE]",
  options,
  examples: [
    ["altimate config init", `writes ${DEFAULT_PATH}`],
    ["altimate config init --print", "to see it first"],
  ],
  run: async (argv, world) => {
    const { values, positionals } = parseArguments(argv, options);
    const [path = DEFAULT_PATH, ...more] = positionals;
    if (more.length > 0) throw new UsageError("Name one file to write, or none.");
    const detected = detectProviders(world);
    const text = starterConfig(detected);
    if (values.print === true) {
      world.stdout.write(text);
      return EXIT.ok;
    }
    if (statOf(world, resolve(world.cwd, path)) !== null && values.force !== true) {
      throw new UsageError(
        `${path} is there already. --force replaces it, --print shows the new one.`,
      );
    }
    await write(world, path, text);
    const found = detected.map((it) => `  ${it.linked.id}: ${signText(it)}\n`);
    world.stdout.write(
      found.length === 0
        ? `Wrote ${path}. No credential was found:\nset a variable and name it there.\n`
        : `Wrote ${path}, for what is here:\n${found.join("")}Next: altimate config check, then altimate probe.\n`,
    );
    return EXIT.ok;
  },
};

async function write(world: World, path: string, text: string): Promise<void> {
  const absolute = resolve(world.cwd, path);
  try {
    await world.makeFolder(dirname(absolute));
    await world.writeFile(absolute, text);
  } catch {
    throw new UsageError(`${path} could not be written. Check that its folder may be written to.`);
  }
}
