import type { Quirk, Wire } from "../generated/manifest.js";
import { field } from "../language/json.js";
import type {
  ChatEndpoint,
  ModelTarget,
  ProbeAnswer,
  ProbeStep,
  ProbeVerdict,
} from "../providers/provider.js";

/** The parameter by which a request limits what the model may say. */
export interface TokenLimit {
  readonly parameter: "max_tokens" | "max_completion_tokens";
  readonly tokens: number;
}

/** What a first try sends: one token, or 16 where OpenAI's models think before they speak. */
export function firstLimit(
  { wire, quirks = [] }: ChatEndpoint,
  reasoning: boolean | null,
): TokenLimit {
  return {
    parameter: quirks.includes("max-completion-tokens") ? "max_completion_tokens" : "max_tokens",
    tokens: reasoning === true && wire === "openai-chat" ? 16 : 1,
  };
}

/** What a second try sends after a refusal that names the parameter: more room, or its other name. */
export function secondLimit({ parameter, tokens }: TokenLimit, complaint: string): TokenLimit {
  const tooSmall = /\b(?:minimum|at least|too (?:small|low)|greater|below|>=?)\b/i.test(complaint);
  if (tooSmall) return { parameter, tokens: tokens * 16 };
  const other = parameter === "max_tokens" ? "max_completion_tokens" : "max_tokens";
  return { parameter: other, tokens: 16 };
}

/** Where a chat goes: for AWS a variable can move it too, which whoever sends the request has to read. */
export function chatTarget(target: ModelTarget): ModelTarget {
  const { runtime } = target.settings;
  return target.moved || runtime === undefined ? target : { ...target, base: runtime };
}

/** The smallest chat request that a model can answer. */
export function chatStep(
  endpoint: ChatEndpoint,
  target: ModelTarget,
  limit: TokenLimit,
): ProbeStep {
  const { wire, url, headers = {}, quirks = [], signAs } = endpoint;
  const model = endpoint.model ?? target.model;
  return {
    id: "chat",
    request: {
      method: "POST",
      url,
      headers,
      body: bodies[wire]({ model, quirks, limit }),
      ...(signAs === undefined ? {} : { signAs }),
    },
    proves: "chat",
    judge: judgeChat(wire),
  };
}

interface Chat {
  readonly model: string;
  readonly quirks: readonly Quirk[];
  readonly limit: TokenLimit;
}

const messages = [{ role: "user", content: "hi" }];

const bodies: Record<Wire, (chat: Chat) => unknown> = {
  "openai-chat": ({ model, quirks, limit }) => ({
    ...named(model, quirks),
    messages,
    [limit.parameter]: limit.tokens,
  }),
  // 16 is the least that this wire takes (unconfirmed); nothing is to be kept
  "openai-responses": ({ model }) => ({ model, input: "hi", max_output_tokens: 16, store: false }),
  "anthropic-messages": ({ model, quirks, limit }) => ({
    ...named(model, quirks),
    ...(quirks.includes("anthropic-version-vertex")
      ? { anthropic_version: "vertex-2023-10-16" }
      : {}),
    ...(quirks.includes("anthropic-version-bedrock")
      ? { anthropic_version: "bedrock-2023-05-31" }
      : {}),
    messages,
    max_tokens: limit.tokens,
  }),
  "google-generate": ({ limit }) => ({
    contents: [{ role: "user", parts: [{ text: "hi" }] }],
    generationConfig: { maxOutputTokens: limit.tokens },
  }),
  "bedrock-converse": ({ limit }) => ({
    messages: [{ role: "user", content: [{ text: "hi" }] }],
    inferenceConfig: { maxTokens: limit.tokens },
  }),
};

function named(model: string, quirks: readonly Quirk[]): { readonly model?: string } {
  return quirks.includes("no-model-in-body") ? {} : { model };
}

/** Where an answer of each wire keeps what the model said. An empty one that was cut by length is fine. */
const places: Record<Wire, string> = {
  "openai-chat": "choices",
  "openai-responses": "output",
  "anthropic-messages": "content",
  "google-generate": "candidates",
  "bedrock-converse": "output",
};

function judgeChat(wire: Wire): (answer: ProbeAnswer) => ProbeVerdict | null {
  return ({ body }) => {
    const said = field(body, places[wire]);
    return typeof said === "object" && said !== null
      ? null
      : {
          state: "unproven",
          reason: "unexpected_response",
          message: "The server answered 200, but not with a chat.",
          hint: "Check that baseURL is the address of the API.",
        };
  };
}
