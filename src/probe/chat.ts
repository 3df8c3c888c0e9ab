import type { Wire } from "../generated/manifest.js";
import { field } from "../language/json.js";
import type {
  ChatEndpoint,
  ModelTarget,
  ProbeAnswer,
  ProbeStep,
  ProbeVerdict,
} from "../providers/index.js";
import { wires } from "../runtime/wires/index.js";

/** The parameter by which a request limits what the model may say. */
export interface TokenLimit {
  readonly parameter: "max_tokens" | "max_completion_tokens";
  readonly tokens: number;
}

/** What a first try asks for: one token, or 16 from OpenAI models, which reason first. */
export function firstLimit(
  { wire, quirks = [] }: ChatEndpoint,
  reasoning: boolean | null,
): TokenLimit {
  return {
    parameter: quirks.includes("max-completion-tokens") ? "max_completion_tokens" : "max_tokens",
    tokens: reasoning === true && wire === "openai-chat" ? 16 : 1,
  };
}

/** What a second try asks for after a refusal that names the parameter: more room, or its other name. */
export function secondLimit({ parameter, tokens }: TokenLimit, complaint: string): TokenLimit {
  const tooSmall = /\b(?:minimum|at least|too (?:small|low)|greater|below|>=?)\b/i.test(complaint);
  if (tooSmall) return { parameter, tokens: tokens * 16 };
  const other = parameter === "max_tokens" ? "max_completion_tokens" : "max_tokens";
  return { parameter: other, tokens: 16 };
}

/** Where a chat goes: for AWS a variable can move it too, which the sender has to read. */
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
  const { wire, url, headers = {}, signAs } = endpoint;
  return {
    id: "chat",
    request: {
      method: "POST",
      url,
      headers,
      body: body(endpoint, endpoint.model ?? target.model, limit),
      ...(signAs === undefined ? {} : { signAs }),
    },
    proves: "chat",
    judge: judgeChat(wire),
  };
}

/** "hi", in the wire's own form. */
function body({ wire, quirks = [] }: ChatEndpoint, model: string, limit: TokenLimit): unknown {
  const others = quirks.filter((quirk) => quirk !== "max-completion-tokens");
  const request = {
    messages: [{ role: "user", content: "hi" }],
    // 16 is the least that this wire accepts (unconfirmed)
    maxTokens: wire === "openai-responses" ? 16 : limit.tokens,
    stream: false,
  } as const;
  return wires[wire].buildBody(request, {
    model,
    quirks: limit.parameter === "max_tokens" ? others : [...others, "max-completion-tokens"],
    capabilities: { toolCall: false, reasoning: false, input: ["text"] },
    limits: { context: null, output: null },
  });
}

/** An answer that was cut off by length before it began is fine. */
function judgeChat(wire: Wire): (answer: ProbeAnswer) => ProbeVerdict | null {
  return ({ body }) => {
    const said = field(body, wires[wire].answerField);
    return typeof said === "object" && said !== null
      ? null
      : {
          state: "unproven",
          reason: "unexpected_response",
          message: "The server answered 200, but not with a chat answer.",
          hint: "Check that baseURL is the address of the API.",
        };
  };
}
