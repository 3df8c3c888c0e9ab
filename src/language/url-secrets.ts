import { isSecretParameter, mayBeSecretParameter } from "./secret-names.js";

/** Part of a text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const WORD = /[^\s"]+/g;
/** The name and password before the host: an @ in a password belongs to it; the host starts after the last one. */
const USER = /:\/\/([^/?#\s"]+)@/g;
const PARAMETER = /[?&]([^=&#?\s"]+)=/g;
/** A value ends where the next parameter, the fragment or the text around the URL begins. */
const VALUE = /[^&#"\s]+/y;

/** The parts of a URL that are secret: user name and password, and keys in the query. */
export function urlSecrets(text: string): readonly Span[] {
  // without a scheme it may be any text with a question mark
  return text.includes("://") ? secretSpans(text, isSecretParameter) : [];
}

/** The parts of a URL that must not be shown, including what may be a secret. */
export function urlMasks(text: string): readonly Span[] {
  const spans = [...secretSpans(text, mayBeSecretParameter), ...fragments(text)];
  return spans.toSorted((a, b) => a.start - b.start);
}

/** What follows a URL's #: nothing sends it, so it is only ever left there by mistake, or on purpose. */
function fragments(text: string): readonly Span[] {
  return Array.from(text.matchAll(WORD)).flatMap(({ index, 0: word }) => {
    const scheme = word.indexOf("://");
    const hash = scheme === -1 ? -1 : word.indexOf("#", scheme);
    if (hash === -1 || hash === word.length - 1) return [];
    return [{ start: index + hash + 1, end: index + word.length }];
  });
}

/** A URL with possible secrets hidden. */
export function withoutUrlSecrets(text: string): string {
  let shown = "";
  let at = 0;
  for (const { start, end } of urlMasks(text)) {
    if (start < at) continue;
    shown += `${text.slice(at, start)}***`;
    at = end;
  }
  return shown + text.slice(at);
}

function secretSpans(text: string, isSecret: (parameter: string) => boolean): readonly Span[] {
  const users = Array.from(text.matchAll(USER), ({ index, 1: user = "" }) => ({
    start: index + 3,
    end: index + 3 + user.length,
  }));
  const values: Span[] = [];
  for (const { index, 0: named, 1: name = "" } of text.matchAll(PARAMETER)) {
    const start = index + named.length;
    if (!isSecret(name) || start < (values.at(-1)?.end ?? 0)) continue;
    VALUE.lastIndex = start;
    const [value = ""] = VALUE.exec(text) ?? [];
    if (value !== "") values.push({ start, end: start + value.length });
  }
  return [...users, ...values].toSorted((a, b) => a.start - b.start);
}
