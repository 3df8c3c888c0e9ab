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

/** Both ends of a terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  /** The error stream: standard output holds the answer of the command alone. */
  readonly output: NodeJS.WritableStream;
}

/** Questions at a terminal. */
export function terminalPrompts(context: Terminal): Prompts {
  // loaded with the first question: most runs ask none
  const library = () => import("@inquirer/prompts");
  return {
    // nothing stands for what is typed: stars would tell how long it is
    secret: async (message) =>
      asked((await library()).password({ message, mask: false, toggleMask: false }, context)),
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
