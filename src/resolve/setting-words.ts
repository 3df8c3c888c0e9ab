import type { SettingSpec } from "../providers/index.js";
import type { ResolvedSetting } from "./program.js";

/** What a setting is, for the middle of a sentence: `AWS region`, `host of the workspace`. */
export function settingNoun({ description }: SettingSpec): string {
  const [noun = description] = description.split(/[,:]/);
  return noun.replace(/^[A-Z](?=[a-z]+ (?:of|identifier)\b)/, (letter) => letter.toLowerCase());
}

/** What gave a setting its value, for the middle of a sentence: `AWS_REGION`, `options.region`. */
export function settingSource({ name, origin }: ResolvedSetting): string {
  switch (origin.from) {
    case "config":
      return origin.path.slice(2).join(".") || name;
    case "env":
      return origin.name;
    case "credential":
      return origin.reference;
    case "default":
      return "the default";
  }
}
