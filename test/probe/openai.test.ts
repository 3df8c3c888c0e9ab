import * as fault from "../simulators/faults.js";
import { openai } from "../simulators/openai.js";
import { json } from "../simulators/simulator.js";
import { describeVendor } from "../support/vendor-cases.js";

const gpt = "gpt-5.1";

const openaiKey = "sk-test-1234567890abcdef";

const openaiModels = [gpt, "o5-mini", "ft:gpt-5.1:team:tuned:1"];

const openaiError = (status: number, code: string | null, message: string, headers = {}) =>
  json(status, { error: { message, type: "invalid_request_error", param: null, code } }, headers);

describeVendor(
  "openai",
  {
    provider: "openai",
    path: "/v1",
    vendor: openai({ key: openaiKey, models: openaiModels, reasoning: ["o5-mini"] }),
    env: { OPENAI_API_KEY: openaiKey },
    model: gpt,
  },
  [
    {
      name: "a good key and a known model",
      state: "ok",
      level: "model",
      steps: ["models", "model"],
    },
    {
      name: "an id with colons is one path segment",
      model: "ft:gpt-5.1:team:tuned:1",
      state: "ok",
      level: "model",
    },
    {
      name: "a wrong key",
      env: { OPENAI_API_KEY: "sk-wrong" },
      state: "failed",
      reason: "invalid_key",
      level: null,
      steps: ["models"],
    },
    {
      name: "an unknown model",
      model: "gpt-99",
      state: "failed",
      reason: "model_unknown",
      level: "credential",
      steps: ["models", "model"],
    },
    {
      name: "a restricted key that may not list",
      instead: {
        "GET /v1/models": openaiError(
          403,
          null,
          "You have insufficient permissions for this operation. Missing scopes: api.model.read",
        ),
      },
      state: "ok",
      level: "model",
    },
    {
      name: "a restricted key that may see nothing",
      instead: {
        "GET /v1/models": openaiError(403, null, "Missing scopes: api.model.read"),
        [`GET /v1/models/${gpt}`]: openaiError(403, null, "Missing scopes: api.model.read"),
      },
      state: "unproven",
      reason: "no_permission",
      level: "credential",
      hint: /--deep/,
    },
    {
      name: "a restricted key that may chat",
      deep: true,
      instead: {
        "GET /v1/models": openaiError(403, null, "Missing scopes: api.model.read"),
        [`GET /v1/models/${gpt}`]: openaiError(403, null, "Missing scopes: api.model.read"),
      },
      state: "ok",
      level: "chat",
      steps: ["models", "model", "chat"],
    },
    {
      name: "no credit",
      instead: {
        "GET /v1/models": openaiError(429, "insufficient_quota", "You exceeded your current quota"),
      },
      state: "failed",
      reason: "quota_exhausted",
      level: "credential",
    },
    {
      name: "too many requests",
      instead: { "GET /v1/models": openaiError(429, "rate_limit_exceeded", "Rate limit reached") },
      state: "unproven",
      reason: "rate_limited",
      steps: ["models"],
    },
    {
      name: "an unsupported country",
      instead: {
        "GET /v1/models": openaiError(
          403,
          "unsupported_country_region_territory",
          "Country, region, or territory not supported",
        ),
      },
      state: "failed",
      reason: "network_blocked",
    },
    {
      name: "a project without the model",
      instead: {
        [`GET /v1/models/${gpt}`]: openaiError(
          403,
          "model_not_found",
          "Project does not have access to model",
        ),
      },
      state: "failed",
      reason: "model_no_access",
      level: "credential",
    },
    {
      name: "an overloaded engine",
      instead: { "GET /v1/models": openaiError(503, null, "The engine is currently overloaded") },
      state: "unproven",
      reason: "overloaded",
    },
    {
      name: "an internal error",
      instead: { "GET /v1/models": fault.serverError },
      state: "unproven",
      reason: "unexpected_response",
      level: null,
    },
    {
      name: "a gateway that times out upstream",
      instead: { "GET /v1/models": json(504, { error: "upstream" }) },
      state: "unproven",
      reason: "unexpected_response",
    },
    {
      name: "a list of an unknown form leaves it to the model",
      instead: { "GET /v1/models": fault.emptyBody },
      state: "ok",
      level: "model",
    },
    {
      name: "a web page instead of the API",
      instead: { "GET /v1/models": fault.page },
      state: "failed",
      reason: "bad_base_url",
    },
    { name: "a wrong path", path: "/elsewhere/v1", state: "failed", reason: "bad_base_url" },
    { name: "a base without its tail is the same place", path: "", state: "ok", level: "model" },
    {
      name: "deep: an answer cut by length is an answer",
      deep: true,
      state: "ok",
      level: "chat",
      steps: ["models", "model", "chat"],
    },
    {
      name: "deep: a model that refuses",
      deep: true,
      instead: {
        "POST /v1/chat/completions": openaiError(
          403,
          "model_not_found",
          "Project does not have access to model",
        ),
      },
      state: "failed",
      reason: "model_no_access",
    },
    {
      name: "deep: no credit shows in the chat only",
      deep: true,
      instead: {
        "POST /v1/chat/completions": openaiError(
          429,
          "insufficient_quota",
          "You exceeded your current quota",
        ),
      },
      state: "failed",
      reason: "quota_exhausted",
      level: "credential",
    },
    {
      name: "deep: a limit that is too small is raised once",
      deep: true,
      instead: {
        "POST /v1/chat/completions": [
          openaiError(
            400,
            null,
            "Invalid 'max_completion_tokens': below minimum value, expected >= 16",
          ),
          json(200, { choices: [] }),
        ],
      },
      state: "ok",
      level: "chat",
      steps: ["models", "model", "chat", "chat"],
    },
    {
      name: "deep: a limit refused twice proves nothing more",
      deep: true,
      instead: {
        "POST /v1/chat/completions": openaiError(
          400,
          null,
          "Unsupported parameter: 'max_completion_tokens'",
        ),
      },
      state: "unproven",
      reason: "unexpected_response",
      level: "model",
    },
    {
      name: "deep: a 200 that is not a chat",
      deep: true,
      instead: { "POST /v1/chat/completions": fault.emptyBody },
      state: "unproven",
      reason: "unexpected_response",
    },
    {
      name: "deep: an unknown model is not asked",
      deep: true,
      model: "gpt-99",
      state: "failed",
      reason: "model_unknown",
      steps: ["models", "model"],
    },
  ],
);
