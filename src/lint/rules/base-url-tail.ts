import { withoutTrailingSlashes } from "../../language/addresses.js";
import { urlSecrets } from "../../language/url-secrets.js";
import { HOST_ADDS_NO_TAIL } from "../host.js";
import type { Rule } from "../rule.js";

export const baseUrlTail: Rule = {
  id: "base-url-tail",
  code: "ALT706",
  severity: "warning",
  about: "host",
  summary: "altimate-code needs the vendor's path at the end of an address.",
  details:
    "This tool accepts an address with or without the vendor's usual path (`/v1`, `/v1beta`, …). altimate-code passes it to the SDK unchanged, and the SDK adds only the request's name, so requests fail with a 404. Ollama is the usual case: `http://localhost:11434/v1` (opencode#5160).",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "ollama": {\n      "options": { "baseURL": "http://localhost:11434" },\n      "models": { "llama3.1": {} }\n    }\n  }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": {\n    "ollama": {\n      "options": { "baseURL": "http://localhost:11434/v1" },\n      "models": { "llama3.1": {} }\n    }\n  }\n}\n',
    },
  },
  *check({ providers, expansion }) {
    for (const { endpoint, provider } of providers) {
      const [tail] = provider.pathTails;
      if (tail === undefined || !HOST_ADDS_NO_TAIL.has(provider.id)) continue;
      if (endpoint.problem !== null || endpoint.origin.from !== "config" || !endpoint.moved)
        continue;
      const { node, path } = endpoint.origin;
      const written = node.kind === "scalar" ? expansion.of(node) : undefined;
      if (written?.value?.kind !== "public") continue;
      const address = withoutTrailingSlashes(written.value.text.trim());
      // a query or another path is left to other rules
      if (address !== endpoint.base || /[?#]/.test(address)) continue;
      const suggestion = `${address}${tail}`;
      yield {
        place: node,
        path,
        message: `altimate-code sends requests to exactly this address, without the ${tail} that ${provider.name} needs. Add it at the end.`,
        ...(written.tokens.length === 0 &&
          urlSecrets(address).length === 0 && {
            suggestion,
            fix: {
              description: `Change to ${suggestion}`,
              edits: [{ place: node, text: JSON.stringify(suggestion) }],
            },
          }),
      };
    }
  },
};
