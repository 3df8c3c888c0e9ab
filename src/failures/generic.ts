import { unwrap } from "./envelope.js";
import { MODEL_STEPS } from "./match.js";
import * as as from "./outcomes.js";
import type { Dialect } from "./types.js";

/** OpenAI-compatible servers and the long tail of providers, by the names and wordings they are known to use. */
export const generic: Dialect = {
  isError: (body) => {
    const top = unwrap(body);
    return ["error", "message", "detail", "errors", "base_resp"].some((name) => name in top);
  },
  rows: [
    // GitHub Models ended on 2026-07-30: https://github.com/orgs/community/discussions/203602
    {
      when: {
        host: /(?:^|\.)(?:models\.github\.ai|models\.inference\.ai\.azure\.com)$/,
        page: "also",
      },
      state: "failed",
      reason: "service_retired",
      message: "GitHub Models was shut down on 2026-07-30.",
      hint: "Move to another provider and remove this entry.",
    },

    // LiteLLM proxy (unconfirmed).
    {
      when: { code: "budget_exceeded" },
      ...as.quotaExhausted,
      hint: "Ask the owner of the gateway to raise the budget of this key.",
      unconfirmed: true,
    },
    {
      when: { code: "key_model_access_denied" },
      ...as.modelNoAccess,
      hint: "Ask the owner of the gateway to add the model to this key.",
      unconfirmed: true,
    },
    { when: { status: [400, 401], code: "expired_key" }, ...as.expired, unconfirmed: true },
    {
      when: { code: ["token_not_found_in_db", "auth_error"] },
      ...as.invalidKey,
      unconfirmed: true,
    },

    // llama.cpp: https://github.com/ggml-org/llama.cpp/issues/14352
    {
      when: { status: 503, code: "unavailable_error", text: /loading model/i },
      ...as.notReady,
      message: "The server at {host} is still loading {model}.",
      unconfirmed: true,
    },
    { when: { status: 401, code: "authentication_error" }, ...as.invalidKey, unconfirmed: true },

    // vLLM (unconfirmed): the served name is what --served-model-name says.
    {
      when: { status: 404, code: "notfounderror" },
      ...as.modelUnknown,
      hint: "Use an id that {host} lists under /v1/models.",
      unconfirmed: true,
    },
    {
      when: { status: 400, text: /tool choice requires --enable-auto-tool-choice/i },
      ...as.toolsUnsupported,
      hint: "Start the server with --enable-auto-tool-choice.",
      unconfirmed: true,
    },

    // NVIDIA: models are functions of an account (langchain-ai/langchain-nvidia#92, gethouston/houston#1243).
    {
      when: { status: 404, text: /^Function .*not found for account/i },
      ...as.modelNoAccess,
      hint: "Choose a model that this NVIDIA account has enabled.",
      unconfirmed: true,
    },

    // Vercel AI Gateway: without a card it refuses everything, even with a good key (gethouston/houston#1028).
    {
      when: { code: "customer_verification_required" },
      ...as.notEntitled,
      message: "{provider} accepts the key, but requires a payment card on the account first.",
      hint: "Add a card to the account.",
      unconfirmed: true,
    },

    // Cloudflare API codes (unconfirmed).
    { when: { code: "10000" }, ...as.invalidKey, unconfirmed: true },
    {
      when: { code: "7003" },
      ...as.badBaseUrl,
      message: "Cloudflare does not know this account.",
      hint: "Check CLOUDFLARE_ACCOUNT_ID: it is part of the URL.",
      unconfirmed: true,
    },

    // MiniMax answers 200 and puts the error in base_resp (unconfirmed).
    { when: { status: "2xx", code: "1004" }, ...as.invalidKey, unconfirmed: true },
    { when: { status: "2xx", code: "1008" }, ...as.quotaExhausted, unconfirmed: true },
    { when: { status: "2xx", code: "1002" }, ...as.rateLimited, unconfirmed: true },

    // Zhipu: balance used up (unconfirmed).
    { when: { code: "1113" }, ...as.quotaExhausted, unconfirmed: true },

    // Keys for these belong to one site or plan and fail at the other. DashScope: by region.
    {
      when: { status: 401, provider: /^(?:alibaba|dashscope|moonshot|kimi|z\.?ai|zhipu|minimax)/i },
      ...as.invalidKey,
      message:
        "{provider} does not accept {credential} at {host}; keys for its other sites or plans fail here.",
      hint: "Set baseURL to the site where the key was created.",
    },

    // xAI answers 400 or 401 to a bad key.
    {
      when: {
        status: [400, 401, 403],
        text: /(?:incorrect|invalid) api[ _-]?key|api[ _-]?key (?:is )?(?:invalid|not valid|incorrect)/i,
      },
      ...as.invalidKey,
    },
    { when: { status: [400, 401, 403], code: "invalid_api_key" }, ...as.invalidKey },
    {
      when: { status: [401, 403], text: /\bnot authenticated\b/i },
      ...as.invalidKey,
      unconfirmed: true,
    },

    // Hugging Face: a token without the right for Inference Providers.
    {
      when: { status: 403, text: /inference providers|inference\.serverless/i },
      ...as.noPermission,
      message: "{credential} is valid, but lacks the permission for Inference Providers.",
      hint: 'Give the token the permission "Make calls to Inference Providers".',
      provesCredential: true,
    },
    // GitLab (unconfirmed).
    {
      when: { status: 403, text: /\bduo\b/i },
      ...as.notEntitled,
      message: "The GitLab account behind {credential} has no Duo seat, or the feature is off.",
      hint: "Ask a GitLab administrator for a Duo seat.",
      unconfirmed: true,
    },
    // SAP AI Core, Databricks, Entra: the client of a client_credentials grant.
    {
      when: { step: ["token"], code: ["invalid_client", "unauthorized_client"] },
      ...as.invalidKey,
      message: "The token service does not accept the client id and secret of {credential}.",
    },

    { when: { code: ["insufficient_quota", "billing_hard_limit_reached"] }, ...as.quotaExhausted },
    // Cerebras answers 422 to parameters it does not know.
    {
      when: { status: 422, step: MODEL_STEPS, ownError: true },
      ...as.requestRefused,
      unconfirmed: true,
    },
    // Groq and others name a model that they have disabled (unconfirmed).
    {
      when: {
        status: [400, 404, 410],
        text: /\b(?:decommissioned|has been (?:retired|shut down|deprecated)|reached (?:its |the )?end of (?:its )?life)\b/i,
      },
      ...as.modelRetired,
      unconfirmed: true,
    },
    {
      when: {
        status: 400,
        text: /tool(?:s| use| call(?:s|ing)?) (?:is|are) not supported|(?:does not|doesn.t) support (?:tools?|function)\b/i,
      },
      ...as.toolsUnsupported,
      unconfirmed: true,
    },
    {
      when: { status: 400, code: ["model_not_found", "model_not_supported"] },
      ...as.modelUnknown,
      provesCredential: true,
    },
    { when: { status: 403, code: "model_not_found" }, ...as.modelNoAccess, unconfirmed: true },
  ],
};
