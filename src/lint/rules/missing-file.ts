import type { FileProblem } from "../../expand/index.js";
import type { Rule } from "../rule.js";

export const missingFile: Rule = {
  id: "missing-file",
  code: "ALT302",
  severity: "error",
  summary: "A file that the config names does not exist or cannot be read.",
  details:
    "altimate-code stops at a `{file:path}` that it cannot read. The path is relative to the config file, or starts with `~/`. A key in a file is trimmed at both ends.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{file:secrets/openai.key}" } } }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{file:secrets/openai.key}" } } }\n}\n',
      files: { "secrets/openai.key": "sk-example\n" },
    },
  },
  *check({ expansion }) {
    for (const { node, path, tokens } of expansion.strings) {
      for (const { kind, state, name, start, end } of tokens) {
        const explain = kind === "file" ? EXPLANATIONS[state] : undefined;
        if (explain === undefined) continue;
        yield { place: { file: node.file, start, end }, path, message: explain(name) };
      }
    }
  },
};

const EXPLANATIONS: Partial<Record<FileProblem | string, (name: string) => string>> = {
  missing: (name) => `The file ${name} does not exist. Paths are relative to this config file.`,
  unreadable: (name) => `The file ${name} cannot be read. Check its permissions.`,
  directory: (name) => `${name} is a folder; a reference names one file.`,
  "not-regular": (name) => `${name} is a device, pipe or socket, which is never opened.`,
  "too-large": (name) =>
    `The file ${name} is larger than 1 MiB, which is too large for a key or URL.`,
};
