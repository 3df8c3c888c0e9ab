import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import type { Terminal } from "../../src/cli/terminal.js";
import {
  CANARY,
  type CommandLine,
  eachPlace,
  runCommandLine,
  textOf,
  writeFiles,
} from "./command-line.js";

export const KEY = `sk-${CANARY}`;

/** Fresh folders for each test of the file that imports this. */
export const place = eachPlace();

export const storeFile = () => join(place.home, ".local/share/altimate-code/auth.json");

/** The content of the credential store, or null. */
export const stored = () => JSON.parse(textOf(storeFile()) ?? "null");

/** Runs a command line; whatever it prints, no part of a credential may be in it. */
export async function run(line: string | readonly string[], more: Omit<CommandLine, "args"> = {}) {
  const args = typeof line === "string" ? line.split(" ") : line;
  const outcome = await runCommandLine(place, { args, ...more });
  expect(outcome.stdout + outcome.stderr).not.toContain(CANARY);
  return outcome;
}

/** Writes the credential store. */
export function keep(store: unknown): void {
  mkdirSync(dirname(storeFile()), { recursive: true });
  writeFileSync(storeFile(), JSON.stringify(store));
}

/** Writes the config of the project. */
export function config(value: unknown): void {
  writeFiles(place.project, { "altimate-code.json": JSON.stringify(value) });
}

/** A person who gives these answers and no others. */
export function person(answers: {
  readonly secret?: string;
  readonly choose?: string;
  readonly confirm?: boolean;
}): { readonly asked: string[]; readonly world: Pick<Terminal, "prompts" | "confirm"> } {
  const asked: string[] = [];
  const answer = <T>(message: string, value: T | undefined): T => {
    asked.push(message);
    if (value === undefined) throw new Error(`Nobody expected the question: ${message}`);
    return value;
  };
  return {
    asked,
    world: {
      prompts: {
        secret: async (message) => answer(message, answers.secret),
        choose: async (message, choices) =>
          answer(
            message,
            choices.find(({ value }) => value === answers.choose),
          ).value,
      },
      confirm: async (message) => answer(message, answers.confirm),
    },
  };
}
