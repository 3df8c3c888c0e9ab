import { replacement } from "../addresses.js";
import type { Rule } from "../rule.js";

export const doubledVersion: Rule = {
  id: "doubled-version",
  code: "ALT506",
  severity: "warning",
  differsByMachine: true,
  summary: "An address holds the version of the API twice.",
  details:
    "`/v1/v1` is in an address when one part of it was put in front of another that had the version already, such as a variable with `/v1` at its end. No server answers there.",
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "{env:LLM_SERVER}/v1" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
      env: { LLM_SERVER: "https://llm.example.com/v1" },
    },
    good: {
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
      const source = names === "" ? "" : ` with what ${names} holds`;
      yield {
        place: address.place,
        path: address.path,
        message: `This address has ${version} twice in a row${source}. Leave one of them off.`,
        ...replacement(address, address.text.replace(version + version, version)),
      };
    }
  },
};

const DOUBLED = /(\/v\d+(?:(?:alpha|beta)\d*)?)\1(?=\/|$)/;
