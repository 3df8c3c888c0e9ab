import { object } from "../language/json.js";
import { unwrap } from "./envelope.js";
import * as as from "./outcomes.js";
import type { Dialect } from "./types.js";

/** `{"type":"error","error":{"type","message"},"request_id"}`, also as an `error` event inside a stream. */
export const anthropic: Dialect = {
  isError: (body) => unwrap(body).type === "error" && "type" in object(unwrap(body).error),
  rows: [
    { when: { status: 401, code: "authentication_error" }, ...as.invalidKey },
    // Admin keys work under /v1/organizations only.
    {
      when: { status: 403, code: "permission_error", text: /request not allowed/i },
      ...as.regionBlocked,
    },
    { when: { status: 403, code: "permission_error" }, ...as.noPermission },
    {
      when: { status: 404, code: "not_found_error", text: /\bmodel\b/i },
      ...as.modelUnknown,
      provesCredential: true,
    },
    {
      when: { status: 404, code: "not_found_error" },
      ...as.badBaseUrl,
      message: "{host} has no such path; it does not serve the Messages API.",
      hint: "Check baseURL: api.anthropic.com uses /v1.",
    },
    // No credit is a 400 in one product and a 402 in another.
    {
      when: { status: 400, text: /credit balance is too low/i },
      ...as.quotaExhausted,
      hint: "Add credit under Plans & Billing in the Anthropic console.",
    },
    {
      when: { status: 400, text: /usage limits?|spend(?:ing)? limit/i },
      ...as.quotaExhausted,
      message: "{provider} accepts the key, but the spending limit set for it is reached.",
      hint: "Raise the spending limit in the Anthropic console.",
    },
    { when: { code: "billing_error" }, ...as.quotaExhausted },
    {
      when: { status: 400, text: /anthropic-version/i },
      ...as.requestRefused,
      message: "The anthropic-version header is missing or has a value that {host} does not know.",
      hint: "Remove your own anthropic-version header, or set it to 2023-06-01.",
    },
    { when: { status: 429, code: "rate_limit_error" }, ...as.rateLimited, provesCredential: true },
    { when: { code: "overloaded_error" }, ...as.overloaded },
    {
      when: { code: "timeout_error" },
      ...as.unexpected,
      message: "{provider} gave up waiting for {model}.",
      hint: "Try again {wait}.",
      retryable: true,
    },
    {
      when: { code: "api_error" },
      ...as.unexpected,
      message: "{provider} had an internal problem, which says nothing about the key.",
      hint: "Try again {wait}.",
      retryable: true,
    },
    {
      when: { status: 413, code: "request_too_large" },
      ...as.requestRefused,
      message: "The request is larger than {provider} accepts.",
      hint: "Send a shorter prompt or fewer attachments.",
    },
    {
      when: { status: 409 },
      ...as.unexpected,
      message: "{provider} reports a conflict with another request.",
      hint: "Try again {wait}.",
      retryable: true,
    },
  ],
};
