/** `a, b or c`. Intl.ListFormat would do it too, and costs every check 13 ms. */
export function anyOf(words: readonly string[]): string {
  return joined(words, "or");
}

/** `a, b and c`. */
export function allOf(words: readonly string[]): string {
  return joined(words, "and");
}

function joined(words: readonly string[], conjunction: string): string {
  const [last = "", ...others] = words.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(", ")} ${conjunction} ${last}`;
}
