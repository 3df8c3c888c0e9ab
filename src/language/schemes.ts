/** The names of schemes before a secret in a header: `Bearer {env:TOKEN}`. */
const WORDS = ["Bearer", "Basic", "Token", "Api-Key"];
const LEADING = new RegExp(`^(?:${WORDS.join("|")})(?=\\s)`, "i");

/** The scheme at the start of a value, as written; null if there is none. */
export function leadingScheme(value: string): string | null {
  return LEADING.exec(value.trimStart())?.[0] ?? null;
}

/** True for text that is only a scheme, or empty: it may accompany a secret without being part of it. */
export function isSchemeAtMost(text: string): boolean {
  const word = text.trim().toLowerCase();
  return word === "" || WORDS.some((it) => it.toLowerCase() === word);
}

/**
 * A scheme with what follows it in running text. `Token` is left out: in a sentence it is an English
 * word. It has the flags `gi`, is for `replace`, and keeps the scheme in its first group.
 */
export const SCHEME_IN_TEXT = new RegExp(
  `\\b(${WORDS.filter((it) => it !== "Token").join("|")})\\s+[A-Za-z0-9._~+/=:*-]{6,}`,
  "gi",
);
