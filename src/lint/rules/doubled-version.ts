import { replacement } from "../addresses.js";
import type { Rule } from "../rule.js";

export const doubledVersion: Rule = {
  id: "doubled-version",
  code: "ALT506",
  severity: "warning",
  differsByMachine: true,
  summary: "An address contains the API version twice.",
  details:
    "`/v1/v1` appears when an address is put together from parts that both contain the version, such as a variable that ends in `/v1`. No server answers there.",
  examples: {
    bad: {
      layer: { name: "global", trusted: true },
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "{env:LLM_SERVER}/v1" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
      env: { LLM_SERVER: "https://llm.example.com/v1" },
    },
    good: {
      layer: { name: "global", trusted: true },
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "{env:LLM_SERVER}/v1" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
      env: { LLM_SERVER: "https://llm.example.com" },
    },
  },
  *check(program) {
    for (const address of program.addresses) {
      const version = DOUBLED.exec(address.url.pathname)?.[1];
      if (version === undefined) continue;
      const names = address.references?.tokens.map(({ name }) => name).join(" and ") ?? "";
      const source = names === "" ? "" : ` once ${names} is filled in`;
      yield {
        place: address.place,
        path: address.path,
        message: `This address has ${version} twice in a row${source}. Remove one of them.`,
        ...replacement(address, address.text.replace(version + version, version)),
      };
    }
  },
};

const DOUBLED = /(\/v\d+(?:(?:alpha|beta)\d*)?)\1(?=\/|$)/;
