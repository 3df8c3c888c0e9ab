import { field } from "../language/json.js";
import type { ProbeAnswer, ProbeVerdict, Provider } from "./provider.js";

export const openrouter: Provider = {
  id: "openrouter",
  name: "OpenRouter",
  aliases: [],
  hostId: null,
  links: { keys: "https://openrouter.ai/keys", docs: "https://openrouter.ai/docs" },
  credential: {
    env: ["OPENROUTER_API_KEY"],
    scheme: { kind: "bearer" },
    chain: null,
    optional: false,
    format: { pattern: /^sk-or-/, description: 'starts with "sk-or-"' },
    pair: null,
  },
  settings: [],
  hosts: ["openrouter.ai"],
  // suffixes such as :free and :nitro, and presets, make ids that no list contains
  modelIds: "open",
  failures: "openrouter",
  pathTails: ["/api/v1"],
  origin: () => "https://openrouter.ai",
  chat: ({ base }) => ({ wire: "openai-chat", url: `${base}/api/v1/chat/completions` }),
  probe: {
    // the model list is public and ignores the key; /key answers 401 for a bad one
    credential: ({ base }) => [
      {
        id: "key",
        request: { method: "GET", url: `${base}/api/v1/key` },
        proves: "credential",
        judge: judgeKey,
      },
    ],
    model: ({ base, model }) => [
      {
        id: "endpoints",
        request: {
          method: "GET",
          url: `${base}/api/v1/models/${slug(model)}/endpoints`,
          authenticated: false,
        },
        proves: "model",
        judge: judgeEndpoints,
      },
    ],
  },
  example: {
    model: "anthropic/claude-sonnet-4.6",
    options: { apiKey: "{env:OPENROUTER_API_KEY}" },
  },
  notes: [
    "Model ids are `author/slug`, and versions use dots: `anthropic/claude-sonnet-4.6`.",
    "The public model list proves nothing about a key; a probe asks /key instead.",
  ],
};

/** The id without its routing suffix, path-encoded except for the slash between author and model. */
function slug(model: string): string {
  return model
    .replace(/:[a-z]+$/, "")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}

function judgeKey({ body }: ProbeAnswer): ProbeVerdict | null {
  const key = field(body, "data");
  if (typeof key !== "object" || key === null) {
    return {
      state: "unproven",
      reason: "unexpected_response",
      message: "The server answered 200, but not with key data.",
      hint: "Check that baseURL is the address of the OpenRouter API.",
    };
  }
  const remaining = field(key, "limit_remaining");
  if (typeof remaining !== "number" || remaining > 0) return null;
  return {
    state: "failed",
    reason: "quota_exhausted",
    message: "The key is good, but its credit limit is used up.",
    hint: "Raise the key's limit at https://openrouter.ai/settings/keys or wait until it resets.",
  };
}

function judgeEndpoints({ body }: ProbeAnswer): ProbeVerdict | null {
  const endpoints = field(field(body, "data"), "endpoints");
  if (Array.isArray(endpoints) && endpoints.length > 0) return null;
  return Array.isArray(endpoints)
    ? {
        state: "failed",
        reason: "model_no_access",
        message: "OpenRouter knows this model, but nobody currently serves it.",
        hint: "Choose another model, or check its page on openrouter.ai.",
      }
    : {
        state: "unproven",
        reason: "unexpected_response",
        message: "The server answered 200, but not with a model's endpoints.",
        hint: null,
      };
}
