import { holdsReference } from "../../language/braces.js";
import type { Path } from "../../language/path.js";
import type { ConfigNode, Property } from "../../source/node.js";
import type { Rule } from "../rule.js";

export const referenceInKey: Rule = {
  id: "reference-in-key",
  code: "ALT307",
  severity: "warning",
  summary: "A key contains a reference.",
  details:
    "altimate-code replaces references throughout the file, keys included, so the name of a provider or a header changes from machine to machine, and an unset variable leaves a key without a name. This tool replaces them only in values. Write the key out.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "https://llm.example.com/v1" },\n      "models": { "{env:MODEL}": {} }\n    }\n  }\n}\n',
      env: { MODEL: "llama" },
    },
    good: {
      layer: { name: "global", trusted: true },
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "https://llm.example.com/v1" },\n      "models": { "default": { "id": "{env:MODEL}" } }\n    }\n  }\n}\n',
      env: { MODEL: "llama" },
    },
  },
  *check({ files }) {
    for (const { root } of files) {
      for (const [{ key }, path] of root === null ? [] : properties(root, [])) {
        if (!holdsReference(key.value)) continue;
        const message =
          "A reference in a key is replaced by altimate-code but not by other tools, so the key changes from machine to machine. Write the key out.";
        yield { place: key, path, message };
      }
    }
  },
};

function* properties(node: ConfigNode, path: Path): Iterable<readonly [Property, Path]> {
  if (node.kind === "array") {
    for (const [index, item] of node.items.entries()) yield* properties(item, [...path, index]);
  }
  if (node.kind !== "object") return;
  for (const property of node.properties) {
    const here = [...path, property.name];
    yield [property, here];
    yield* properties(property.value, here);
  }
}
