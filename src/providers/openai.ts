import { judgeDescription, judgeList } from "./parts/answers.js";
import type { Provider } from "./provider.js";

export const openai: Provider = {
  id: "openai",
  name: "OpenAI",
  aliases: [],
  hostId: null,
  links: {
    keys: "https://platform.openai.com/api-keys",
    docs: "https://platform.openai.com/docs/api-reference",
  },
  credential: {
    env: ["OPENAI_API_KEY"],
    scheme: { kind: "bearer" },
    chain: null,
    optional: false,
    format: { pattern: /^sk-(?!ant-|or-)/, description: 'starts with "sk-"' },
    pair: null,
  },
  settings: [],
  // eu. and us. are the data residency hosts (unconfirmed)
  hosts: ["api.openai.com", "eu.api.openai.com", "us.api.openai.com"],
  modelIds: "closed",
  failures: "openai",
  pathTails: ["/v1"],
  origin: () => "https://api.openai.com",
  chat: ({ base, shape }) =>
    shape === "responses"
      ? { wire: "openai-responses", url: `${base}/v1/responses` }
      : {
          wire: "openai-chat",
          url: `${base}/v1/chat/completions`,
          // reasoning models reject max_tokens, the others accept both
          quirks: ["max-completion-tokens"],
        },
  probe: {
    credential: ({ base }) => [
      {
        id: "models",
        request: { method: "GET", url: `${base}/v1/models` },
        proves: "credential",
        judge: judgeList,
      },
    ],
    model: ({ base, model }) => [
      {
        id: "model",
        // fine-tune ids contain colons
        request: { method: "GET", url: `${base}/v1/models/${encodeURIComponent(model)}` },
        proves: "model",
        judge: judgeDescription,
      },
    ],
  },
  example: { model: "gpt-4o", options: { apiKey: "{env:OPENAI_API_KEY}" } },
};
