import { hostFacts } from "../host.js";
import { providerPlace } from "../places.js";
import type { Rule } from "../rule.js";

export const variableNotRead: Rule = {
  id: "variable-not-read",
  code: "ALT710",
  severity: "warning",
  about: "host",
  differsByMachine: true,
  summary: "altimate-code does not read the variable that holds the key.",
  details:
    "The documentation and the vendors' own tools know more variables than altimate-code does, such as `AZURE_OPENAI_API_KEY` where it reads `AZURE_API_KEY`. Refer to the variable in `apiKey`, which works for both.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "azure": { "options": { "resourceName": "team" } } },\n  "model": "azure/gpt-4o"\n}\n',
      env: { AZURE_OPENAI_API_KEY: "az-1" },
    },
    good: {
      config:
        '{\n  "provider": {\n    "azure": {\n      "options": { "resourceName": "team", "apiKey": "{env:AZURE_OPENAI_API_KEY}" }\n    }\n  },\n  "model": "azure/gpt-4o"\n}\n',
      env: { AZURE_OPENAI_API_KEY: "az-1" },
    },
  },
  *check(program) {
    for (const linked of program.providers) {
      const { credential } = linked;
      const { chosen, option } = credential;
      const facts = hostFacts(linked, program.catalog);
      // for Copilot it accepts only its stored login
      if (linked.provider.id === "github-copilot") continue;
      if (facts === null || option !== null || chosen?.ref.from !== "env") continue;
      const { name } = chosen.ref;
      if (facts.env.includes(name)) continue;
      yield {
        ...providerPlace(linked, program),
        message: `altimate-code does not read ${name} by itself. Write "apiKey": "{env:${name}}" under options.`,
      };
    }
  },
};
