import { withoutTrailingSlashes } from "../../language/addresses.js";
import { type Address, replacement } from "../addresses.js";
import type { Rule } from "../rule.js";

export const missingVersion: Rule = {
  id: "missing-version",
  code: "ALT507",
  severity: "info",
  summary: "The address of your own server has no path.",
  details:
    "Nearly all servers that speak OpenAI's protocol answer under `/v1`. `/chat/completions` is appended to the address as written, so without it requests go to a path that does not exist.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "vllm": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "http://localhost:8000" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": {\n    "vllm": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "http://localhost:8000/v1" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
    },
  },
  *check(program) {
    for (const address of program.addresses) {
      const version = missing(address);
      if (version === null) continue;
      const { provider, text } = address;
      const who = provider.known
        ? `${provider.provider.name} answers`
        : "most servers that speak OpenAI's protocol answer";
      const written = `${withoutTrailingSlashes(text.trim())}${version}`;
      yield {
        place: address.place,
        path: address.path,
        message: `This address has no path, but ${who} under ${version}.`,
        ...replacement(address, written),
      };
    }
  },
};

/** The path of the vendor's own address, or OpenAI's usual one, if an address has none at all. */
function missing({ provider: { known, provider }, url }: Address): string | null {
  if (url.pathname !== "/" || url.search !== "") return null;
  if (!known) return "/v1";
  // if the path is known to be stripped again, this is only a matter of compatibility
  const usual = provider.pathTails.length === 0 ? provider.origin({}) : null;
  if (usual === null || !URL.canParse(usual)) return null;
  const { pathname } = new URL(usual);
  return pathname === "/" ? null : pathname;
}
