import { judgeList } from "./parts/answers.js";
import type { Provider } from "./provider.js";

/**
 * Sent with every request: newer SDKs default to a later version that some gateways and Bedrock
 * refuse (https://platform.claude.com/docs/en/build-with-claude/claude-on-amazon-bedrock-legacy).
 */
const headers = { "anthropic-version": "2023-06-01" };

export const anthropic: Provider = {
  id: "anthropic",
  name: "Anthropic",
  aliases: [],
  hostId: null,
  links: {
    keys: "https://console.anthropic.com/settings/keys",
    docs: "https://docs.anthropic.com/en/api",
  },
  credential: {
    env: ["ANTHROPIC_API_KEY"],
    scheme: { kind: "header", header: "x-api-key" },
    chain: null,
    optional: false,
    format: { pattern: /^sk-ant-/, description: 'starts with "sk-ant-"' },
    pair: null,
  },
  settings: [],
  hosts: ["api.anthropic.com"],
  modelIds: "closed",
  failures: "anthropic",
  pathTails: ["/v1"],
  origin: () => "https://api.anthropic.com",
  chat: ({ base }) => ({ wire: "anthropic-messages", url: `${base}/v1/messages`, headers }),
  probe: {
    credential: ({ base }) => [
      {
        id: "models",
        request: { method: "GET", url: `${base}/v1/models?limit=1`, headers },
        proves: "credential",
        judge: judgeList,
      },
    ],
    model: ({ base, model }) => [
      {
        id: "model",
        request: {
          method: "GET",
          url: `${base}/v1/models/${encodeURIComponent(model)}`,
          headers,
        },
        proves: "model",
      },
    ],
  },
};
