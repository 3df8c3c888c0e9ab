import type { Wire } from "../wire.js";
import { createReader, readResponse } from "./answer.js";
import { buildBody } from "./request.js";

/** OpenAI's Responses, the only protocol of some newer models. Nothing is stored at the provider. */
export const openaiResponses: Wire = {
  name: "openai-responses",
  framing: "sse",
  answerField: "output",
  buildBody,
  createReader,
  readResponse,
};
