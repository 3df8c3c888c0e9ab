import yargs from "yargs";
import type { Command, OptionSpec } from "./command.js";
import { commands } from "./commands/index.js";
import type { World } from "./world.js";

const INTRODUCTION = "Checks, proves and compiles the LLM-provider config of altimate-code.";

/** The help of the program: its commands, one line each. */
export async function overview(world: World): Promise<string> {
  let parser = plainParser(world).usage(`${INTRODUCTION}\n\nUsage: altimate COMMAND [OPTIONS]`);
  for (const [name, { summary }] of Object.entries(commands)) {
    parser = parser.command(name, summary);
  }
  parser = parser.epilogue("altimate COMMAND --help shows a command's options and an example.");
  return `${await parser.getHelp()}\n`;
}

/** The help of one command, made from its data. */
export async function commandHelp(name: string, command: Command, world: World): Promise<string> {
  let parser = plainParser(world).usage(
    `${command.summary}\n\nUsage: altimate ${name} ${command.positionals} [OPTIONS]`,
  );
  for (const [option, spec] of Object.entries(command.options)) {
    parser = parser.option(option, yargsOption(spec));
  }
  for (const [example, purpose] of command.examples) parser = parser.example(example, purpose);
  return `${await parser.getHelp()}\n`;
}

function plainParser(world: World) {
  return yargs([])
    .scriptName("altimate")
    .help(false)
    .version(false)
    .parserConfiguration({ "boolean-negation": false })
    .wrap(Math.min(world.stdout.columns, 80));
}

function yargsOption(spec: OptionSpec) {
  return {
    type: spec.type,
    description:
      spec.value === undefined ? spec.description : `${spec.description} (${spec.value})`,
    array: spec.multiple === true,
    ...(spec.short === undefined ? {} : { alias: spec.short }),
    ...(spec.default === undefined ? {} : { default: spec.default }),
    ...(spec.choices === undefined ? {} : { choices: [...spec.choices] }),
  };
}
