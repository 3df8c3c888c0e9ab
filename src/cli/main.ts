import { nearestOption } from "../app/nearest.js";
import { withoutKeys } from "../language/key-shapes.js";
import { EXIT, UsageError } from "./command.js";
import { commandNames, commands, findCommand } from "./commands/index.js";
import { type Stream, type Terminal, tell } from "./terminal.js";

/** Runs one command line in a terminal and returns the exit code. Never rejects. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const guarded = withoutKeysIn(argv, terminal);
  try {
    return await runCommand(argv, guarded);
  } catch (error) {
    return reportFailure(error, argv, guarded);
  }
}

/**
 * Masks whatever has the form of a vendor's key, so that one in the place of a name (an
 * id, a path) is not printed either. A model's answer is left alone: it may well be about keys.
 */
function withoutKeysIn([command]: readonly string[], terminal: Terminal): Terminal {
  const masked = (stream: Stream): Stream => ({
    ...stream,
    write: (text) => stream.write(withoutKeys(text)),
  });
  const stdout = command === "run" ? terminal.stdout : masked(terminal.stdout);
  return { ...terminal, stdout, stderr: masked(terminal.stderr) };
}

async function runCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [first] = argv;
  if (first === "--version" || first === "-v") {
    terminal.stdout.write(`${terminal.version}\n`);
    return EXIT.ok;
  }
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    const { overview } = await import("./help.js");
    const help = await overview(terminal);
    if (first !== undefined) {
      terminal.stdout.write(help);
      return EXIT.ok;
    }
    terminal.stderr.write(help);
    return EXIT.usage;
  }
  const found = findCommand(argv);
  if (found === null) throw new UsageError(unknownCommand(argv));
  const command = await found.load();
  if (asksForHelp(found.rest)) {
    const { commandHelp } = await import("./help.js");
    terminal.stdout.write(await commandHelp(found.name, command, terminal));
    return EXIT.ok;
  }
  return command.run(found.rest, terminal, commands);
}

/** After `--`, and for a command that takes text, the words are the user's own. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  const options = end < 0 ? argv : argv.slice(0, end);
  return options.includes("--help") || options.includes("-h");
}

function unknownCommand(argv: readonly string[]): string {
  const words = argv.filter((argument) => !argument.startsWith("-")).slice(0, 2);
  const [group = argv[0] ?? ""] = words;
  const members = commandNames.filter((name) => name.startsWith(`${group} `));
  const typed = members.length === 0 ? group : words.join(" ");
  const near = nearestCommand(typed);
  const help =
    near !== null
      ? ` Did you mean "${near}"?`
      : members.length > 0
        ? ` Available: ${members.join(", ")}.`
        : "";
  return `There is no command "${typed}".${help} See altimate --help.`;
}

/** The command that was meant, even if the word before it was left out: "check". */
function nearestCommand(typed: string): string | null {
  const lastWord = (name: string) => name.slice(name.lastIndexOf(" ") + 1);
  const near = nearestOption(typed, [...commandNames, ...commandNames.map(lastWord)]);
  return commandNames.find((name) => name === near || lastWord(name) === near) ?? null;
}

/** What a person sees of a bug: one line, and the stack only on request. */
function reportFailure(error: unknown, argv: readonly string[], terminal: Terminal): number {
  if (error instanceof UsageError) {
    tell(terminal, error.message);
    return EXIT.usage;
  }
  // the message may contain anything, even a config value: only its kind is shown
  const kind = error instanceof Error ? error.name : typeof error;
  tell(
    terminal,
    `this is a bug in altimate ${terminal.version} (${kind}). Please report it at https://github.com/AltimateAI/altimate-config/issues; --debug shows where it happened.`,
  );
  if (argv.includes("--debug") && error instanceof Error) {
    const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
    terminal.stderr.write(`${frames.join("\n")}\n`);
  }
  return EXIT.bug;
}
