import {
  type CompletedCommand,
  type CompletedOption,
  groupsOf,
  membersOf,
  summaryOf,
} from "./commands.js";

export function zshCompletion(completed: readonly CompletedCommand[]): string {
  const groups = [...groupsOf(completed)];
  return `#compdef altimate altimate-config
# altimate in zsh. In ~/.zshrc, after compinit: eval "$(altimate completion zsh)"
_altimate() {
  local -a candidates
  local command="$words[2]"
  if (( CURRENT == 2 )); then
    candidates=(${groups.map(([name, group]) => described(name, summaryOf(group))).join(" ")})
    _describe command candidates
    return
  fi
  case "$command" in
${groups
  .filter(([, group]) => membersOf(group).length > 0)
  .map(
    ([name, group]) => `    ${name})
      candidates=(${membersOf(group)
        .map(({ words, summary }) => described(words[1] ?? "", summary))
        .join(" ")})
      if (( CURRENT == 3 )); then
        _describe command candidates
        return
      fi
      command+=" $words[3]" ;;`,
  )
  .join("\n")}
  esac
  case "$command" in
${completed
  .map(
    ({ words, options, takesFiles }) => `    '${words.join(" ")}')
      shift ${words.length} words
      (( CURRENT -= ${words.length} ))
      _arguments \\
${[...options.map(argument), takesFiles ? "'*:file:_files'" : "'*: :'"].map((it) => `        ${it}`).join(" \\\n")} ;;`,
  )
  .join("\n")}
  esac
}
if [[ "$zsh_eval_context[-1]" == loadautofunc ]]; then
  _altimate "$@"
else
  compdef _altimate altimate altimate-config
fi
`;
}

/** A candidate with its description, as `_describe` takes it. */
function described(name: string, summary: string): string {
  return quoted(`${name}:${summary.replaceAll(":", "\\:")}`);
}

function argument({ name, short, description, value }: CompletedOption): string {
  const text = `[${description.replaceAll(/[[\]]/g, "")}]`;
  const action =
    value === "none"
      ? ""
      : `:${name}:${value === "file" ? "_files" : value === "other" ? " " : `(${value.join(" ")})`}`;
  return short === null
    ? quoted(`*--${name}${text}${action}`)
    : `{-${short},--${name}}${quoted(`${text}${action}`)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
