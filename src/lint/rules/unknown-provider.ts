import { providers as modules } from "../../providers/index.js";
import { explainEndpoint } from "../../resolve/index.js";
import { nearest } from "../near.js";
import type { Rule } from "../rule.js";

export const unknownProvider: Rule = {
  id: "unknown-provider",
  code: "ALT501",
  severity: "warning",
  summary: "A provider is unknown and has no address of its own.",
  details:
    "An id that is not in the catalogue is a custom provider and needs `options.baseURL` to be reachable. Often it is a known provider under a slightly different name; that is an error, since nothing that is set for it takes effect.",
  examples: {
    bad: {
      config:
        '{\n  "provider": { "antropic": { "options": { "apiKey": "{env:ANTHROPIC_API_KEY}" } } }\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
    good: {
      config:
        '{\n  "provider": { "anthropic": { "options": { "apiKey": "{env:ANTHROPIC_API_KEY}" } } }\n}\n',
      env: { ANTHROPIC_API_KEY: "sk-ant-example" },
    },
  },
  *check({ providers, catalog }) {
    const known = [...modules.map(({ id }) => id), ...catalog.providers().map(({ id }) => id)];
    for (const linked of providers) {
      const { id, known: isKnown, entry, endpoint } = linked;
      const explanation = explainEndpoint(linked);
      if (isKnown || entry === null || endpoint.problem?.kind !== "no-base-url") continue;
      const suggestion = nearest(id, known);
      yield {
        place: entry.property.key,
        path: entry.path,
        severity: suggestion === null ? "warning" : "error",
        message:
          suggestion === null
            ? `${explanation?.message} ${explanation?.remedy}`
            : `No provider "${id}" is known. Did you mean "${suggestion}"?`,
        ...(suggestion !== null && { suggestion }),
      };
    }
  },
};
