/**
 * Beginnings by which vendors mark their keys, long enough behind them to be a real one. Sources: the
 * vendors' documentation of their own key formats.
 */
const KEY_FORMATS = [
  /\bsk-ant-[A-Za-z0-9_-]{16,}/,
  /\bsk-or-[A-Za-z0-9_-]{16,}/,
  // with a digit: host names and labels begin like this too
  /\bsk-(?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{20,}/,
  /\bgh[pousr]_[A-Za-z0-9]{20,}/,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/,
  /\bglpat-[A-Za-z0-9_-]{16,}/,
  /\bdapi[a-f0-9]{20,}/,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bABSK[A-Za-z0-9+/=]{20,}/,
  /\bAIza[A-Za-z0-9_-]{30,}/,
  /\bgsk_[A-Za-z0-9]{20,}/,
  /\bxai-[A-Za-z0-9]{20,}/,
  /\bhf_[A-Za-z0-9]{20,}/,
  /\bnvapi-[A-Za-z0-9_-]{20,}/,
  /\bpplx-[A-Za-z0-9]{20,}/,
  /\bvck_[A-Za-z0-9]{20,}/,
  /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
];

/** True for text that has the form of a real key of some vendor. */
export function looksLikeKey(text: string): boolean {
  return KEY_FORMATS.some((format) => format.test(text));
}

const ANY_KEY = new RegExp(KEY_FORMATS.map(({ source }) => source).join("|"), "g");

/** Where in a text something has the form of a key. */
export function keyRanges(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(ANY_KEY), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The text with every stretch that has the form of a key replaced. */
export function withoutKeys(text: string): string {
  return text.replaceAll(ANY_KEY, "***");
}
