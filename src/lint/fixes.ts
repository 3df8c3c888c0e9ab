import type { Edit, Finding } from "../generated/check-report.js";
import { parseConfig } from "../source/parse.js";

export interface FixResult {
  readonly text: string;
  /** The findings whose fix has been applied. */
  readonly applied: readonly Finding[];
}

/**
 * Applies the fixes of one file's findings to its text. A fix is applied whole or not at all: where two
 * would change the same place, or together break the file, the first one wins, and the other's
 * turn comes when the result is checked again.
 */
export function applyFixes(text: string, findings: readonly Finding[]): FixResult {
  const applied: Finding[] = [];
  let taken: readonly Edit[] = [];
  let result = text;
  const allowed = flaws(text);
  for (const finding of findings) {
    const edits = finding.fix?.edits ?? [];
    if (edits.length === 0 || edits.some(({ file }) => file !== finding.file)) continue;
    if (edits.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    const attempt = edited(text, [...taken, ...edits]);
    if (flaws(attempt) > allowed) continue;
    taken = [...taken, ...edits];
    result = attempt;
    applied.push(finding);
  }
  return { text: result, applied };
}

function edited(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  // the sort is stable: of two insertions at one place, the first of the fix comes first
  for (const { range, text: inserted } of edits.toSorted((a, b) => startOf(a) - startOf(b))) {
    result += text.slice(at, range.start.offset) + inserted;
    at = range.end.offset;
  }
  return result + text.slice(at);
}

/** How much is wrong with a text before any rule looks at it: two fixes may add the same key. */
function flaws(text: string): number {
  const layer = { name: "file", trusted: false } as const;
  return parseConfig({ path: "", display: "", folder: "", layer, text }).problems.length;
}

const startOf = ({ range }: Edit) => range.start.offset;

/** Also true for adjacent edits: two insertions at one place have no order. */
function touches(one: Edit, other: Edit): boolean {
  return startOf(one) <= other.range.end.offset && startOf(other) <= one.range.end.offset;
}
