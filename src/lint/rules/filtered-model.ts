import { type ConfigNode, propertyOf, stringOf } from "../../source/node.js";
import type { Rule } from "../rule.js";

export const filteredModel: Rule = {
  id: "filtered-model",
  code: "ALT604",
  severity: "error",
  summary: "A model is removed by its provider's own lists.",
  details:
    "altimate-code keeps only the models in a provider's `whitelist`, if there is one, and removes those in its `blacklist`. Both contain exact model keys, not patterns.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "openai": { "whitelist": ["gpt-6-mini"] } },\n  "model": "openai/gpt-6-luna"\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
    good: {
      config:
        '{\n  "provider": { "openai": { "whitelist": ["gpt-6-mini", "gpt-6-luna"] } },\n  "model": "openai/gpt-6-luna"\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
  },
  *check({ models }) {
    for (const { id, roles, node, path, provider } of models) {
      if (node === null || roles.every((role) => role === "listed")) continue;
      const block = provider.entry?.property.value;
      const [whitelist, blacklist] = ["whitelist", "blacklist"].map(
        (key) => propertyOf(block, key)?.value,
      );
      const missing = namesOf(whitelist)?.includes(id) === false;
      const removed = namesOf(blacklist)?.includes(id) === true;
      if (!missing && !removed) continue;
      yield {
        place: node,
        path,
        message: missing
          ? `altimate-code removes ${id}: the whitelist of ${provider.id} does not name it. Add it there, or choose another model.`
          : `altimate-code removes ${id}: the blacklist of ${provider.id} names it. Remove it there, or choose another model.`,
        related: [{ message: "The list.", place: (missing ? whitelist : blacklist) ?? null }],
      };
    }
  },
};

function namesOf(node: ConfigNode | undefined): readonly string[] | null {
  return node?.kind === "array" ? node.items.flatMap((item) => stringOf(item) ?? []) : null;
}
