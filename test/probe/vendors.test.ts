import { anthropic } from "../simulators/anthropic.js";
import * as fault from "../simulators/faults.js";
import { compatible, lmstudio, ollama } from "../simulators/local.js";
import { openai } from "../simulators/openai.js";
import { openrouter } from "../simulators/openrouter.js";
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
      name: "deep: a 200 that is no chat",
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
      name: "no credit, told as 400",
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
      name: "no credit, told as 402",
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

const slug = "anthropic/claude-sonnet-4.6";
const openrouterKey = "sk-or-test-12345";
const routed = { [slug]: 2, "nobody/serves": 0 };

describeVendor(
  "openrouter",
  {
    provider: "openrouter",
    path: "/api/v1",
    vendor: openrouter({ key: openrouterKey, models: routed }),
    env: { OPENROUTER_API_KEY: openrouterKey },
    model: slug,
  },
  [
    {
      name: "a good key and a served model",
      state: "ok",
      level: "model",
      steps: ["key", "endpoints"],
    },
    { name: "a routing suffix", model: `${slug}:free`, state: "ok", level: "model" },
    {
      name: "a wrong key, though the lists are public",
      env: { OPENROUTER_API_KEY: "sk-or-wrong" },
      state: "failed",
      reason: "invalid_key",
      steps: ["key"],
    },
    {
      name: "a model that nobody serves",
      model: "nobody/serves",
      state: "failed",
      reason: "model_no_access",
      level: "credential",
    },
    {
      name: "an unknown model",
      model: "nobody/knows",
      state: "failed",
      reason: "model_unknown",
      level: "credential",
    },
    {
      name: "a limit that is used up",
      vendor: openrouter({ key: openrouterKey, models: routed, remaining: 0 }),
      state: "failed",
      reason: "quota_exhausted",
      level: "credential",
    },
    {
      name: "no credits",
      instead: {
        "GET /api/v1/key": json(402, { error: { code: 402, message: "Insufficient credits" } }),
      },
      state: "failed",
      reason: "quota_exhausted",
    },
    {
      name: "an error told inside a 200",
      instead: {
        "GET /api/v1/key": json(200, {
          error: { code: 401, message: "No auth credentials found" },
        }),
      },
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "an odd answer about the key is no proof, whatever the public list says",
      instead: { "GET /api/v1/key": json(200, { hello: "world" }) },
      state: "unproven",
      reason: "unexpected_response",
      level: null,
    },
    {
      name: "deep: the error of an upstream inside a 200",
      deep: true,
      instead: {
        "POST /api/v1/chat/completions": json(200, {
          error: { code: 502, message: "Provider returned error" },
        }),
      },
      state: "unproven",
      reason: "overloaded",
    },
    { name: "deep: one token", deep: true, state: "ok", level: "chat" },
  ],
);

describeVendor(
  "ollama",
  {
    provider: "ollama",
    path: "",
    vendor: ollama(["llama4:latest", "qwen3:8b"]),
    env: {},
    model: "qwen3:8b",
  },
  [
    { name: "an installed model", state: "ok", level: "model" },
    { name: "a name without a tag", model: "llama4", state: "ok", level: "model" },
    { name: "the address with /v1", path: "/v1", state: "ok", level: "model" },
    {
      name: "a model that is not installed",
      model: "gemma9",
      state: "failed",
      reason: "model_unknown",
      hint: /ollama pull gemma9/,
    },
    {
      name: "something else at the address",
      instead: {
        "GET /api/version": json(200, { hello: 1 }),
        "GET /api/tags": json(200, { hello: 1 }),
      },
      state: "unproven",
      reason: "unexpected_response",
    },
    {
      name: "a web server at the address",
      instead: { "GET /api/version": fault.page },
      state: "failed",
      reason: "bad_base_url",
    },
    { name: "deep: one token", deep: true, state: "ok", level: "chat" },
    {
      name: "deep: too little memory",
      deep: true,
      instead: {
        "POST /v1/chat/completions": json(500, {
          error: "model requires more system memory (9 GiB) than is available",
        }),
      },
      state: "failed",
      reason: "not_ready",
    },
    {
      name: "deep: a model that takes too long to load",
      deep: true,
      timeoutMs: 30,
      instead: { "POST /v1/chat/completions": fault.silence },
      state: "unproven",
      reason: "not_ready",
    },
  ],
);

describeVendor(
  "lmstudio",
  {
    provider: "lmstudio",
    path: "/v1",
    vendor: lmstudio(["qwen/qwen3-8b"]),
    env: {},
    model: "qwen/qwen3-8b",
  },
  [
    { name: "a listed model", state: "ok", level: "model" },
    {
      name: "a model that is not there",
      model: "gemma9",
      state: "failed",
      reason: "model_unknown",
    },
    {
      name: "a server that wants a token",
      vendor: lmstudio(["qwen/qwen3-8b"], "lm-token"),
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "a server that gets its token",
      vendor: lmstudio(["qwen/qwen3-8b"], "lm-token"),
      env: { LM_API_TOKEN: "lm-token" },
      state: "ok",
      level: "model",
    },
    { name: "deep: one token", deep: true, state: "ok", level: "chat" },
  ],
);

const corpKey = "corp-key-1234567890";
const listed = ["house-model"];

describeVendor(
  "a custom server",
  {
    provider: "corp",
    path: "/v1",
    vendor: compatible({ models: listed, key: corpKey }),
    env: { CORP_KEY: corpKey },
    model: "house-model",
    options: { apiKey: "{env:CORP_KEY}" },
  },
  [
    {
      name: "a list that is refused without the key proves the key",
      state: "ok",
      level: "model",
      steps: ["models", "models-without-key", "models"],
    },
    {
      name: "a wrong key",
      env: { CORP_KEY: "corp-wrong" },
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "a list for everybody proves nothing",
      vendor: compatible({ models: listed, key: corpKey, openList: true }),
      state: "unproven",
      level: null,
      hint: /--deep/,
    },
    {
      name: "deep: a list for everybody, then a chat",
      deep: true,
      vendor: compatible({ models: listed, key: corpKey, openList: true }),
      state: "ok",
      level: "chat",
    },
    {
      name: "deep: a list for everybody hides a wrong key",
      deep: true,
      env: { CORP_KEY: "corp-wrong" },
      vendor: compatible({ models: listed, key: corpKey, openList: true }),
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "a model that is not listed",
      model: "other",
      state: "failed",
      reason: "model_unknown",
      level: "credential",
    },
    {
      name: "no list at all",
      vendor: compatible({ models: listed, key: corpKey, hasList: false }),
      state: "unproven",
      reason: "bad_base_url",
      hint: /--deep/,
    },
    {
      name: "deep: no list, but the model answers",
      deep: true,
      vendor: compatible({ models: listed, key: corpKey, hasList: false }),
      state: "ok",
      level: "chat",
    },
    {
      name: "the address without its /v1",
      path: "",
      state: "unproven",
      reason: "bad_base_url",
      hint: /\/v1/,
    },
    {
      name: "deep: a model that the server does not know",
      deep: true,
      model: "other",
      state: "failed",
      reason: "model_unknown",
    },
    {
      name: "no key is set, and the server on this machine asks for none",
      env: {},
      vendor: compatible({ models: listed, key: null }),
      state: "ok",
      level: "model",
    },
  ],
);
