import type { Finding } from "../generated/check-report.js";
import { withoutKeys } from "../language/key-shapes.js";
import { pointer } from "../language/path.js";
import type { Program } from "../resolve/index.js";
import { positionAt } from "../source/node.js";
import { checkedProgram } from "./checked-program.js";
import type { Draft, Place } from "./draft.js";
import type { LintOptions, Rule } from "./rule.js";
import { rules } from "./rules/index.js";
import { withoutSuppressed } from "./suppress.js";

export { maskedText, secretSpans } from "./mask.js";
export type { Example, LintOptions, Rule } from "./rule.js";
export { rules } from "./rules/index.js";

const DOCUMENTATION = "https://github.com/AltimateAI/altimate-config/blob/main/docs/rules";

/** The page that explains a rule. */
export function documentationOf(rule: Pick<Rule, "id">): string {
  return `${DOCUMENTATION}/${rule.id}.md`;
}

const inOrder = rules.toSorted((a, b) => Number(a.last ?? false) - Number(b.last ?? false));

/**
 * Runs every rule over a program. Findings are sorted by file, offset and code, so that the same
 * program gives the same list on every machine. Those that a comment silences are left out.
 */
export function lint(program: Program, options: LintOptions): Finding[] {
  const checked = checkedProgram(program);
  const findings: Finding[] = [];
  for (const rule of inOrder) {
    // compatibility with altimate-code can be left out
    if (!options.compat && rule.about === "host") continue;
    for (const draft of [...rule.check(checked, options, { findings, rules })])
      findings.push(findingOf(rule, draft));
  }
  return sortFindings(withoutSuppressed(checked.suppressions, withoutRepeats(findings)));
}

function findingOf(rule: Rule, draft: Draft): Finding {
  const { place, path, message, suggestion, related, fix } = draft;
  return {
    code: rule.code,
    rule: rule.id,
    severity: draft.severity ?? rule.severity,
    // a key in the place of a name must not appear in the message
    message: withoutKeys(message),
    file: place === null ? null : place.file.display,
    range: place === null ? null : rangeOf(place),
    path: path === null ? null : withoutKeys(pointer(path)),
    suggestion: suggestion === undefined ? null : withoutKeys(suggestion),
    related: (related ?? []).map((it) => ({
      message: it.message,
      file: it.place === null ? null : it.place.file.display,
      range: it.place === null ? null : rangeOf(it.place),
    })),
    fix:
      fix === undefined
        ? null
        : {
            description: fix.description,
            edits: fix.edits.map((edit) => ({
              file: edit.place.file.display,
              range: rangeOf(edit.place),
              text: edit.text,
            })),
          },
    docs: documentationOf(rule),
  };
}

function rangeOf({ file, start, end }: Place): NonNullable<Finding["range"]> {
  return { start: positionAt(file, start), end: positionAt(file, end) };
}

/** One place can be visited twice, through the merged tree and through its own file. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const { code, file, range, message } = finding;
    const key = JSON.stringify([code, file, range?.start.offset, range?.end.offset, message]);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** By file, offset and code; findings without a place come first. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort(
    (a, b) =>
      compare(a.file ?? "", b.file ?? "") ||
      (a.range?.start.offset ?? 0) - (b.range?.start.offset ?? 0) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}
