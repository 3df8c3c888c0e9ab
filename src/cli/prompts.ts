import { UsageError } from "../app/usage-error.js";
import type { World } from "../app/world.js";

export interface Choice<T> {
  readonly value: T;
  readonly name: string;
}

/** Prompts for the person at the terminal. Use cases have their own yes/no question. */
export interface Prompts {
  /** What is typed is not shown. */
  readonly secret: (message: string) => Promise<string>;
  readonly choose: <T>(message: string, choices: readonly Choice<T>[]) => Promise<T>;
}

/** Both ends of a terminal. */
export interface Ends {
  readonly input: NodeJS.ReadableStream;
  /** The error stream: standard output carries only the command's result. */
  readonly output: NodeJS.WritableStream;
}

/** Questions at a terminal. */
export function terminalPrompts(
  context: Ends,
): Prompts & { readonly confirm: NonNullable<World["confirm"]> } {
  // loaded at the first question: most runs ask none
  const library = () => import("@inquirer/prompts");
  return {
    // nothing is echoed: asterisks would reveal the length
    secret: async (message) =>
      asked((await library()).password({ message, mask: false, toggleMask: false }, context)),
    // anything but an explicit yes is a no
    confirm: async (message) =>
      asked((await library()).confirm({ message, default: false }, context)),
    choose: async (message, choices) =>
      asked((await library()).select({ message, choices: [...choices] }, context)),
  };
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    // Ctrl+C at a question
    if (error instanceof Error && error.name === "ExitPromptError") {
      throw new UsageError("Stopped at a prompt. Nothing was changed.");
    }
    throw error;
  }
}
