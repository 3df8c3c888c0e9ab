import { UsageError } from "../app/usage-error.js";
import type { World } from "../app/world.js";

export interface Choice<T> {
  readonly value: T;
  readonly name: string;
}

/** Questions to the person at the terminal. For a yes or no, use cases have a question of their own. */
export interface Prompts {
  /** What is typed is not shown. */
  readonly secret: (message: string) => Promise<string>;
  readonly choose: <T>(message: string, choices: readonly Choice<T>[]) => Promise<T>;
}

/** Both ends of a terminal. */
export interface Ends {
  readonly input: NodeJS.ReadableStream;
  /** The error stream: standard output holds the answer of the command alone. */
  readonly output: NodeJS.WritableStream;
}

/** Questions at a terminal. */
export function terminalPrompts(
  context: Ends,
): Prompts & { readonly confirm: NonNullable<World["confirm"]> } {
  // loaded with the first question: most runs ask none
  const library = () => import("@inquirer/prompts");
  return {
    // nothing stands for what is typed: stars would tell how long it is
    secret: async (message) =>
      asked((await library()).password({ message, mask: false, toggleMask: false }, context)),
    // nothing but a yes is one
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
      throw new UsageError("Stopped at a question. Nothing was changed.");
    }
    throw error;
  }
}
