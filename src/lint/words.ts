import type { SettingSpec } from "../providers/provider.js";

const either = new Intl.ListFormat("en-GB", { type: "disjunction" });
const both = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** `a, b or c`. */
export function anyOf(words: readonly string[]): string {
  return either.format(words);
}

/** `a, b and c`. */
export function allOf(words: readonly string[]): string {
  return both.format(words);
}

/** What a setting is, for the middle of a sentence: `AWS region`, `host of the workspace`. */
export function settingNoun({ description }: SettingSpec): string {
  const [noun = description] = description.split(/[,:]/);
  return noun.replace(/^[A-Z](?=[a-z]+ (?:of|identifier)\b)/, (letter) => letter.toLowerCase());
}
