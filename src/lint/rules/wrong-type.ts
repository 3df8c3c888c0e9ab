import { isOneToken, scalarValue } from "../../expand/index.js";
import { fieldAt } from "../../language/fields.js";
import { anyOf } from "../../language/words.js";
import type { Rule } from "../rule.js";
import { typeOf } from "../schema.js";

export const wrongType: Rule = {
  id: "wrong-type",
  code: "ALT202",
  severity: "error",
  summary: "A value has the wrong type for its field.",
  details:
    "altimate-code checks types when it loads a config and stops at the first wrong one, without a line number. A field for a number or a flag also accepts a string that is a single reference, such as `{env:TIMEOUT}`; its value must then be a number or a flag.",
  examples: {
    bad: { config: '{\n  "provider": { "openai": { "options": { "timeout": "60000" } } }\n}\n' },
    good: {
      config: '{\n  "provider": { "openai": { "options": { "timeout": 60000 } } }\n}\n',
    },
  },
  *check(program) {
    for (const problem of program.schemaProblems) {
      if (problem.kind !== "wrong-type") continue;
      const { node, path, expected } = problem;
      // a list of models has its own rule
      if (node.kind === "array" && path.length === 3 && path[2] === "models") continue;
      const fix = unquoted(node.kind === "scalar" ? node.value : null, expected);
      yield {
        place: node,
        path,
        message: `Expected ${listed(expected)} here, found ${named(typeOf(node))}; altimate-code refuses the config.`,
        ...(fix !== null && {
          suggestion: fix,
          fix: { description: "Remove the quotes", edits: [{ place: node, text: fix }] },
        }),
      };
    }
    for (const { node, path, parts, value } of program.expansion.strings) {
      const expected = fieldAt(path)?.types ?? [];
      if (!isOneToken(parts) || value?.kind !== "public") continue;
      if (expected.length === 0 || expected.includes("string")) continue;
      const found = scalarValue(node, program.expansion);
      const type = typeof found === "number" && Number.isInteger(found) ? "integer" : typeof found;
      if (expected.includes(type) || (type === "integer" && expected.includes("number"))) continue;
      const [token] = parts;
      yield {
        place: typeof token === "object" ? { file: node.file, ...offsets(token) } : node,
        path,
        message: `Expected ${listed(expected)} here, but the value behind this reference is ${named(type)}; altimate-code refuses the config.`,
      };
    }
  },
};

const offsets = ({ start, end }: { start: number; end: number }) => ({ start, end });

function named(type: string): string {
  if (type === "null") return "null";
  if (type === "boolean") return "true or false";
  return `${/^[aeiou]/.test(type) ? "an" : "a"} ${type === "integer" ? "integer" : type}`;
}

function listed(types: readonly string[]): string {
  const names = types
    .filter((type) => type !== "integer" || !types.includes("number"))
    .flatMap((type) => (type === "boolean" ? ["true", "false"] : [named(type)]));
  return names.length === 0 ? "another type" : anyOf(names);
}

/** The number or flag that somebody put in quotes; null if the string is anything else. */
function unquoted(value: unknown, expected: readonly string[]): string | null {
  if (typeof value !== "string") return null;
  const takesNumbers = expected.includes("number") || expected.includes("integer");
  if (takesNumbers && /^(0|[1-9]\d*)$/.test(value)) return value;
  return expected.includes("boolean") && /^(true|false)$/.test(value) ? value : null;
}
