/**
 * The prefixes of vendors' keys, and what follows in a real one. Sources: the vendors'
 * documentation of their own key formats.
 *
 * Every pattern made from them is linear in the text: what may be long is at the end, where it cannot
 * fail any more, and lookaheads have a fixed length.
 */
const KEYS: readonly (readonly [mark: string, rest: string])[] = [
  ["sk-ant-", "[A-Za-z0-9_-]{16,}"],
  ["sk-or-", "[A-Za-z0-9_-]{16,}"],
  ["[ps]k-lf-", "[A-Za-z0-9_-]{16,}"],
  // with a digit: host names and labels start like this as well
  ["sk-", "(?=[A-Za-z_-]{0,200}\\d)[A-Za-z0-9_-]{20,}"],
  ["[prs]k_", "(?=[A-Za-z_-]{0,200}\\d)[A-Za-z0-9_-]{20,}"],
  ["csk-", "[A-Za-z0-9]{16,}"],
  ["gh[opsur]_", "[A-Za-z0-9]{16,}"],
  ["github_pat_", "[A-Za-z0-9_]{16,}"],
  ["glpat-", "[A-Za-z0-9_-]{16,}"],
  ["xox[abeprs]-", "[A-Za-z0-9-]{16,}"],
  ["dapi", "[a-f0-9]{16,}"],
  ["ABSK", "[A-Za-z0-9+/=]{20,}"],
  ["bedrock-api-key-", "[A-Za-z0-9+/=]{16,}"],
  ["AIza", "[A-Za-z0-9_-]{30,}"],
  ["ya29\\.", "[A-Za-z0-9_-]{16,}"],
  ["gsk_", "[A-Za-z0-9]{16,}"],
  ["xai-", "[A-Za-z0-9]{20,}"],
  ["hf_", "[A-Za-z0-9]{16,}"],
  ["nvapi-", "[A-Za-z0-9_-]{16,}"],
  ["pplx-", "[A-Za-z0-9]{20,}"],
  ["r8_", "[A-Za-z0-9]{16,}"],
  ["fw_", "[A-Za-z0-9]{16,}"],
  ["tgp_", "[A-Za-z0-9_-]{16,}"],
  ["vck_", "[A-Za-z0-9]{16,}"],
];

/** Prefixes that count only in a text that must not contain any key: labels have them as well. */
const LOOSE_MARKS = ["[pr]k-"];

/** Keys without a prefix of their own. */
const OTHER_KEYS = [
  "(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9_])",
  // a JWT: two JSON objects in base64, and a signature
  "eyJ[A-Za-z0-9_-]{8,300}\\.eyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*)?",
];

/** Not inside a word: a prefix there does not count. */
const APART = "(?<![A-Za-z0-9])";
const MARKS = [...KEYS.map(([mark]) => mark), ...LOOSE_MARKS].join("|");

const WHOLE_KEYS = [
  `${APART}(?:${[...KEYS.map((parts) => parts.join("")), ...OTHER_KEYS].join("|")})`,
  "-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----",
].join("|");
const WHOLE_KEY = new RegExp(WHOLE_KEYS);
const EVERY_WHOLE_KEY = new RegExp(WHOLE_KEYS, "g");

/** True for text that contains something in the form of a vendor's real key. */
export function holdsKey(text: string): boolean {
  return WHOLE_KEY.test(text);
}

/** The parts of a text that have the form of a key. */
export function keyRanges(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(EVERY_WHOLE_KEY), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The text with everything that has the form of a key replaced. */
export function withoutKeys(text: string): string {
  return text.replaceAll(EVERY_WHOLE_KEY, "***");
}

const MARKED = new RegExp(`${APART}(?:(?:${MARKS})[-_.A-Za-z0-9]{16,}|eyJ[-_.A-Za-z0-9]{16,})`);

/**
 * True for text that may contain a key: a prefix followed by anything long counts, whatever its vendor
 * thinks of it. For what others will read, such as a manifest, where a false positive does no harm.
 */
export function mayHoldKey(text: string): boolean {
  return holdsKey(text) || MARKED.test(text);
}

/**
 * What may be part of a key, as vendors quote them with asterisks in their error texts: a prefix and a
 * few characters are enough. It has the flag `g` and is for `replace`.
 */
export const KEY_PIECE = new RegExp(
  [
    "\\beyJ[A-Za-z0-9_-]{6,}(?:\\.[A-Za-z0-9_-]*){0,4}",
    `${APART}(?:${MARKS})[A-Za-z0-9_.*+/=~-]{4,}`,
    // AWS key ids have no separator after the prefix, and one of the prefixes is a continent
    "\\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9*]{8,}",
    // a Copilot session token is a list of fields
    "\\btid=[^\\s\"',]+",
  ].join("|"),
  "g",
);
