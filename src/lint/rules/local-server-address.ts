import { isLoopback } from "../../language/addresses.js";
import type { Address } from "../addresses.js";
import type { Rule } from "../rule.js";

export const localServerAddress: Rule = {
  id: "local-server-address",
  code: "ALT516",
  severity: "warning",
  summary: "Ollama or LM Studio has the other's address, or one that uses https.",
  details:
    "Ollama listens on port 11434, LM Studio on 1234, both over plain http on this machine. If the ports are mixed up, the wrong server answers, or none; over https neither does.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "lmstudio": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "http://localhost:11434/v1" },\n      "models": { "qwen2.5-7b-instruct": {} }\n    }\n  }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": {\n    "lmstudio": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "http://localhost:1234/v1" },\n      "models": { "qwen2.5-7b-instruct": {} }\n    }\n  }\n}\n',
    },
  },
  *check(program) {
    for (const address of program.addresses) {
      const message = judge(address);
      if (message !== null) yield { place: address.place, path: address.path, message };
    }
  },
};

const PORTS: Readonly<Record<string, string>> = { ollama: "11434", lmstudio: "1234" };

function judge({ provider: { provider }, url }: Address): string | null {
  const port = PORTS[provider.id];
  if (port === undefined || !isLoopback(url.host)) return null;
  if (url.port !== port && Object.values(PORTS).includes(url.port)) {
    return `Port ${url.port} belongs to another server: ${provider.name} listens on ${port} by default.`;
  }
  return url.protocol === "https:" && url.port === port
    ? `${provider.name} uses plain http on this machine. Write http:// instead of https://.`
    : null;
}
