import { propertyOf } from "../../source/node.js";
import { nearest } from "../near.js";
import type { Rule } from "../rule.js";
import { schemaProblems } from "../schema.js";

export const unknownKey: Rule = {
  id: "unknown-key",
  code: "ALT201",
  severity: "error",
  summary: "A key is not one that the config language knows.",
  details:
    "altimate-code refuses a file with an unknown key at its root, and drops unknown keys of a provider or a model without a word, so that a misspelt `baseURL` sends prompts to the vendor's default address. Keys under `options` are passed on to the provider's SDK and may be anything; there only near misses are reported.",
  examples: {
    bad: {
      config: '{\n  "provider": {\n    "openai": { "apikey": "{env:OPENAI_API_KEY}" }\n  }\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
    good: {
      config: '{\n  "provider": {\n    "openai": { "apiKey": "{env:OPENAI_API_KEY}" }\n  }\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
  },
  *check(program) {
    for (const problem of schemaProblems(program)) {
      if (problem.kind !== "unknown-key") continue;
      const { key, known, node } = problem;
      const property = propertyOf(node, key);
      // reported by a rule of its own
      if (property === undefined || key === "__proto__") continue;
      const path = [...problem.path, key];
      const suggestion = nearest(key, known);
      const atRoot = problem.path.length === 0;
      if (suggestion === null) {
        yield {
          place: property.key,
          path,
          severity: atRoot ? "error" : "warning",
          message: atRoot
            ? `Unknown key "${key}". altimate-code refuses a config with it.`
            : `Unknown key "${key}". altimate-code drops it without a word.`,
        };
        continue;
      }
      const free = propertyOf(node, suggestion) === undefined;
      yield {
        place: property.key,
        path,
        message: `Unknown key "${key}". Did you mean "${suggestion}"?`,
        suggestion,
        ...(free && {
          fix: {
            description: `Rename to "${suggestion}"`,
            edits: [{ place: property.key, text: JSON.stringify(suggestion) }],
          },
        }),
      };
    }
  },
};
