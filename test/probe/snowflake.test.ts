import { cortex } from "../simulators/cortex.js";
import { json } from "../simulators/simulator.js";
import { describeVendor } from "../support/vendor-cases.js";

const pat = "snowflake-pat-1234567890";

const cortexModels = ["claude-sonnet-4-6", "llama3.1-8b"];

const cortexList = "GET /api/v2/cortex/models";

const snowError = (status: number, code: string, message: string) =>
  json(status, { code, message });

describeVendor(
  "snowflake-cortex",
  {
    provider: "snowflake-cortex",
    path: "/api/v2/cortex/v1",
    vendor: cortex({ token: pat, models: cortexModels }),
    env: { SNOWFLAKE_CORTEX_PAT: pat, SNOWFLAKE_ACCOUNT: "org-acct" },
    model: "claude-sonnet-4-6",
  },
  [
    { name: "a listed model", state: "ok", level: "model", steps: ["models", "models"] },
    {
      name: "a wrong token",
      env: { SNOWFLAKE_CORTEX_PAT: "wrong-pat-123", SNOWFLAKE_ACCOUNT: "org-acct" },
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "a model that only another region serves, with the statement that helps",
      model: "claude-opus-4-6",
      state: "failed",
      reason: "model_wrong_region",
      level: "credential",
      hint: /ALTER ACCOUNT SET CORTEX_ENABLED_CROSS_REGION = '[A-Z_,]*AWS_EU/,
    },
    {
      name: "a model that cross-region inference should reach",
      model: "claude-opus-4-6",
      vendor: cortex({ token: pat, models: cortexModels, crossRegion: "ANY_REGION" }),
      state: "failed",
      reason: "model_no_access",
    },
    {
      name: "a model that is nowhere",
      model: "made-up-model",
      state: "failed",
      reason: "model_unknown",
    },
    {
      name: "no list, so the SQL API proves the token",
      instead: { [cortexList]: snowError(405, "390405", "Method not allowed") },
      state: "unproven",
      level: "credential",
      hint: /--deep/,
      reason: "unexpected_response",
    },
    {
      name: "deep: no list, and the model answers",
      deep: true,
      instead: { [cortexList]: snowError(405, "390405", "Method not allowed") },
      state: "ok",
      level: "chat",
    },
    { name: "deep: a reply without max_tokens", deep: true, state: "ok", level: "chat" },
    {
      name: "a trial account",
      instead: {
        [cortexList]: snowError(
          403,
          "003001",
          "This account is not allowed to access this endpoint.",
        ),
      },
      state: "failed",
      reason: "account_not_entitled",
    },
    {
      name: "a missing network policy",
      instead: { [cortexList]: snowError(401, "390432", "Network policy is required.") },
      state: "failed",
      reason: "network_blocked",
    },
    {
      name: "a network that is not allowed",
      instead: {
        [cortexList]: snowError(
          403,
          "390422",
          "Incoming request with IP/Token 10.0.0.1 is not allowed to access Snowflake.",
        ),
      },
      state: "failed",
      reason: "network_blocked",
    },
    {
      name: "an expired token",
      instead: { [cortexList]: snowError(401, "390318", "OAuth access token expired.") },
      state: "failed",
      reason: "expired",
    },
    {
      name: "a role without Cortex",
      instead: { [cortexList]: snowError(403, "390403", "Insufficient privileges to operate") },
      state: "failed",
      reason: "no_permission",
    },
    {
      name: "a pair of account and token",
      env: { SNOWFLAKE_CORTEX_PAT: `org-acct::${pat}` },
      state: "ok",
      level: "model",
    },
    { name: "no account", env: { SNOWFLAKE_CORTEX_PAT: pat }, state: "ok", level: "model" },
  ],
);
