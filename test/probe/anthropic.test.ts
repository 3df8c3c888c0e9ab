import { anthropic } from "../simulators/anthropic.js";
import { json } from "../simulators/simulator.js";
import { describeVendor } from "../support/vendor-cases.js";

const claude = "claude-sonnet-4-6";

const anthropicKey = "sk-ant-test-1234567890";

const anthropicError = (status: number, type: string, message: string, headers = {}) =>
  json(status, { type: "error", error: { type, message } }, headers);

describeVendor(
  "anthropic",
  {
    provider: "anthropic",
    path: "/v1",
    vendor: anthropic(anthropicKey, [claude]),
    env: { ANTHROPIC_API_KEY: anthropicKey },
    model: claude,
  },
  [
    {
      name: "a good key and a known model",
      state: "ok",
      level: "model",
      steps: ["models", "model"],
    },
    {
      name: "a wrong key",
      env: { ANTHROPIC_API_KEY: "sk-ant-no" },
      state: "failed",
      reason: "invalid_key",
      level: null,
    },
    {
      name: "an unknown model",
      model: "claude-9",
      state: "failed",
      reason: "model_unknown",
      level: "credential",
    },
    {
      name: "no permission",
      instead: {
        "GET /v1/models": anthropicError(
          403,
          "permission_error",
          "Your API key does not have permission",
        ),
      },
      state: "failed",
      reason: "no_permission",
    },
    {
      name: "a blocked country",
      instead: { "GET /v1/models": anthropicError(403, "permission_error", "Request not allowed") },
      state: "failed",
      reason: "network_blocked",
    },
    {
      name: "no credit, reported as 400",
      deep: true,
      instead: {
        "POST /v1/messages": anthropicError(
          400,
          "invalid_request_error",
          "Your credit balance is too low to access the Anthropic API.",
        ),
      },
      state: "failed",
      reason: "quota_exhausted",
      level: "credential",
    },
    {
      name: "no credit, reported as 402",
      deep: true,
      instead: { "POST /v1/messages": anthropicError(402, "billing_error", "billing") },
      state: "failed",
      reason: "quota_exhausted",
      level: "credential",
    },
    {
      name: "too many requests",
      instead: { "GET /v1/models": anthropicError(429, "rate_limit_error", "slow down") },
      state: "unproven",
      reason: "rate_limited",
    },
    {
      name: "overloaded",
      instead: { "GET /v1/models": anthropicError(529, "overloaded_error", "Overloaded") },
      state: "unproven",
      reason: "overloaded",
    },
    {
      name: "an internal error",
      instead: { "GET /v1/models": anthropicError(500, "api_error", "Internal") },
      state: "unproven",
      reason: "unexpected_response",
    },
    {
      name: "deep: one token",
      deep: true,
      state: "ok",
      level: "chat",
      steps: ["models", "model", "chat"],
    },
    { name: "a base without its tail", path: "", state: "ok", level: "model" },
  ],
);
