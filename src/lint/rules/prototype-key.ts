import type { Rule } from "../rule.js";

export const prototypeKey: Rule = {
  id: "prototype-key",
  code: "ALT103",
  severity: "error",
  summary: 'A key is called "__proto__".',
  details:
    "In JavaScript programs this key can replace what every object inherits from, which attackers use to plant settings that are not visible in the file. No config has a reason to contain it. This tool reads it as plain data; other programs that read the file may not.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "openai": { "options": { "__proto__": { "admin": true } } } }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{env:OPENAI_API_KEY}" } } }\n}\n',
      env: { OPENAI_API_KEY: "sk-example" },
    },
  },
  *check({ files }) {
    for (const { problems } of files) {
      for (const problem of problems) {
        if (problem.kind !== "prototype-key") continue;
        yield { place: problem, path: problem.path, message: problem.message };
      }
    }
  },
};
