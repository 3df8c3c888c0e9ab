import { plainValue } from "../../source/node.js";
import type { Rule } from "../rule.js";

export const conflictingOptions: Rule = {
  id: "conflicting-options",
  code: "ALT204",
  severity: "warning",
  summary: "An option is set both outside and inside options, to different values.",
  details:
    "A provider's `apiKey`, `baseURL`, `headers`, `project` and `location` can be written next to `options` or in it. If both are written, the one in `options` is used, here and in altimate-code; the other has no effect and misleads whoever reads the file. Delete it.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "openai": {\n      "apiKey": "{env:OPENAI_API_KEY}",\n      "options": { "apiKey": "{env:OPENAI_TEAM_KEY}" }\n    }\n  }\n}\n',
      env: { OPENAI_API_KEY: "sk-example", OPENAI_TEAM_KEY: "sk-example-2" },
    },
    good: {
      config:
        '{\n  "provider": { "openai": { "options": { "apiKey": "{env:OPENAI_TEAM_KEY}" } } }\n}\n',
      env: { OPENAI_API_KEY: "sk-example", OPENAI_TEAM_KEY: "sk-example-2" },
    },
  },
  *check({ providers }) {
    for (const { entry } of providers) {
      for (const { name, property, shadowed } of entry?.options.values() ?? []) {
        if (shadowed === null) continue;
        const [counts, lost] = [property, shadowed.property].map(({ value }) =>
          JSON.stringify(plainValue(value)),
        );
        if (counts === lost) continue;
        yield {
          place: shadowed.property.key,
          path: shadowed.path,
          message: `This ${name} has no effect: the one under options differs and takes precedence. Delete one of them.`,
          related: [{ message: `The ${name} that is used.`, place: property.key }],
        };
      }
    }
  },
};
