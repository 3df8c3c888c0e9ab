import type { Secret } from "../secret.js";

/** What a vendor's keys look like. */
export interface KeyFormat {
  readonly vendor: string;
  readonly pattern: RegExp;
}

/** A value in two halves, as `account::token`: the first is public and has a grammar. */
export interface PairFormat {
  readonly separator: string;
  readonly grammar: RegExp;
}

export interface ExpectedKey {
  readonly pair: PairFormat | null;
  /** The form of the vendor's keys; null if it is not documented. */
  readonly pattern: RegExp | null;
  /** The forms of all other vendors. */
  readonly others: readonly KeyFormat[];
}

/** Why a credential cannot be used as it is. */
export type KeyFault =
  /** No request can carry it. */
  | { readonly kind: "unsendable"; readonly what: string }
  | { readonly kind: "malformed-pair"; readonly half: "public" | "token" }
  /** It has the form of other vendors' keys. */
  | { readonly kind: "foreign"; readonly owners: readonly string[] }
  /** It has no known form: only the vendor can tell. */
  | { readonly kind: "unusual" };

/**
 * Why a credential cannot be used; null if it can. White space around it does not matter, since it is
 * removed wherever a credential is read. The form only matters at the vendor itself: behind a
 * gateway, keys can have any form.
 */
export function keyFault(secret: Secret, { pair, pattern, others }: ExpectedKey): KeyFault | null {
  const key = secret.trimmed;
  const what = unsendable(key);
  if (what !== null) return { kind: "unsendable", what };
  const halves = pair === null ? null : key.split(pair.separator);
  if (pair !== null && halves !== null) {
    if (halves[1].isEmpty) return { kind: "malformed-pair", half: "token" };
    const isPublic = key.publicBefore(pair.separator, pair.grammar) !== null;
    if (!isPublic) return { kind: "malformed-pair", half: "public" };
  }
  const token = halves?.[1] ?? key;
  if (pattern === null || token.matches(pattern)) return null;
  const owners = others.filter((other) => token.matches(other.pattern)).map((it) => it.vendor);
  return owners.length > 0 ? { kind: "foreign", owners } : { kind: "unusual" };
}

/** What keeps a value out of a header, in words; null if nothing does. */
export function unsendable(secret: Secret): string | null {
  const value = secret.trimmed;
  if (value.hasControlCharacters) return "a line break or another control character";
  return value.hasWideCharacters
    ? "a typographic quote or another character outside Latin-1"
    : null;
}

/** The one sentence for a value that cannot be sent. `subject` is `{env:KEY}` or `The value of this header`. */
export function unsendableText(subject: string, what: string): string {
  return `${subject} contains ${what}, which no HTTP header can carry.`;
}

export const UNSENDABLE_HINT = "Copy the key again, on one line.";
