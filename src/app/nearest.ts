import { closest, distance } from "fastest-levenshtein";

/** The option, command or path that an unknown one was probably meant to be. */
export function nearestOption(unknown: string, known: readonly string[]): string | null {
  const word = unknown.replace(/^-+/, "");
  // two swapped letters are one slip, whatever the edit distance
  const swapped = known.find((name) => letters(name) === letters(word));
  const near = swapped ?? closest(word, [...known]);
  const most = Math.max(2, Math.floor(word.length / 3));
  return near !== undefined && distance(word, near) <= most ? near : null;
}

function letters(word: string): string {
  return word.split("").sort().join("");
}
