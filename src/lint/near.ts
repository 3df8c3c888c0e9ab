import { distance } from "fastest-levenshtein";

/**
 * The candidate that a word was probably meant to be, or null. A spelling that differs only in case or
 * punctuation counts as nearest of all. `most` lowers how many letters may be wrong.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  most = Number.POSITIVE_INFINITY,
): string | null {
  let best: string | null = null;
  let least = Math.min(allowed(word), most) + 1;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const far =
      fold(candidate) === fold(word) ? 0 : distance(word.toLowerCase(), candidate.toLowerCase());
    if (far < least) {
      best = candidate;
      least = far;
    }
  }
  return best;
}

/** A third of the letters may be wrong; in a short word hardly any, or everything would match everything. */
function allowed(word: string): number {
  return word.length <= 3 ? 1 : Math.min(4, Math.floor(word.length / 3) + 1);
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[-_. ]/g, "");
}
