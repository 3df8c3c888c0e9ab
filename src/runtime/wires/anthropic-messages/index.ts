import type { Wire } from "../wire.js";
import { createReader, readResponse } from "./answer.js";
import { buildBody } from "./request.js";

/**
 * Anthropic's messages, also behind Vertex `rawPredict`, Bedrock invoke and Cortex `/messages`.
 * https://platform.claude.com/docs/en/api/messages
 */
export const anthropicMessages: Wire = {
  name: "anthropic-messages",
  framing: "sse",
  answerField: "content",
  buildBody,
  createReader,
  readResponse,
};
