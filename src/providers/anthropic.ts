import { field } from "../language/json.js";
import { judgeDescription, judgeList } from "./parts/answers.js";
import { unproven } from "./parts/verdicts.js";
import type { ProbeAnswer, ProbeVerdict, Provider } from "./provider.js";

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
    guarded: ["ANTHROPIC_AUTH_TOKEN"],
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
    model: ({ base, model, moved }) => [
      {
        id: "model",
        request: {
          method: "GET",
          url: `${base}/v1/models/${encodeURIComponent(model)}`,
          headers,
        },
        proves: "model",
        judge: judgeDescription,
        ...(moved ? { judgeFailure: judgeGateway } : {}),
      },
      // also free, and it exercises the chat route: for gateways that do not describe models
      {
        id: "count-tokens",
        request: {
          method: "POST",
          url: `${base}/v1/messages/count_tokens`,
          headers,
          body: { model, messages: [{ role: "user", content: "hi" }] },
        },
        proves: "model",
        judge: judgeCount,
      },
    ],
  },
  example: { model: "claude-sonnet-4-6", options: { apiKey: "{env:ANTHROPIC_API_KEY}" } },
};

/** A gateway may only serve chats. */
function judgeGateway({ status }: ProbeAnswer): ProbeVerdict | null {
  return status === 404 || status === 405
    ? unproven("The gateway does not describe models.", "--deep asks for one token.")
    : null;
}

function judgeCount({ body }: ProbeAnswer): ProbeVerdict | null {
  return typeof field(body, "input_tokens") === "number"
    ? null
    : unproven("The server answered 200, but not with a token count.", null);
}
