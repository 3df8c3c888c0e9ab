import type { Outcome } from "./types.js";

/**
 * What refusals mean, in the wording that all dialects share; a row overrides a text where it knows
 * better. Placeholders are filled from the context: see `render` in engine.ts.
 */

export const invalidKey = {
  state: "failed",
  reason: "invalid_key",
  message: "{provider} does not accept {credential}: the key is wrong or was revoked.",
  hint: "Set {credential} to a valid key.",
} satisfies Outcome;

export const missingCredential = {
  state: "failed",
  reason: "missing_credential",
  message: "{provider} received no credential with the request.",
  hint: "Set {credential} for this provider; `altimate auth login` stores one.",
} satisfies Outcome;

export const expired = {
  state: "failed",
  reason: "expired",
  message: "{provider} says that {credential} has expired.",
  hint: "Create a new token and set {credential} to it.",
} satisfies Outcome;

/** A signature or JWT with a wrong time: the key itself may be fine. */
export const clockSkew = {
  state: "failed",
  reason: "expired",
  message: "{provider} rejected the time in the signed request: this computer's clock is wrong.",
  hint: "Set the clock (turn on time synchronisation) and try again.",
} satisfies Outcome;

export const noPermission = {
  state: "failed",
  reason: "no_permission",
  message: "{provider} refused this request for {credential}: permission is missing.",
  hint: "Ask an administrator of the account to grant access.",
} satisfies Outcome;

export const notEntitled = {
  state: "failed",
  reason: "account_not_entitled",
  message: "The account behind {credential} is not entitled to this service.",
  hint: "Ask {provider} to enable it for the account.",
  provesCredential: true,
} satisfies Outcome;

export const networkBlocked = {
  state: "failed",
  reason: "network_blocked",
  message: "{provider} refuses requests from this network.",
  hint: "Connect from an allowed network, or ask for this one to be allowed.",
} satisfies Outcome;

export const regionBlocked = {
  ...networkBlocked,
  message: "{provider} does not serve the country that this request came from.",
  hint: "Connect from a supported country, or use a provider that serves this one.",
} satisfies Outcome;

/** Proves the credential only if the vendor checks it first: rows say so. */
export const modelUnknown = {
  state: "failed",
  reason: "model_unknown",
  message: "{provider} does not know the model {model} for this account.",
  hint: "Correct the model id; `altimate models` lists the known ones.",
} satisfies Outcome;

export const modelNoAccess = {
  state: "failed",
  reason: "model_no_access",
  message: "{provider} has {model}, but this account may not use it.",
  hint: "Request access to the model, or choose another one.",
  provesCredential: true,
} satisfies Outcome;

export const modelWrongRegion = {
  state: "failed",
  reason: "model_wrong_region",
  message: "{model} is not served in {region}.",
  hint: "Choose a region that serves it, or a model that is served there.",
  provesCredential: true,
} satisfies Outcome;

export const modelNeedsProfile = {
  state: "failed",
  reason: "model_needs_profile",
  message: "{model} can only be called through an inference profile.",
  hint: "Put the profile's prefix (us., eu., global., …) before the id, one that {region} offers.",
  provesCredential: true,
} satisfies Outcome;

export const modelRetired = {
  state: "failed",
  reason: "model_retired",
  message: "{provider} has retired {model}.",
  hint: "Choose its successor; `altimate models` lists the current ones.",
  provesCredential: true,
} satisfies Outcome;

/** The id exists, but names no model that can chat. */
export const notChatModel = {
  ...modelUnknown,
  message: "{model} is not a chat model, or not one for this kind of request.",
  hint: "Choose a model that generates text in a chat.",
  provesCredential: true,
} satisfies Outcome;

export const toolsUnsupported = {
  state: "failed",
  reason: "tool_calling_unsupported",
  message: "{model} does not support tool calling here.",
  hint: "Choose a model with tool calling, or send no tools.",
  provesCredential: true,
} satisfies Outcome;

export const rateLimited = {
  state: "unproven",
  reason: "rate_limited",
  message: "{provider} is currently limiting requests.",
  hint: "Try again {wait}.",
  retryable: true,
} satisfies Outcome;

export const quotaExhausted = {
  state: "failed",
  reason: "quota_exhausted",
  message: "{provider} accepts the key, but its credit or quota is used up.",
  hint: "Add credit or raise the limit in the account's billing settings.",
  provesCredential: true,
} satisfies Outcome;

export const overloaded = {
  state: "unproven",
  reason: "overloaded",
  message: "{provider} is currently overloaded.",
  hint: "Try again {wait}.",
  retryable: true,
} satisfies Outcome;

export const notReady = {
  state: "unproven",
  reason: "not_ready",
  message: "{model} is not ready yet.",
  hint: "Try again {wait}.",
  retryable: true,
} satisfies Outcome;

export const badBaseUrl = {
  state: "failed",
  reason: "bad_base_url",
  message: "{host} answers, but not like {provider}'s API.",
  hint: "Check baseURL: the host, and its path (many end in /v1).",
} satisfies Outcome;

export const unexpected = {
  state: "unproven",
  reason: "unexpected_response",
  message: "{provider} gave an answer that proves nothing ({status}).",
  hint: "Try again later; `--debug` shows the request.",
} satisfies Outcome;

/** The request was understood and rejected for its content: route and key are fine, no more is known. */
export const requestRefused = {
  ...unexpected,
  message: "{provider} accepts the key, but refused what was in the request.",
  hint: "Check the options set for {model}.",
  provesCredential: true,
} satisfies Outcome;

export const unreachable = {
  state: "failed",
  reason: "host_unreachable",
  message: "{host} cannot be reached.",
  hint: "Check baseURL and the network.",
} satisfies Outcome;

export const connectionLost = {
  ...unreachable,
  state: "unproven",
  message: "{host} closed the connection before it answered.",
  hint: "Try again; if it keeps happening, look for a proxy or firewall in between.",
  retryable: true,
} satisfies Outcome;

export const timedOut = {
  ...connectionLost,
  message: "{host} did not answer in time.",
  hint: "Try again, or allow more time with --timeout.",
} satisfies Outcome;

export const proxyError = {
  state: "failed",
  reason: "proxy_error",
  message: "The proxy in front of {host} refused the request.",
  hint: "Check HTTPS_PROXY, or add the host to NO_PROXY.",
} satisfies Outcome;

export const tlsError = {
  state: "failed",
  reason: "tls_error",
  message: "The certificate of {host} is not trusted.",
  hint: "Name your organisation's root certificate in NODE_EXTRA_CA_CERTS.",
} satisfies Outcome;
