import { type CompletedCommand, type CompletedOption, groupsOf, membersOf } from "./commands.js";

/** Bash itself completes files wherever this finds nothing. */
export function bashCompletion(completed: readonly CompletedCommand[]): string {
  const groups = groupsOf(completed);
  const withMembers = [...groups].filter(([, group]) => membersOf(group).length > 0);
  return `# altimate in bash. In ~/.bashrc: eval "$(altimate completion bash)"
_altimate() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local command="\${COMP_WORDS[1]}" list=""
  COMPREPLY=()
  if (( COMP_CWORD == 1 )); then
    list="${[...groups.keys()].join(" ")}"
  else
    case "$command \${COMP_WORDS[2]}" in
      ${completed
        .filter(({ words }) => words.length > 1)
        .map(({ words }) => `"${words.join(" ")}"`)
        .join("|")}) (( COMP_CWORD > 2 )) && command+=" \${COMP_WORDS[2]}" ;;
    esac
    case "$command $previous" in
${completed.flatMap(valueCases).map(indented).join("\n")}
    esac
    if [[ "$current" == -* ]]; then
      case "$command" in
${completed.map(({ words, options }) => indented(`"${words.join(" ")}") list="${options.flatMap(spellings).join(" ")}" ;;`)).join("\n")}
      esac
    elif (( COMP_CWORD == 2 )); then
      case "$command" in
${withMembers
  .map(([name, group]) =>
    indented(
      `${name}) list="${membersOf(group)
        .map(({ words }) => words[1])
        .join(" ")}" ;;`,
    ),
  )
  .join("\n")}
      esac
    fi
  fi
  [[ -n "$list" ]] && COMPREPLY=( $(compgen -W "$list" -- "$current") )
}
complete -o default -F _altimate altimate altimate-config
`;
}

const indented = (line: string) => `        ${line}`;

function spellings({ name, short }: CompletedOption): string[] {
  return [`--${name}`, ...(short === null ? [] : [`-${short}`])];
}

/** What may follow an option that takes one of a few words; any other is followed by a file. */
function valueCases({ words, options }: CompletedCommand): string[] {
  return options.flatMap((option) => {
    if (option.value === "none") return [];
    const patterns = spellings(option)
      .map((it) => `"${words.join(" ")} ${it}"`)
      .join("|");
    return typeof option.value === "string"
      ? [`${patterns}) return ;;`]
      : [
          `${patterns}) COMPREPLY=( $(compgen -W "${option.value.join(" ")}" -- "$current") ); return ;;`,
        ];
  });
}
