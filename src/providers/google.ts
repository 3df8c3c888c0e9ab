import { arrayIn, judgeDescription, judgeList } from "./parts/answers.js";
import { failed } from "./parts/verdicts.js";
import type { ProbeAnswer, ProbeVerdict, Provider } from "./provider.js";

export const google: Provider = {
  id: "google",
  name: "Google Gemini",
  aliases: [],
  hostId: null,
  links: { keys: "https://aistudio.google.com/apikey", docs: "https://ai.google.dev/api" },
  credential: {
    env: ["GOOGLE_API_KEY", "GOOGLE_GENERATIVE_AI_API_KEY", "GEMINI_API_KEY"],
    // a key in the query would end up in logs
    scheme: { kind: "header", header: "x-goog-api-key" },
    chain: null,
    optional: false,
    // the usual prefix, not guaranteed by Google
    format: null,
    pair: null,
  },
  settings: [],
  hosts: ["generativelanguage.googleapis.com"],
  modelIds: "closed",
  failures: "google",
  pathTails: ["/v1beta", "/v1beta/openai"],
  origin: () => "https://generativelanguage.googleapis.com",
  chat: ({ base, model }) => ({
    wire: "google-generate",
    url: `${modelUrl(base, model)}:generateContent`,
    streamUrl: `${modelUrl(base, model)}:streamGenerateContent?alt=sse`,
  }),
  probe: {
    credential: ({ base }) => [
      {
        id: "models",
        request: { method: "GET", url: `${base}/v1beta/models?pageSize=1` },
        proves: "credential",
        judge: judgeList,
      },
    ],
    model: ({ base, model }) => [
      {
        id: "model",
        request: { method: "GET", url: modelUrl(base, model) },
        proves: "model",
        judge: (answer) => judgeDescription(answer) ?? judgeMethods(answer),
      },
    ],
  },
  example: { model: "gemini-2.5-pro", options: { apiKey: "{env:GOOGLE_API_KEY}" } },
};

function modelUrl(base: string, model: string): string {
  return `${base}/v1beta/models/${encodeURIComponent(model)}`;
}

function judgeMethods({ body }: ProbeAnswer): ProbeVerdict | null {
  const methods = arrayIn(body, "supportedGenerationMethods");
  return methods.length === 0 || methods.includes("generateContent")
    ? null
    : failed(
        "model_unknown",
        "The model exists but cannot chat: generateContent is not one of its methods.",
        "Choose a model that generates text.",
      );
}
