import type { Finding } from "../generated/check-report.js";
import { positionAt } from "../source/node.js";
import type { Comment, ParsedFile } from "../source/parse.js";
import type { Place } from "./draft.js";

/** A comment that silences rules on the line below it: `// altimate-ignore-next-line ALT603: reason`. */
export interface Suppression {
  readonly place: Place;
  /** The line, 1-based, whose findings are silenced. */
  readonly line: number;
  /** Codes or names of rules. */
  readonly rules: readonly string[];
  /** Why; empty if no reason was given. */
  readonly reason: string;
}

const MARK = "altimate-ignore-next-line";
const NAMES = /^[ \t]*[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*/;

/** Every suppression of a file. */
export function suppressionsOf({ file, comments }: ParsedFile): readonly Suppression[] {
  return comments.flatMap((comment) => {
    const text = withoutMarks(comment);
    const at = text.indexOf(MARK);
    if (at === -1) return [];
    const written = text.slice(at + MARK.length);
    const [names = ""] = NAMES.exec(written) ?? [];
    return [
      {
        place: { file, start: comment.start, end: comment.end },
        line: positionAt(file, comment.end).line + 1,
        rules: names.split(",").flatMap((name) => (name.trim() === "" ? [] : [name.trim()])),
        reason: written.slice(names.length).trim().replace(/^:/, "").trim(),
      },
    ];
  });
}

function withoutMarks({ text }: Comment): string {
  return text.startsWith("/*") ? text.slice(2).replace(/\*\/$/, "") : text.slice(2);
}

/** True if a suppression in the same file names the rule of a finding on its line. */
export function silences({ place, line, rules }: Suppression, finding: Finding): boolean {
  const isHere = finding.file === place.file.display && finding.range?.start.line === line;
  return isHere && (rules.includes(finding.code) || rules.includes(finding.rule));
}

/** The findings that no comment silences. */
export function withoutSuppressed(
  suppressions: readonly Suppression[],
  findings: readonly Finding[],
): readonly Finding[] {
  return suppressions.length === 0
    ? findings
    : findings.filter((finding) => !suppressions.some((it) => silences(it, finding)));
}
