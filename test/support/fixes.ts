import { applyFixes } from "../../src/lint/fixes.js";
import { type CaseInput, lintText } from "./lint.js";

export const NAME = "altimate-code.jsonc";

/** Checks and fixes until nothing more can be fixed, as `--fix` does. */
export function fixAll(text: string, surroundings: Omit<CaseInput, "configs">): string {
  let fixed = text;
  for (let pass = 0; pass < 10; pass += 1) {
    const result = applyFixes(fixed, lintText(fixed, surroundings));
    if (result.applied.length === 0) return fixed;
    fixed = result.text;
  }
  throw new Error("The fixes never end.");
}
