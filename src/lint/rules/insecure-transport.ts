import { isLoopback } from "../../net/index.js";
import type { Rule } from "../rule.js";

export const insecureTransport: Rule = {
  id: "insecure-transport",
  code: "ALT402",
  severity: "error",
  summary: "An address uses plain http for a server elsewhere.",
  details:
    "Over plain http anybody on the way reads the key and the prompts. Use https; only for servers on this machine (`localhost`, `127.0.0.1`, `[::1]`) is http accepted. `probe` and `run` refuse such an address.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "vllm": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "http://llm.example.com/v1" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": {\n    "vllm": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "http://localhost:8000/v1" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
    },
  },
  *check({ providers }) {
    for (const { endpoint } of providers) {
      if (endpoint.problem !== null) continue;
      const url = new URL(endpoint.base);
      if (url.protocol !== "http:" || isLoopback(url.host)) continue;
      const { origin } = endpoint;
      yield {
        place: origin.from === "config" ? origin.node : null,
        path: origin.from === "config" ? origin.path : null,
        message: `Requests to ${url.host} would go over plain http, where others can read the key and the prompts. Use https.`,
      };
    }
  },
};
