import { object } from "../language/json.js";
import { unwrap } from "./envelope.js";
import * as as from "./outcomes.js";
import type { Dialect } from "./types.js";

/** Gemini API and Vertex AI: `{"error":{"code","message","status","details":[{"reason"}]}}`, sometimes in an array. */
export const google: Dialect = {
  isError: (body) =>
    "status" in object(unwrap(body).error) || typeof unwrap(body).error === "string",
  rows: [
    {
      when: { code: "ENOTFOUND", host: /-aiplatform\.googleapis\.com$/ },
      ...as.unreachable,
      message: "{host} does not exist: {region} is not a Vertex AI location.",
      hint: 'Set location to one of Google\'s, or to "global".',
    },

    // Getting a token
    {
      when: { text: /could not load the default credentials/i },
      ...as.missingCredential,
      message: "No Google credential was found (Application Default Credentials).",
      hint: "Run `gcloud auth application-default login`, or set GOOGLE_APPLICATION_CREDENTIALS.",
    },
    {
      when: { text: /short-lived token|iat.*exp|clock/i, code: "invalid_grant" },
      ...as.clockSkew,
      unconfirmed: true,
    },
    {
      when: { text: /invalid jwt|account not found/i, code: "invalid_grant" },
      ...as.invalidKey,
      message: "Google does not accept the service account key of {credential}.",
      hint: "Create a new key file, or check that the account still exists.",
      unconfirmed: true,
    },
    {
      when: { code: ["invalid_grant", "invalid_rapt"] },
      ...as.expired,
      message: "Google requires a new sign-in for {credential}.",
      hint: "Run `gcloud auth application-default login`.",
    },

    // API keys. A bad one is a 400 here.
    { when: { code: "API_KEY_INVALID" }, ...as.invalidKey },
    { when: { status: 400, text: /api key (?:not valid|expired)/i }, ...as.invalidKey },
    {
      when: { status: 403, text: /reported as leaked/i },
      ...as.invalidKey,
      message: "Google has blocked the key in {credential}, because it was found in public.",
      hint: "Create a new key and keep it out of shared files.",
      unconfirmed: true,
    },
    {
      when: { status: 403, text: /unregistered callers|without established identity/i },
      ...as.missingCredential,
      unconfirmed: true,
    },
    {
      when: { code: ["API_KEY_HTTP_REFERRER_BLOCKED", "API_KEY_IP_ADDRESS_BLOCKED"] },
      ...as.networkBlocked,
      message: "The restrictions of the key exclude this computer (address or referrer).",
      hint: "Change the restrictions of the key in the Google Cloud console.",
      provesCredential: true,
      unconfirmed: true,
    },
    {
      when: { code: "API_KEY_SERVICE_BLOCKED" },
      ...as.noPermission,
      message: "The key is good, but restricted to other Google APIs.",
      hint: "Add the Generative Language API to the key's restrictions.",
      provesCredential: true,
      unconfirmed: true,
    },
    {
      when: { code: "SERVICE_DISABLED" },
      ...as.notEntitled,
      message: "The credential is good, but the API is disabled in its Google project.",
      hint: "Enable the API (Generative Language or Vertex AI) in the Google Cloud console.",
    },
    {
      when: { code: "BILLING_DISABLED" },
      ...as.notEntitled,
      message: "The credential is good, but its Google project has no billing account.",
      hint: "Link a billing account to the project.",
      unconfirmed: true,
    },

    // OAuth tokens and IAM
    { when: { status: 401, code: "CREDENTIALS_MISSING" }, ...as.missingCredential },
    {
      when: { status: 401, code: "ACCESS_TOKEN_TYPE_UNSUPPORTED" },
      ...as.invalidKey,
      message: "Google does not accept this kind of token here.",
      hint: "Use Application Default Credentials instead of an API key: `gcloud auth application-default login`.",
    },
    {
      when: { status: 401, code: "ACCESS_TOKEN_EXPIRED" },
      ...as.expired,
      hint: "Run `gcloud auth application-default login`.",
      unconfirmed: true,
    },
    {
      when: { status: 403, code: "IAM_PERMISSION_DENIED" },
      ...as.noPermission,
      message:
        "{credential} lacks the permission for this Google project, or the project does not exist.",
      hint: "Grant it the role Vertex AI User (roles/aiplatform.user).",
      provesCredential: true,
    },
    {
      when: { status: 403, text: /^permission '/i },
      ...as.noPermission,
      message:
        "{credential} lacks the permission for this Google project, or the project does not exist.",
      hint: "Grant it the role Vertex AI User (roles/aiplatform.user).",
      provesCredential: true,
    },

    // Place and model
    {
      when: { status: 400, text: /user location is not supported/i },
      ...as.regionBlocked,
      unconfirmed: true,
    },
    {
      when: { status: 400, text: /is not allowed to use publisher model/i },
      ...as.modelNoAccess,
      message: "{model} is not enabled for this Google project.",
      hint: "Enable it in the project's Model Garden.",
      unconfirmed: true,
    },
    {
      when: { status: 404, text: /publisher model/i },
      ...as.modelUnknown,
      provesCredential: true,
      message:
        "Vertex AI has no {model} in {region}, or this project may not use it; it does not say which.",
      hint: 'Check the id, then the location: Claude and new Gemini models are often in "global" only.',
      unconfirmed: true,
    },
    {
      when: { status: 404, code: "NOT_FOUND", text: /\bmodels?\b/i },
      ...as.modelUnknown,
      provesCredential: true,
    },
    {
      when: { status: 400, text: /\b(?:location|region)\b/i },
      ...as.modelWrongRegion,
      message: "The location {region} does not match {host}.",
      hint: "Set location and baseURL to the same place.",
      unconfirmed: true,
    },
    {
      when: {
        status: 400,
        text: /function calling is not (?:enabled|supported)|tool use.*unsupported/i,
      },
      ...as.toolsUnsupported,
      unconfirmed: true,
    },

    // "Exceeded your current quota … plan and billing" is Gemini's ordinary rate limit, not missing credit.
    {
      when: { status: 429, code: "QUOTA_VALUE_0" },
      ...as.modelNoAccess,
      message: "This Google project's quota for {model} is zero: its tier does not include it.",
      hint: "Choose another model, or upgrade the project's tier.",
      unconfirmed: true,
    },
    {
      when: { status: 429, text: /\blimit: 0\b/i },
      ...as.modelNoAccess,
      message: "This Google project's quota for {model} is zero: its tier does not include it.",
      hint: "Choose another model, or upgrade the project's tier.",
      unconfirmed: true,
    },
    {
      when: { status: 429, text: /base_model|base model/i },
      ...as.quotaExhausted,
      state: "unproven",
      message: "The project's quota for {model} is used up, or zero, as in newly enabled projects.",
      hint: "Request more under Quotas in the Google Cloud console.",
      unconfirmed: true,
    },
    { when: { status: 429 }, ...as.rateLimited, provesCredential: true },
    { when: { code: "overloaded_error" }, ...as.overloaded, unconfirmed: true },
    { when: { status: 503, code: "UNAVAILABLE" }, ...as.overloaded },
  ],
};
