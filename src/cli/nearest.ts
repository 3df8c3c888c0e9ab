import { closest, distance } from "fastest-levenshtein";

/** The option that an unknown one was probably meant to be. */
export function nearestOption(unknown: string, known: readonly string[]): string | null {
  const word = unknown.replace(/^-+/, "");
  const near = closest(word, [...known]);
  return near !== undefined && distance(word, near) <= Math.max(2, Math.floor(word.length / 3))
    ? near
    : null;
}
