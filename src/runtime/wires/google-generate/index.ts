import type { Wire } from "../wire.js";
import { createReader, readResponse } from "./answer.js";
import { buildBody } from "./request.js";

/** Google's generateContent, of the Gemini API and of Vertex AI. https://ai.google.dev/api/generate-content */
export const googleGenerate: Wire = {
  name: "google-generate",
  framing: "sse",
  answerField: "candidates",
  buildBody,
  createReader,
  readResponse,
};
