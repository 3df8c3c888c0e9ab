/**
 * The marks with which vendors begin their keys, and what follows in a real one. Sources: the vendors'
 * documentation of their own key formats.
 *
 * Every pattern made of them is linear in the text: what may be long is at the end, where it can't
 * fail any more, and what has to be looked for ahead is looked for in a stretch of fixed length.
 */
const KEYS: readonly (readonly [mark: string, rest: string])[] = [
  ["sk-ant-", "[A-Za-z0-9_-]{16,}"],
  ["sk-or-", "[A-Za-z0-9_-]{16,}"],
  ["[ps]k-lf-", "[A-Za-z0-9_-]{16,}"],
  // with a digit: host names and labels begin like this, too
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

/** Beginnings that only a text which must hold no key at all takes for one: labels have them, too. */
const LOOSE_MARKS = ["[pr]k-"];

/** Keys without a mark of their own. */
const OTHER_KEYS = [
  "(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9_])",
  // a JWT: two JSON objects in base64, and a signature
  "eyJ[A-Za-z0-9_-]{8,300}\\.eyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*)?",
];

/** In no word: a mark inside of one is none. */
const APART = "(?<![A-Za-z0-9])";
const MARKS = [...KEYS.map(([mark]) => mark), ...LOOSE_MARKS].join("|");

const WHOLE_KEYS = [
  `${APART}(?:${[...KEYS.map((parts) => parts.join("")), ...OTHER_KEYS].join("|")})`,
  "-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----",
].join("|");
const WHOLE_KEY = new RegExp(WHOLE_KEYS);
const EVERY_WHOLE_KEY = new RegExp(WHOLE_KEYS, "g");

/** True for text that holds something of the form of a vendor's real key. */
export function holdsKey(text: string): boolean {
  return WHOLE_KEY.test(text);
}

/** Where in a text something has the form of a key. */
export function keyRanges(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(EVERY_WHOLE_KEY), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The text with every stretch that has the form of a key replaced. */
export function withoutKeys(text: string): string {
  return text.replaceAll(EVERY_WHOLE_KEY, "***");
}

const MARKED = new RegExp(`${APART}(?:(?:${MARKS})[-_.A-Za-z0-9]{16,}|eyJ[-_.A-Za-z0-9]{16,})`);

/**
 * True for text that may hold a key: a mark with anything long behind it counts, whatever its vendor
 * makes of it. For what others will read, such as a manifest, where a key too many is no harm.
 */
export function mayHoldKey(text: string): boolean {
  return holdsKey(text) || MARKED.test(text);
}

/**
 * What may be a piece of a key, as vendors quote them with stars in their error texts: a mark and a
 * few characters are enough. It has the flag `g` and is for `replace`.
 */
export const KEY_PIECE = new RegExp(
  [
    "\\beyJ[A-Za-z0-9_-]{6,}(?:\\.[A-Za-z0-9_-]*){0,4}",
    `${APART}(?:${MARKS})[A-Za-z0-9_.*+/=~-]{4,}`,
    // AWS key ids have no separator after the mark, and one of the marks is a continent
    "\\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9*]{8,}",
    // a Copilot session token is a list of fields
    "\\btid=[^\\s\"',]+",
  ].join("|"),
  "g",
);
