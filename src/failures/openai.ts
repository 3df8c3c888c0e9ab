import { object } from "../language/json.js";
import { unwrap } from "./envelope.js";
import { MODEL_STEPS } from "./match.js";
import * as as from "./outcomes.js";
import type { Dialect } from "./types.js";

/** OpenAI, and whoever copies its `{"error":{"message","type","param","code"}}`. */
export const openai: Dialect = {
  isError: (body) => typeof object(unwrap(body).error).message === "string",
  rows: [
    // A restricted key may chat even if it may not list. The text also occurs with 401.
    {
      when: { status: [401, 403], step: ["list", "model", "identity"], text: /missing scopes/i },
      ...as.noPermission,
      state: "unproven",
      message: "{credential} is a restricted key that may not list models; it may still chat.",
      hint: "Use --deep to request one token, or give the key the scope api.model.read.",
      provesCredential: true,
    },
    {
      when: { status: [401, 403], text: /missing scopes|insufficient permissions/i },
      ...as.noPermission,
      message: "{credential} lacks the scope for this request. ChatGPT sign-in tokens always do.",
      hint: "Give the key the scope model.request, or use a platform API key.",
      provesCredential: true,
    },
    {
      when: { status: 401, text: /didn.t provide an api key|no api key provided/i },
      ...as.missingCredential,
      unconfirmed: true,
    },
    {
      when: { status: 401, text: /member of an organization|mismatched (?:organization|project)/i },
      ...as.noPermission,
      message: "{credential} does not belong to the organisation or project named in the request.",
      hint: "Check OPENAI_ORG_ID and OPENAI_PROJECT_ID.",
      unconfirmed: true,
    },
    {
      when: { code: "unsupported_country_region_territory" },
      ...as.regionBlocked,
      unconfirmed: true,
    },
    {
      when: { text: /organization must be verified/i },
      ...as.notEntitled,
      message: "{provider} only offers {model} to verified organisations.",
      hint: "Verify the organisation in its settings at {provider}.",
      unconfirmed: true,
    },
    {
      when: { status: 403, code: "model_not_found" },
      ...as.modelNoAccess,
      message: "The project of {credential} may not use {model}.",
      hint: "Add the model to the project's allowed models.",
      unconfirmed: true,
    },
    {
      when: { status: 403, text: /does not have access to model/i },
      ...as.modelNoAccess,
      message: "The project of {credential} may not use {model}.",
      hint: "Add the model to the project's allowed models.",
      unconfirmed: true,
    },
    {
      when: { status: 404, code: "model_not_found" },
      ...as.modelUnknown,
      provesCredential: true,
      message:
        "{provider} has no model {model}, or this account may not use it; it does not say which.",
      unconfirmed: true,
    },
    // Two conditions share 429: no credit, which waiting does not fix, and too many requests.
    { when: { code: ["insufficient_quota", "billing_hard_limit_reached"] }, ...as.quotaExhausted },
    {
      when: { status: 429, code: "rate_limit_exceeded" },
      ...as.rateLimited,
      provesCredential: true,
      unconfirmed: true,
    },
    { when: { status: 503, text: /overloaded|slow down/i }, ...as.overloaded, unconfirmed: true },
    {
      when: {
        status: 400,
        text: /max_(?:completion_|output_)?tokens/i,
        step: MODEL_STEPS,
      },
      ...as.requestRefused,
      message: "{model} needs its output limit under another name, or a larger one.",
      hint: "Check the output limit set for {model}.",
      unconfirmed: true,
    },
  ],
};
