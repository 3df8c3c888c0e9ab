import type { SettingSpec } from "../providers/index.js";

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

/** What a setting is, for the middle of a sentence: `AWS region`, `host of the workspace`. */
export function settingNoun({ description }: SettingSpec): string {
  const [noun = description] = description.split(/[,:]/);
  return noun.replace(/^[A-Z](?=[a-z]+ (?:of|identifier)\b)/, (letter) => letter.toLowerCase());
}
