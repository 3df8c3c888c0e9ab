import {
  type CompletedCommand,
  type CompletedOption,
  groupsOf,
  membersOf,
  summaryOf,
} from "./commands.js";

export function fishCompletion(completed: readonly CompletedCommand[]): string {
  const lines = [
    "# altimate in fish: altimate completion fish > ~/.config/fish/completions/altimate.fish",
    "complete -c altimate -f",
  ];
  for (const [name, group] of groupsOf(completed)) {
    lines.push(line("__fish_use_subcommand", `-a ${name} -d ${quoted(summaryOf(group))}`));
    const members = membersOf(group);
    const second = members.map(({ words }) => words[1]).join(" ");
    for (const { words, summary } of members) {
      const condition = `__fish_seen_subcommand_from ${name}; and not __fish_seen_subcommand_from ${second}`;
      lines.push(line(condition, `-a ${words[1]} -d ${quoted(summary)}`));
    }
  }
  for (const { words, options, takesFiles } of completed) {
    const condition = words.map((word) => `__fish_seen_subcommand_from ${word}`).join("; and ");
    lines.push(...options.map((option) => line(condition, optionText(option))));
    if (takesFiles) lines.push(line(condition, "-F"));
  }
  return `${lines.join("\n")}\n`;
}

function line(condition: string, rest: string): string {
  return `complete -c altimate -n ${quoted(condition)} ${rest}`;
}

function optionText({ name, short, description, value }: CompletedOption): string {
  const spelling = `-l ${name}${short === null ? "" : ` -s ${short}`}`;
  const argument =
    value === "none"
      ? ""
      : value === "file"
        ? " -r -F"
        : value === "other"
          ? " -x"
          : ` -x -a ${quoted(value.join(" "))}`;
  return `${spelling}${argument} -d ${quoted(description)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
