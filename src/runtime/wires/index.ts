import type { Wire as WireName } from "../../generated/manifest.js";
import { anthropicMessages } from "./anthropic-messages/index.js";
import { bedrockConverse } from "./bedrock-converse/index.js";
import { googleGenerate } from "./google-generate/index.js";
import { openaiChat } from "./openai-chat/index.js";
import { openaiResponses } from "./openai-responses/index.js";
import type { Wire } from "./wire.js";

/** Every chat protocol by the name that a manifest gives it. */
export const wires: Record<WireName, Wire> = {
  "openai-chat": openaiChat,
  "openai-responses": openaiResponses,
  "anthropic-messages": anthropicMessages,
  "google-generate": googleGenerate,
  "bedrock-converse": bedrockConverse,
};
