import { stringOf } from "../../source/node.js";
import { isModelField } from "../models.js";
import { nearest } from "../near.js";
import type { Rule } from "../rule.js";
import type { SchemaError } from "../schema.js";

export const invalidValue: Rule = {
  id: "invalid-value",
  code: "ALT203",
  severity: "error",
  summary: "A value has the right type, but is not one that its field accepts.",
  details:
    "A number out of range, a word that is not in the list, or an object without one of its required keys. altimate-code refuses the config.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "ollama": { "models": { "llama3.1": { "status": "stable" } } } }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": { "ollama": { "models": { "llama3.1": { "status": "active" } } } }\n}\n',
    },
  },
  *check(program) {
    for (const problem of program.schemaProblems) {
      const { node, path } = problem;
      if (problem.kind === "missing-key") {
        const message = `The key "${problem.key}" is missing in this object; altimate-code refuses the config without it.`;
        yield { place: { file: node.file, start: node.start, end: node.start + 1 }, path, message };
      }
      if (problem.kind !== "invalid-value") continue;
      // a model that is not provider/model has a rule of its own
      if (problem.error.keyword === "pattern" && isModelField(path)) continue;
      const allowed = allowedValues(problem.error);
      const suggestion = nearest(stringOf(node) ?? "", allowed);
      yield {
        place: node,
        path,
        message: explained(problem.error, allowed),
        ...(suggestion !== null && {
          suggestion,
          fix: {
            description: `Change to "${suggestion}"`,
            edits: [{ place: node, text: JSON.stringify(suggestion) }],
          },
        }),
      };
    }
  },
};

function allowedValues({ params }: SchemaError): readonly string[] {
  return Array.isArray(params.allowedValues) ? params.allowedValues.map(String) : [];
}

function explained({ keyword, params, message }: SchemaError, allowed: readonly string[]): string {
  switch (keyword) {
    case "enum":
      return `altimate-code only accepts these values here: ${allowed.map((it) => `"${it}"`).join(", ")}.`;
    case "exclusiveMinimum":
      return `altimate-code only accepts numbers above ${params.limit} here.`;
    case "minimum":
      return `altimate-code only accepts numbers of at least ${params.limit} here.`;
    default:
      return `The value ${message ?? "is not valid here"}.`;
  }
}
