import { isSecretParameter, mayBeSecretParameter } from "./secret-names.js";

/** A stretch of a text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The name and password before the host: an @ in a password belongs to it, the host begins behind the last. */
const USER = /:\/\/([^/?#\s"]+)@/g;
/** A parameter with its value; the value ends where the next one, the fragment or the text begins. */
const PARAMETER = /[?&]([^=&#?\s"]+)=([^&#"\s]+)/g;

/** The stretches of a URL that hold a secret: the user's name and password, and keys in its query. */
export function urlSecrets(text: string): readonly Span[] {
  // without a scheme it may be any text with a question mark
  return text.includes("://") ? secretSpans(text, isSecretParameter) : [];
}

/** The stretches of a URL that are not to be shown: what may be a secret counts, too. */
export function urlMasks(text: string): readonly Span[] {
  return secretSpans(text, mayBeSecretParameter);
}

/** A URL with what may be a secret in it hidden. */
export function withoutUrlSecrets(text: string): string {
  return urlMasks(text).reduceRight(
    (left, { start, end }) => `${left.slice(0, start)}***${left.slice(end)}`,
    text,
  );
}

function secretSpans(text: string, isSecret: (parameter: string) => boolean): readonly Span[] {
  const users = Array.from(text.matchAll(USER), ({ index, 1: user = "" }) => ({
    start: index + 3,
    end: index + 3 + user.length,
  }));
  const values = [...text.matchAll(PARAMETER)].flatMap(
    ({ index, 0: whole, 1: name = "", 2: value = "" }) => {
      const end = index + whole.length;
      return isSecret(name) ? [{ start: end - value.length, end }] : [];
    },
  );
  return [...users, ...values].toSorted((a, b) => a.start - b.start);
}
