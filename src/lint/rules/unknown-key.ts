import { fieldAt, knownKeys } from "../../language/fields.js";
import type { Path } from "../../language/path.js";
import { type ConfigNode, type Property, propertyOf } from "../../source/node.js";
import type { Draft } from "../draft.js";
import { nearest } from "../near.js";
import type { Rule } from "../rule.js";
import { typeOf } from "../schema.js";
import { isMisplaced } from "./misplaced-key.js";

export const unknownKey: Rule = {
  id: "unknown-key",
  code: "ALT201",
  severity: "error",
  summary: "A key is unknown to the config language.",
  details:
    "altimate-code refuses a file with an unknown key at its root, and silently drops unknown keys of a provider or a model, so a misspelt `baseURL` sends prompts to the vendor's default address. Keys under `options` are passed on to the provider's SDK and may be anything; there, only near misses are reported.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "openai": { "options": { "apikey": "{env:OPENAI_API_KEY}" } }\n  }\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
    good: {
      config:
        '{\n  "provider": {\n    "openai": { "options": { "apiKey": "{env:OPENAI_API_KEY}" } }\n  }\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
  },
  *check(program) {
    for (const problem of program.schemaProblems) {
      if (problem.kind !== "unknown-key") continue;
      const { key, known, node, path } = problem;
      const property = propertyOf(node, key);
      // reported by their own rules
      if (property === undefined || key === "__proto__" || isMisplaced(path, key)) continue;
      const suggestion =
        nearest(
          key,
          known.filter((it) => takes(property.value, [...path, it])),
        ) ??
        nearest(
          key,
          known.filter((it) => fits(property.value, [...path, it])),
        );
      if (suggestion !== null) {
        yield misspelt(property, node, path, suggestion);
      } else if (path.length === 0) {
        const message = `Unknown key "${key}". altimate-code refuses a config with it.`;
        yield { place: property.key, path: [key], message };
      } else {
        const message = `Unknown key "${key}". altimate-code silently drops it.`;
        yield { place: property.key, path: [...path, key], severity: "warning", message };
      }
    }
    for (const { block, path } of program.blocks) {
      const options = propertyOf(block, "options")?.value;
      if (options?.kind !== "object") continue;
      const here = [...path, "options"];
      const known = knownKeys(here);
      for (const property of options.properties) {
        if (known.includes(property.name)) continue;
        const suggestion = nearest(property.name, known, SLIP);
        if (suggestion !== null) yield misspelt(property, options, here, suggestion);
      }
    }
  },
};

/** A `modle` with a string was meant to be `model`, although `mode`, which takes an object, is nearer. */
function takes(value: ConfigNode, path: Path): boolean {
  return fieldAt(path)?.types.includes(typeOf(value)) ?? false;
}

/** A list of models is not a misspelt `model`: only a field that takes such a value can be meant. */
function fits(value: ConfigNode, path: Path): boolean {
  const types = fieldAt(path)?.types ?? [];
  return types.length === 0 || types.includes(typeOf(value)) || value.kind === "scalar";
}

/** Any key may appear under `options`, so only a slip of up to two letters counts. */
const SLIP = 2;

function misspelt(property: Property, parent: ConfigNode, path: Path, suggestion: string): Draft {
  const free = propertyOf(parent, suggestion) === undefined;
  return {
    place: property.key,
    path: [...path, property.name],
    message: `Unknown key "${property.name}". Did you mean "${suggestion}"?`,
    suggestion,
    ...(free && {
      fix: {
        description: `Rename to "${suggestion}"`,
        edits: [{ place: property.key, text: JSON.stringify(suggestion) }],
      },
    }),
  };
}
