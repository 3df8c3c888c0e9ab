import { object } from "../language/json.js";
import { unwrap } from "./envelope.js";
import * as as from "./outcomes.js";
import type { Dialect } from "./types.js";

/**
 * `{"error":{"code":NUMBER,"message","metadata"}}`; once generation has begun, inside a 200.
 * https://openrouter.ai/docs/errors
 */
export const openrouter: Dialect = {
  isError: (body) => typeof object(unwrap(body).error).message === "string",
  rows: [
    {
      when: { status: 401 },
      ...as.invalidKey,
      message: "OpenRouter does not accept {credential}: the key is wrong or disabled.",
    },
    {
      when: { status: 402 },
      ...as.quotaExhausted,
      message: "OpenRouter accepts the key, but it has no credit left.",
      hint: "Add credit, or raise the key's limit, at openrouter.ai.",
    },
    {
      when: { status: 403, text: /limit exceeded/i },
      ...as.quotaExhausted,
      message: "The spending limit of this OpenRouter key is reached.",
      hint: "Raise the key's limit at openrouter.ai.",
      unconfirmed: true,
    },
    {
      when: { status: [403, 404], text: /guardrail|data policy|privacy/i },
      ...as.modelNoAccess,
      message:
        "The privacy or guardrail settings of the OpenRouter account exclude every host of {model}.",
      hint: "Change them at openrouter.ai/settings/privacy.",
      unconfirmed: true,
    },
    {
      when: { status: 403, text: /moderation|flagged/i },
      ...as.requestRefused,
      message: "OpenRouter's moderation refused the prompt; the key is good.",
      hint: "Change the prompt.",
    },
    { when: { status: 403 }, ...as.noPermission },
    { when: { status: 404, text: /support tool/i }, ...as.toolsUnsupported, unconfirmed: true },
    {
      when: { status: 404, text: /no endpoints found/i },
      ...as.modelUnknown,
      message: "Nobody currently serves {model} on OpenRouter.",
      hint: "Check the slug at openrouter.ai/models; versions use dots there.",
      unconfirmed: true,
    },
    {
      when: { status: 400, text: /\bmodel\b/i },
      ...as.modelUnknown,
      provesCredential: true,
      message: "OpenRouter does not know the model {model}.",
      hint: "Check the slug at openrouter.ai/models; versions use dots there.",
    },
    {
      when: { status: 400 },
      ...as.unexpected,
      message: "OpenRouter rejected the form of the request.",
      hint: "Check the options set for {model}.",
    },
    {
      when: { status: 408 },
      ...as.unexpected,
      message: "OpenRouter timed out on the request.",
      hint: "Try again {wait}.",
      retryable: true,
    },
    { when: { status: 429 }, ...as.rateLimited },
    {
      when: { status: 502 },
      ...as.overloaded,
      message: "The host that OpenRouter chose for {model} is down or gave an invalid answer.",
    },
    {
      when: { status: 503 },
      ...as.overloaded,
      message: "No host of {model} meets the routing requirements at the moment.",
      hint: "Relax the provider routing options, or try again {wait}.",
    },
  ],
};
