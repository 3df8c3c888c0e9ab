import { explainEndpoint } from "../../resolve/index.js";
import { failedReferences } from "../references.js";
import type { Rule } from "../rule.js";

export const invalidBaseUrl: Rule = {
  id: "invalid-base-url",
  code: "ALT502",
  severity: "error",
  summary: "An address is not an http or https URL.",
  details:
    "`baseURL` and `endpoint` need a complete address with its scheme, such as `https://llm.example.com/v1`. With only a host, or a path, every request fails.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "llm.example.com/v1" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "https://llm.example.com/v1" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
    },
  },
  *check({ providers }) {
    for (const linked of providers) {
      const { problem } = linked.endpoint;
      const explanation = explainEndpoint(linked);
      if (problem?.kind !== "malformed" || explanation === null) continue;
      const { option } = problem;
      if (option.expanded === undefined || failedReferences(option.expanded).length > 0) continue;
      const { tokens, parts } = option.expanded;
      const literal = parts.filter((part) => typeof part === "string").join("");
      const bare = tokens.length === 0 && /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/|$)/.test(literal);
      const suggestion = bare ? `https://${literal}` : null;
      yield {
        place: option.property.value,
        path: option.path,
        message: `${explanation.message} ${suggestion === null ? explanation.remedy : `Did you mean ${suggestion}?`}`,
        ...(suggestion !== null && { suggestion }),
      };
    }
  },
};
