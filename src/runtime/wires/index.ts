import type { Wire as WireName } from "../../generated/manifest.js";
import { anthropicMessages } from "./anthropic-messages.js";
import { bedrockConverse } from "./bedrock-converse.js";
import { googleGenerate } from "./google-generate.js";
import { openaiChat } from "./openai-chat.js";
import { openaiResponses } from "./openai-responses.js";
import type { Wire } from "./wire.js";

/** Every chat protocol by the name that a manifest gives it. */
export const wires: Record<WireName, Wire> = {
  "openai-chat": openaiChat,
  "openai-responses": openaiResponses,
  "anthropic-messages": anthropicMessages,
  "google-generate": googleGenerate,
  "bedrock-converse": bedrockConverse,
};
