import { EXIT, UsageError } from "./command.js";
import { commandNames, findCommand } from "./commands/index.js";
import { nearestOption } from "./nearest.js";
import { processWorld, type World } from "./world.js";

async function main(argv: readonly string[], world: World): Promise<number> {
  const [first] = argv;
  if (first === "--version" || first === "-v") {
    world.stdout.write(`${world.version}\n`);
    return EXIT.ok;
  }
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    const { overview } = await import("./help.js");
    world.stdout.write(await overview(world));
    return first === undefined ? EXIT.usage : EXIT.ok;
  }
  const found = findCommand(argv);
  if (found === null) {
    const word = argv
      .filter((argument) => !argument.startsWith("-"))
      .slice(0, 2)
      .join(" ");
    const near = nearestOption(word, commandNames);
    const help = near === null ? "" : ` Did you mean "${near}"?`;
    throw new UsageError(`There is no command "${word || first}".${help} See altimate --help.`);
  }
  const command = await found.load();
  if (found.rest.includes("--help") || found.rest.includes("-h")) {
    const { commandHelp } = await import("./help.js");
    world.stdout.write(await commandHelp(found.name, command, world));
    return EXIT.ok;
  }
  return command.run(found.rest, world);
}

/** What a person sees of a failure of ours: one line, and the stack only where it is asked for. */
function reportFailure(error: unknown, argv: readonly string[], world: World): number {
  if (error instanceof UsageError) {
    world.stderr.write(`altimate: ${error.message}\n`);
    return EXIT.usage;
  }
  // the message may hold anything, a value of the config included: only its kind is shown
  const kind = error instanceof Error ? error.name : typeof error;
  world.stderr.write(
    `altimate: this is a bug in altimate ${world.version} (${kind}). Please report it at https://github.com/AltimateAI/altimate-config/issues; --debug shows where it happened.\n`,
  );
  if (argv.includes("--debug") && error instanceof Error) {
    const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
    world.stderr.write(`${frames.join("\n")}\n`);
  }
  return EXIT.bug;
}

const world = processWorld();
const argv = process.argv.slice(2);
// a reader that stops early (| head) is no failure
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? EXIT.ok);
  throw error;
});
main(argv, world)
  .catch((error: unknown) => reportFailure(error, argv, world))
  .then((code) => {
    process.exitCode = code;
  });
