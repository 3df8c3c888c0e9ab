import { crossRegionScopes, crossRegionStatement } from "../catalog/index.js";
import { readFacts } from "./engine.js";
import { unwrap } from "./envelope.js";
import * as as from "./outcomes.js";
import type { Dialect, Failure, FailureInput } from "./types.js";

/** `{"message","code","error_code","request_id"}`. Codes are the same as in the SQL API. */
export const snowflake: Dialect = {
  isError: (body) => ["message", "error", "error_code"].some((name) => name in unwrap(body)),
  rows: [
    // Credentials
    {
      when: { code: "390144" },
      ...as.invalidKey,
      message: "Snowflake does not accept the key-pair JWT of {credential}.",
      hint: "Check account, user and public key, and this computer's clock.",
      unconfirmed: true,
    },
    {
      when: { code: "390100" },
      ...as.invalidKey,
      message: "Snowflake does not accept the user name or password.",
      hint: "Correct them, or use a programmatic access token.",
    },
    {
      when: { code: "394400" },
      ...as.invalidKey,
      message: "Snowflake does not accept the programmatic access token of {credential}.",
      hint: "Create a new token, and set {credential} to account::token.",
      unconfirmed: true,
    },
    {
      when: { text: /programmatic access token is invalid/i },
      ...as.invalidKey,
      message: "Snowflake does not accept the programmatic access token of {credential}.",
      hint: "Create a new token, and set {credential} to account::token.",
      unconfirmed: true,
    },
    {
      when: { code: "390318" },
      ...as.expired,
      message: "The Snowflake OAuth token of {credential} has expired.",
      unconfirmed: true,
    },
    {
      when: { code: "390303" },
      ...as.invalidKey,
      message: "Snowflake does not accept the OAuth token of {credential}.",
      unconfirmed: true,
    },

    // Network policies
    {
      when: { code: "390432" },
      ...as.networkBlocked,
      message:
        "Snowflake only accepts this token for a user with a network policy, and there is none.",
      hint: "Ask an administrator to set a network policy for the user.",
      unconfirmed: true,
    },
    {
      when: { text: /network policy is required/i },
      ...as.networkBlocked,
      message:
        "Snowflake only accepts this token for a user with a network policy, and there is none.",
      hint: "Ask an administrator to set a network policy for the user.",
      unconfirmed: true,
    },
    {
      when: { code: "390422" },
      ...as.networkBlocked,
      message: "The network policy of the Snowflake account does not allow this network.",
      hint: "Ask an administrator to allow this network.",
      unconfirmed: true,
    },
    {
      when: { text: /is not allowed to access snowflake/i },
      ...as.networkBlocked,
      message: "The network policy of the Snowflake account does not allow this network.",
      hint: "Ask an administrator to allow this network.",
      unconfirmed: true,
    },

    // Trial accounts: every model, even a made-up one, gets this answer, while the SQL API works.
    {
      when: { code: ["003001", "3001"] },
      ...as.notEntitled,
      message: "This Snowflake account may not use Cortex over REST; no trial account may.",
      hint: "Convert the trial account, or ask Snowflake support.",
      unconfirmed: true,
    },
    {
      when: { text: /account is not allowed to access this endpoint/i },
      ...as.notEntitled,
      message: "This Snowflake account may not use Cortex over REST; no trial account may.",
      hint: "Convert the trial account, or ask Snowflake support.",
      unconfirmed: true,
    },
    {
      when: { status: 403, text: /not authorized|insufficient privileges/i },
      ...as.noPermission,
      message: "The default role of the Snowflake user may not use Cortex.",
      hint: "GRANT DATABASE ROLE SNOWFLAKE.CORTEX_USER TO ROLE the_role;",
      unconfirmed: true,
    },

    // Models
    {
      when: { text: /unavailable in your region/i },
      ...as.modelWrongRegion,
      message: "{model} is not served in this account's region without cross-region inference.",
      hint: "Ask an ACCOUNTADMIN to set CORTEX_ENABLED_CROSS_REGION.",
      unconfirmed: true,
    },
    {
      when: { text: /unknown model/i },
      ...as.modelUnknown,
      provesCredential: true,
      unconfirmed: true,
    },
    {
      when: { text: /\blegacy\b/i },
      ...as.modelNoAccess,
      message: "{model} is a legacy model, available only to accounts that already used it.",
      hint: "Choose a current model.",
      unconfirmed: true,
    },
    {
      when: { text: /tool call(?:ing|s)? (?:is|are) not supported/i },
      ...as.toolsUnsupported,
      hint: "Choose a Claude or OpenAI model: only these support tools in Cortex.",
    },

    // Limits
    {
      when: { status: 402 },
      ...as.quotaExhausted,
      message: "The credit or budget of the Snowflake account is used up.",
      hint: "Ask an ACCOUNTADMIN about the budget and resource monitors.",
      unconfirmed: true,
    },
    {
      when: { status: 429, text: /budget|quota|credit/i },
      ...as.quotaExhausted,
      message: "The credit or budget of the Snowflake account is used up.",
      hint: "Ask an ACCOUNTADMIN about the budget and resource monitors.",
      unconfirmed: true,
    },
    { when: { status: 429 }, ...as.rateLimited, provesCredential: true },

    // DNS answers for every name: a wrong account shows as a page or a 404 of the edge.
    {
      when: { status: [403, 404], page: "only" },
      ...as.badBaseUrl,
      message:
        "{host} is not a Snowflake account: the account identifier is wrong or lacks its region.",
      hint: "Use orgname-accountname as the account, with - instead of _.",
    },
    {
      when: { status: 404 },
      ...as.badBaseUrl,
      message:
        "{host} has no Cortex REST API at this path: the account is wrong, or the feature is off.",
      hint: "Check the account identifier (orgname-accountname).",
    },
  ],
};

/** The refusal names the scopes that serve the model: the remedy is one exact statement. */
export function withCrossRegion(failure: Failure, input: FailureInput): Failure {
  if (failure.reason !== "model_wrong_region") return failure;
  const scopes = crossRegionScopes(readFacts(input, snowflake).text);
  const { crossRegion = [], region = null } = input.context ?? {};
  const change = crossRegionStatement(crossRegion, scopes, region);
  if (change === null) return { ...failure, scopes };
  const caution =
    input.context?.crossRegion === undefined
      ? " It replaces the current value, if there is one."
      : "";
  return {
    ...failure,
    scopes,
    hint: `Ask an ACCOUNTADMIN: ${change.statement} ${change.note}${caution}`,
  };
}
