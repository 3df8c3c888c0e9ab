/** A stretch of a text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const SECRET_QUERY =
  /[?&](?:api[-_]?key|key|access[-_]?token|token|auth|secret|password|sig|signature|subscription-key|code)=([^&#"\s]+)/gi;

/** The stretches of a URL that hold a secret: the user's name and password, and keys in its query. */
export function urlSecrets(text: string): readonly Span[] {
  const user = /^\s*[a-z][a-z0-9+.-]*:\/\/([^/?#@\s]+)@/i.exec(text);
  const spans: Span[] = [];
  if (user?.[1] !== undefined) {
    const start = user[0].length - 1 - user[1].length;
    spans.push({ start, end: start + user[1].length });
  }
  for (const match of /:\/\//.test(text) ? text.matchAll(SECRET_QUERY) : []) {
    const end = match.index + match[0].length;
    spans.push({ start: end - (match[1] ?? "").length, end });
  }
  return spans;
}
