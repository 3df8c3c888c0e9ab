import { knownKeys } from "../../language/fields.js";
import type { Path } from "../../language/path.js";
import { type ObjectNode, propertyOf } from "../../source/node.js";
import { moveInto } from "../move.js";
import type { Rule } from "../rule.js";

export const misplacedKey: Rule = {
  id: "misplaced-key",
  code: "ALT205",
  severity: "warning",
  summary: "A key is at a different level from the one where it is read.",
  details:
    "`limit`, `cost`, `tool_call` and the like are facts of one model and belong under `models.<id>`; `region`, `timeout`, `resourceName` and the like belong under `options`. At the provider level altimate-code silently drops them, so a model has no context window, or requests go to the default region. At the root it refuses them.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "vllm": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "http://localhost:8000/v1" },\n      "limit": { "context": 32768, "output": 4096 },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": {\n    "vllm": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "http://localhost:8000/v1" },\n      "models": {\n        "llama": { "limit": { "context": 32768, "output": 4096 } }\n      }\n    }\n  }\n}\n',
    },
  },
  *check(program) {
    for (const problem of program.schemaProblems) {
      if (problem.kind !== "unknown-key") continue;
      const { key, node, path } = problem;
      const property = propertyOf(node, key);
      const home = homeOf(path, key);
      if (property === undefined || home === null || node.kind !== "object") continue;
      const parsed = program.files.find(({ file }) => file === node.file);
      const target = targetOf(node, home, key);
      const edits =
        parsed === undefined || target === null ? null : moveInto(parsed, node, [property], target);
      yield {
        place: property.key,
        path: [...path, key],
        ...(home === "provider" && { severity: "error" }),
        message: `"${key}" belongs ${HOMES[home]}.`,
        ...(edits !== null && {
          fix: {
            description: `Move ${key} ${home === "options" ? "under options" : "to the model"}`,
            edits,
          },
        }),
      };
    }
  },
};

const HOMES = {
  provider: 'to a provider, under "provider"; at the root altimate-code refuses it',
  options: 'under "options"; here altimate-code silently drops it',
  model: 'to a model, under "models"; here altimate-code silently drops it',
};

/** True for an unknown key that would be right at another level. */
export function isMisplaced(path: Path, key: string): boolean {
  return homeOf(path, key) !== null;
}

function homeOf(path: Path, key: string): keyof typeof HOMES | null {
  if (path.length === 0) return knownKeys(["provider", "*"]).includes(key) ? "provider" : null;
  if (path.length !== 2 || path[0] !== "provider") return null;
  if (knownKeys([...path, "options"]).includes(key)) return "options";
  return knownKeys([...path, "models", "*"]).includes(key) ? "model" : null;
}

/** The one place where the key can go: `options`, or the only model. */
function targetOf(
  block: ObjectNode,
  home: keyof typeof HOMES,
  key: string,
): { name: string; node: ObjectNode | null } | null {
  if (home === "provider") return null;
  const name = home === "options" ? "options" : "models";
  const found = propertyOf(block, name)?.value;
  if (found === undefined) return home === "options" ? { name, node: null } : null;
  if (found.kind !== "object") return null;
  const [only, ...others] = found.properties;
  const node = home === "options" ? found : others.length === 0 ? only?.value : undefined;
  return node?.kind === "object" && propertyOf(node, key) === undefined ? { name, node } : null;
}
