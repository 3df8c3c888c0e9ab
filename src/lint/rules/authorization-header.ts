import type { Rule } from "../rule.js";

export const authorizationHeader: Rule = {
  id: "authorization-header",
  code: "ALT407",
  severity: "warning",
  differsByMachine: true,
  summary: "A header and apiKey both carry the credential.",
  details:
    "The header that the provider's SDK builds from `apiKey` and the one written under `headers` are the same header. Which of the two is sent depends on the SDK; some send both, and the server refuses the request. Keep one of them.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": {\n        "baseURL": "https://llm.example.com/v1",\n        "apiKey": "{env:LLM_KEY}",\n        "headers": { "Authorization": "Bearer {env:LLM_TOKEN}" }\n      },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
      env: { LLM_KEY: "one", LLM_TOKEN: "two" },
    },
    good: {
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": {\n        "baseURL": "https://llm.example.com/v1",\n        "headers": { "Authorization": "Bearer {env:LLM_TOKEN}" }\n      },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
      env: { LLM_TOKEN: "two" },
    },
  },
  *check({ providers }) {
    for (const { provider, credential, headers } of providers) {
      const { option } = credential;
      if (option?.expanded === undefined || option.expanded.value === null) continue;
      const { scheme } = provider.credential;
      const own = scheme.kind === "header" ? scheme.header.toLowerCase() : "authorization";
      for (const { name, property, path } of headers) {
        if (name.toLowerCase() !== own) continue;
        yield {
          place: property.key,
          path,
          message: `This header and apiKey both set ${name}, and which one is sent depends on the SDK. Keep one of them.`,
          related: [{ message: "The key is set here.", place: option.property.key }],
        };
      }
    }
  },
};
