import yargs from "yargs";
import type { Command, OptionSpec } from "./command.js";
import { commands } from "./commands/index.js";
import type { Terminal } from "./terminal.js";

const INTRODUCTION = "Checks, probes and compiles the LLM provider config of altimate-code.";

/** The help of the program: its commands, one line each. */
export async function overview(terminal: Terminal): Promise<string> {
  let parser = plainParser(terminal).usage(`${INTRODUCTION}\n\nUsage: altimate COMMAND [OPTIONS]`);
  for (const [name, { summary }] of Object.entries(commands)) {
    parser = parser.command(name, summary);
  }
  parser = parser.epilogue("altimate COMMAND --help shows a command's options and an example.");
  return `${await parser.getHelp()}\n`;
}

/** The help of one command, made from its data. */
export async function commandHelp(
  name: string,
  command: Command,
  terminal: Terminal,
): Promise<string> {
  let parser = plainParser(terminal).usage(
    `${command.summary}\n\nUsage: altimate ${name} ${command.positionals} [OPTIONS]`,
  );
  for (const [name, spec] of Object.entries(command.options)) {
    parser = parser.option(labelOf(name, spec), {
      description: describe(spec),
      ...(spec.short === undefined ? {} : { alias: spec.short }),
    });
  }
  // as shell comments, so that a line can be copied whole
  const examples = command.examples.map(([example, purpose]) => `  ${example}  # ${purpose}`);
  parser = parser.epilogue(["Examples:", ...examples].join("\n"));
  return `${await parser.getHelp()}\n`;
}

function plainParser(terminal: Terminal) {
  return yargs([])
    .scriptName("altimate")
    .help(false)
    .version(false)
    .parserConfiguration({ "boolean-negation": false })
    .wrap(Math.min(terminal.stdout.columns, 80));
}

function labelOf(name: string, { value, multiple }: OptionSpec): string {
  if (value === undefined) return name;
  return `${name} ${value}${multiple === true ? "…" : ""}`;
}

function describe({ description, choices, default: preset }: OptionSpec): string {
  const list = choices === undefined ? "" : `: ${choices.join(", ")}`;
  return `${description}${list}${preset === undefined ? "" : ` (default: ${preset})`}`;
}
