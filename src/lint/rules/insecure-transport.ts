import { scalarValue } from "../../expand/index.js";
import { isLoopback } from "../../language/addresses.js";
import { nodeAt } from "../../source/node.js";
import type { Rule } from "../rule.js";

export const insecureTransport: Rule = {
  id: "insecure-transport",
  code: "ALT402",
  severity: "error",
  summary: "An address uses plain http for a server on another machine.",
  details:
    "Over plain http, anyone on the network path can read the key and the prompts. Use https; http is accepted only for servers on this machine (`localhost`, `127.0.0.1`, `[::1]`). `probe` and `run` refuse such an address.",
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
  *check({ providers, models, expansion }) {
    for (const { endpoint, entry } of providers) {
      const host = endpoint.problem === null ? insecureHost(endpoint.base) : null;
      if (host === null || endpoint.problem !== null) continue;
      const { origin } = endpoint;
      const isConfigured = origin.from === "config";
      yield {
        place: isConfigured ? origin.node : (entry?.property.key ?? null),
        path: isConfigured ? origin.path : (entry?.path ?? null),
        message: explained(host),
      };
    }
    for (const { entry, path } of models) {
      const api = nodeAt(entry?.value, ["provider", "api"]);
      const address = scalarValue(api, expansion);
      const host = typeof address === "string" ? insecureHost(address) : null;
      if (api === undefined || host === null) continue;
      yield { place: api, path: [...path, "provider", "api"], message: explained(host) };
    }
  },
};

/** The host of a plain http address that is not this machine; null for any other address. */
function insecureHost(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  return protocol === "http:" && !isLoopback(host) ? host : null;
}

function explained(host: string): string {
  return `Requests to ${host} would go over plain http, where others can read the key and the prompts. Use https.`;
}
