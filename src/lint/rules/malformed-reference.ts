import type { Draft } from "../draft.js";
import { failedReferences, isUnfinished } from "../references.js";
import type { Rule } from "../rule.js";

export const malformedReference: Rule = {
  id: "malformed-reference",
  code: "ALT306",
  severity: "error",
  summary: "A reference has no usable name, or is never closed.",
  details:
    "A variable name consists of letters, digits and underscores and does not start with a digit. altimate-code leaves anything else unchanged and sends that text as the value. `{file:}` needs a path, and both end with `}`.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{env:OPENAI-API-KEY}" } } }\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
    good: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{env:OPENAI_API_KEY}" } } }\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
  },
  *check({ expansion }) {
    for (const expanded of expansion.strings) {
      const { path, node } = expanded;
      const failed = failedReferences(expanded);
      for (const { text, replacement, start, end } of failed) {
        if (replacement === null) yield misnamed(text, { file: node.file, start, end }, path);
      }
      if (failed.length > 0 || path[0] !== "provider" || !isUnfinished(expanded)) continue;
      const message =
        "This reference is not closed or has no name, so altimate-code uses it as literal text. Write {env:NAME} or {file:path}.";
      yield { place: node, path, message };
    }
  },
};

function misnamed(text: string, place: NonNullable<Draft["place"]>, path: Draft["path"]): Draft {
  const message =
    "A variable name consists of letters, digits and underscores; altimate-code uses this as literal text.";
  const name = /^\{env:\s*([A-Za-z_]\w*)\s*\}$/.exec(text)?.[1];
  if (name === undefined) return { place, path, message };
  const suggestion = `{env:${name}}`;
  return {
    place,
    path,
    message: `There are spaces around the variable's name, so altimate-code uses this as literal text. Write ${suggestion}.`,
    suggestion,
    fix: { description: `Change to ${suggestion}`, edits: [{ place, text: suggestion }] },
  };
}
