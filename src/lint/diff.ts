import { createTwoFilesPatch } from "diff";

/**
 * What fixes would change, in the form that `patch` and `git apply` read; empty if nothing. Lines
 * around a change are shown too, so both texts come with their secrets masked (`maskedText`).
 */
export function unifiedDiff(before: string, after: string, path: string): string {
  if (before === after) return "";
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, "", "");
  // git writes neither a separator line nor a tab after the name
  return patch.replace(/^=+\n/, "").replaceAll(/^(---|\+\+\+) (.*)\t$/gm, "$1 $2");
}
