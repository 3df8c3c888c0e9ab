import { propertyOf, stringOf } from "../../source/node.js";
import type { Rule } from "../rule.js";

export const apiIsAnAddress: Rule = {
  id: "api-is-an-address",
  code: "ALT702",
  severity: "warning",
  about: "host",
  summary: "altimate-code treats api as an address, not as the kind of API.",
  details:
    'The documentation writes `"api": "openai"` for an OpenAI-compatible server. altimate-code treats the field as the base URL of the models and fails with an error that does not name the cause (opencode#7792). The kind of API is set by `npm`, the address by `options.baseURL`.',
  examples: {
    bad: {
      config:
        '{\n  "provider": {\n    "gateway": {\n      "api": "openai",\n      "options": { "baseURL": "https://llm.example.com/v1" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
    },
    good: {
      config:
        '{\n  "provider": {\n    "gateway": {\n      "npm": "@ai-sdk/openai-compatible",\n      "options": { "baseURL": "https://llm.example.com/v1" },\n      "models": { "llama": {} }\n    }\n  }\n}\n',
    },
  },
  *check(program) {
    for (const { block, path } of program.blocks) {
      const api = propertyOf(block, "api");
      const text = stringOf(api?.value);
      // an address, or a reference that may stand for one
      if (api === undefined || text === undefined || /^https?:|[{$]/i.test(text)) continue;
      const npm = PACKAGES[text.toLowerCase()];
      const fix = propertyOf(block, "npm") === undefined && npm !== undefined;
      yield {
        place: api.value,
        path: [...path, "api"],
        message: `altimate-code treats api as the models' base URL, and requests to "${text}" fail. ${npm === undefined ? "Name the AI SDK package in npm instead." : `Write "npm": "${npm}" instead.`}`,
        ...(fix && {
          fix: {
            description: `Change to "npm": "${npm}"`,
            edits: [
              { place: api.key, text: '"npm"' },
              { place: api.value, text: JSON.stringify(npm) },
            ],
          },
        }),
      };
    }
  },
};

const PACKAGES: Readonly<Record<string, string>> = {
  openai: "@ai-sdk/openai-compatible",
  "openai-compatible": "@ai-sdk/openai-compatible",
  "openai-chat": "@ai-sdk/openai-compatible",
  "openai-responses": "@ai-sdk/openai",
  responses: "@ai-sdk/openai",
  anthropic: "@ai-sdk/anthropic",
  google: "@ai-sdk/google",
  gemini: "@ai-sdk/google",
};
