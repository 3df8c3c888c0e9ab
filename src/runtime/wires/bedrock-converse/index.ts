import type { Wire } from "../wire.js";
import { createReader, readResponse } from "./answer.js";
import { buildBody } from "./request.js";

/** Amazon Bedrock's Converse: one body for every model, a binary event stream back. */
export const bedrockConverse: Wire = {
  name: "bedrock-converse",
  framing: "aws-event-stream",
  answerField: "output",
  buildBody,
  createReader,
  readResponse,
};
