import { UsageError } from "./usage-error.js";

export interface Choice<T> {
  readonly value: T;
  readonly name: string;
}

/** Questions to the person at the terminal. */
export interface Prompts {
  /** What is typed is not shown. */
  readonly secret: (message: string) => Promise<string>;
  /** Nothing but a yes is one. */
  readonly confirm: (message: string) => Promise<boolean>;
  readonly choose: <T>(message: string, choices: readonly Choice<T>[]) => Promise<T>;
}

/** Questions go to the error stream, so that standard output holds the answer of the command alone. */
export function terminalPrompts(output: NodeJS.WriteStream): Prompts {
  const context = { output };
  // loaded with the first question: most runs ask none
  const library = () => import("@inquirer/prompts");
  return {
    secret: async (message) => asked((await library()).password({ message, mask: true }, context)),
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
