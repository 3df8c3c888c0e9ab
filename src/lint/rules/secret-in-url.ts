import { urlSecrets } from "../../language/url-secrets.js";
import type { Rule } from "../rule.js";

export const secretInUrl: Rule = {
  id: "secret-in-url",
  code: "ALT408",
  severity: "error",
  summary: "An address contains a password or a key.",
  details:
    'Addresses are written to logs, shown in error messages and kept by proxies. Put a key in `apiKey` or a header. For a server with a user name and a password, write `"Authorization": "Basic {env:NAME}"` under `headers`.',
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "https://ann:hunter2@llm.example.com/v1" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": {\n        "baseURL": "https://llm.example.com/v1",\n        "headers": { "Authorization": "Basic {env:LLM_LOGIN}" }\n      },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
      env: { LLM_LOGIN: "YW5uOmh1bnRlcjI=" },
    },
  },
  *check({ expansion }) {
    for (const { node, path } of expansion.strings) {
      if (path[0] !== "provider" || typeof node.value !== "string") continue;
      if (urlSecrets(node.value).length === 0) continue;
      const message =
        "This address contains a password or a key, and addresses end up in logs and error messages. Put it in apiKey or a header.";
      yield { place: node, path, message };
    }
  },
};
