import type { Rule } from "../rule.js";

export const duplicateKey: Rule = {
  id: "duplicate-key",
  code: "ALT102",
  severity: "error",
  summary: "A key is written twice in one object.",
  details:
    "JSON parsers keep the last of two equal keys and silently drop the other, so half of what is written has no effect. Merge the two, or delete the one you do not need.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "ollama": { "name": "Ollama" },\n    "ollama": { "models": { "llama3.1": {} } }\n  }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": {\n    "ollama": {\n      "name": "Ollama",\n      "models": { "llama3.1": {} }\n    }\n  }\n}\n',
    },
  },
  *check({ files }) {
    for (const { problems } of files) {
      for (const problem of problems) {
        if (problem.kind !== "duplicate-key") continue;
        const { path, message, first } = problem;
        const related =
          first === undefined ? [] : [{ message: "The key is first written here.", place: first }];
        yield { place: problem, path, message, related };
      }
    }
  },
};
