/*
 * References end with a brace. A pattern that insists on it reads the rest of a text again for each
 * opening without one, which takes minutes for a long row of them. So patterns here end with
 * `(?:\}|$)`: an opening without an end takes all the rest, and is then put aside.
 */

/** `{env:…}` and `{file:…}` with anything inside, `${NAME}` and `${NAME:-default}`. */
const REFERENCE = /\{(?:env|file):[^}]+(?:\}|$)|\$\{[A-Za-z_]\w*(?:\}|:-[^}]*(?:\}|$))/g;

/** What a global pattern that ends with `(?:\}|$)` finds, if its brace is there. */
export function closedIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return Array.from(text.matchAll(pattern)).filter(([found]) => found.endsWith("}"));
}

/** The text with what {@link closedIn} finds replaced. */
export function replaceClosed(
  text: string,
  pattern: RegExp,
  replacement: (name: string) => string,
): string {
  return text.replace(pattern, (found: string, name: string) =>
    found.endsWith("}") ? replacement(name) : found,
  );
}

/** True for text with a reference of the language. */
export function holdsReference(text: string): boolean {
  return closedIn(text, REFERENCE).length > 0;
}

/** The text between the references of the language. */
export function withoutReferences(text: string): string {
  return replaceClosed(text, REFERENCE, () => "");
}
