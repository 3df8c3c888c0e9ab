import { PLACEHOLDER } from "../../language/placeholders.js";
import { isLocal } from "../../resolve/index.js";
import { valuePlace } from "../references.js";
import type { Rule } from "../rule.js";

export const placeholderKey: Rule = {
  id: "placeholder-key",
  code: "ALT409",
  severity: "warning",
  differsByMachine: true,
  summary: "The key is a placeholder.",
  details:
    "Text such as `YOUR_API_KEY` or `changeme` is left over from an example. A vendor refuses it, so in a config for a vendor's own address it is an error; your own server may accept any text. Servers on this machine are not checked.",
  examples: {
    bad: {
      config: '{\n  "provider": { "openai": { "options": { "apiKey": "YOUR_API_KEY" } } }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": {\n    "vllm": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "http://localhost:8000/v1", "apiKey": "not-needed" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
    },
  },
  *check({ providers }) {
    for (const linked of providers) {
      const { credential, entry, provider, id, endpoint } = linked;
      const source = credential.chosen;
      if (source?.secret?.matches(PLACEHOLDER) !== true || isLocal(linked)) continue;
      const { option } = credential;
      const isVendors = !(
        provider.credential.optional ||
        (endpoint.problem === null && endpoint.moved)
      );
      const isWritten = option?.expanded?.tokens.length === 0;
      const what = isWritten ? "The key" : source.reference;
      yield {
        place:
          option?.expanded === undefined
            ? (entry?.property.key ?? null)
            : valuePlace(option.expanded),
        path: option?.path ?? ["provider", id],
        severity: isVendors && isWritten ? "error" : "warning",
        message: isVendors
          ? `${what} is a placeholder, which ${provider.name} refuses. Put the real key in a variable and refer to it here.`
          : `${what} is a placeholder. If the server accepts any key, suppress this finding; otherwise refer to a variable with the real one.`,
      };
    }
  },
};
