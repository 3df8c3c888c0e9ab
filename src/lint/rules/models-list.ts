import { type ConfigNode, propertyOf, stringOf } from "../../source/node.js";
import type { Rule } from "../rule.js";

export const modelsList: Rule = {
  id: "models-list",
  code: "ALT206",
  severity: "error",
  summary: "The models of a provider are written as a list.",
  details:
    'altimate-code needs an object: `"models": { "<id>": {} }`, with the facts of each model between its braces. It refuses a list.',
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "vllm": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "http://localhost:8000/v1" },\n      "models": ["llama", "qwen"]\n    }\n  }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": {\n    "vllm": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "http://localhost:8000/v1" },\n      "models": { "llama": {}, "qwen": {} }\n    }\n  }\n}\n',
    },
  },
  *check(program) {
    for (const { block, path } of program.blocks) {
      const models = propertyOf(block, "models")?.value;
      if (models?.kind !== "array") continue;
      const text = asObject(models.items);
      yield {
        place: models,
        path: [...path, "models"],
        message:
          'altimate-code refuses a list of models. Write an object with the ids as keys: { "<id>": {} }.',
        ...(text !== null && {
          fix: { description: "Change to an object", edits: [{ place: models, text }] },
        }),
      };
    }
  },
};

/** Only for a list of plain ids: anything else in an item would be lost. */
function asObject(items: readonly ConfigNode[]): string | null {
  const ids = items.map(stringOf);
  if (ids.length === 0 || ids.includes(undefined) || new Set(ids).size < ids.length) return null;
  return `{ ${ids.map((id) => `${JSON.stringify(id)}: {}`).join(", ")} }`;
}
