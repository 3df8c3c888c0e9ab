import type { Commands, OptionSpec } from "../command.js";

/** What a shell needs to know about a command. */
export interface CompletedCommand {
  /** `config check`: what is typed, word by word. */
  readonly words: readonly string[];
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  readonly takesFiles: boolean;
}

export interface CompletedOption {
  readonly name: string;
  readonly short: string | null;
  readonly description: string;
  /** What follows it: nothing, a file, one of a few words, or something else. */
  readonly value: "none" | "file" | "other" | readonly string[];
}

/** Every command as the shells need it, made from the same data as parsing and help. */
export async function completedCommands(commands: Commands): Promise<readonly CompletedCommand[]> {
  return Promise.all(
    Object.entries(commands).map(async ([name, { summary, load }]) => {
      const { options, positionals } = await load();
      return {
        words: name.split(" "),
        summary,
        takesFiles: positionals.includes("FILE"),
        options: Object.entries(options).map(([option, spec]) => completedOption(option, spec)),
      };
    }),
  );
}

function completedOption(name: string, spec: OptionSpec): CompletedOption {
  return {
    name,
    short: spec.short ?? null,
    description: spec.description,
    value:
      spec.type === "boolean"
        ? "none"
        : (spec.choices ?? (spec.value === "FILE" ? "file" : "other")),
  };
}

/** The first words, each with the commands under it. */
export function groupsOf(
  completed: readonly CompletedCommand[],
): ReadonlyMap<string, readonly CompletedCommand[]> {
  const groups = new Map<string, CompletedCommand[]>();
  for (const command of completed) {
    const [first = ""] = command.words;
    groups.set(first, [...(groups.get(first) ?? []), command]);
  }
  return groups;
}

/** The second words of a group; empty for a command that is one word. */
export function membersOf(group: readonly CompletedCommand[]): readonly CompletedCommand[] {
  return group.filter(({ words }) => words.length > 1);
}

/** What a group is for, if it is not a command by itself. */
export function summaryOf(group: readonly CompletedCommand[]): string {
  const own = group.find(({ words }) => words.length === 1);
  return (
    own?.summary ??
    membersOf(group)
      .map(({ words }) => words[1])
      .join(", ")
  );
}
