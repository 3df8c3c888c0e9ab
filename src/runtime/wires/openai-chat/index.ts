import type { Wire } from "../wire.js";
import { createReader, readResponse } from "./answer.js";
import { buildBody } from "./request.js";

/** OpenAI's chat completions, which most of the field speaks. https://developers.openai.com/api/docs */
export const openaiChat: Wire = {
  name: "openai-chat",
  framing: "sse",
  answerField: "choices",
  buildBody,
  createReader,
  readResponse,
};
