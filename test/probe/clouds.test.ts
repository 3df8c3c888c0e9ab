import { onTestFinished, vi } from "vitest";
import { azure, copilot, cortex, databricks, gemini, vertex } from "../simulators/clouds.js";
import * as fault from "../simulators/faults.js";
import { json } from "../simulators/simulator.js";
import { startServer } from "../support/server.js";
import { describeVendor } from "../support/vendor-cases.js";

const azureKey = "azure-key-1234567890";
const deployments = ["team-gpt", "gpt-4o"];
const azureError = (status: number, code: string, message: string) =>
  json(status, { error: { code, message } });
const azureList = "GET /openai/v1/models";
const azureChat = "POST /openai/v1/chat/completions";

describeVendor(
  "azure",
  {
    provider: "azure",
    path: "/openai/v1",
    vendor: azure({ key: azureKey, deployments }),
    env: { AZURE_OPENAI_API_KEY: azureKey },
    model: "team-gpt",
  },
  [
    {
      name: "proof by refusal: the body is refused here, the deployment elsewhere",
      state: "ok",
      level: "model",
      steps: ["models", "deployments", "refusal", "refusal-made-up"],
    },
    {
      name: "a deployment that the old list shows",
      vendor: azure({ key: azureKey, deployments, listsDeployments: true }),
      state: "ok",
      level: "model",
      steps: ["models", "deployments"],
    },
    {
      name: "no such deployment",
      model: "gpt-5.1",
      state: "failed",
      reason: "model_unknown",
      level: "credential",
    },
    {
      name: "a server that judges the body first proves nothing",
      vendor: azure({ key: azureKey, deployments, judgesBodyFirst: true }),
      state: "unproven",
      reason: "unexpected_response",
      level: "credential",
      hint: /--deep/,
    },
    {
      name: "deep: one token",
      deep: true,
      vendor: azure({ key: azureKey, deployments, judgesBodyFirst: true }),
      state: "ok",
      level: "chat",
    },
    {
      name: "deep: no such deployment",
      deep: true,
      model: "nope",
      vendor: azure({ key: azureKey, deployments, judgesBodyFirst: true }),
      state: "failed",
      reason: "model_unknown",
    },
    {
      name: "a deployment in the URL",
      path: "/openai/deployments/team-gpt",
      model: "gpt-4o",
      state: "ok",
      level: "model",
    },
    {
      name: "a dated API version",
      options: { apiVersion: "2024-10-21" },
      state: "ok",
      level: "model",
    },
    {
      name: "a wrong key",
      env: { AZURE_OPENAI_API_KEY: "azure-key-of-another" },
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "an Entra identity without a role",
      instead: {
        [azureList]: azureError(
          401,
          "PermissionDenied",
          "The principal lacks the required data action",
        ),
      },
      state: "failed",
      reason: "no_permission",
    },
    {
      name: "keys switched off",
      instead: {
        [azureList]: azureError(
          403,
          "AuthenticationTypeDisabled",
          "Key based authentication is disabled for this resource.",
        ),
      },
      state: "failed",
      reason: "no_permission",
    },
    {
      name: "network rules",
      instead: {
        [azureList]: azureError(403, "403", "Access denied due to Virtual Network/Firewall rules."),
      },
      state: "failed",
      reason: "network_blocked",
    },
    {
      name: "a wrong form of the URL",
      path: "/somewhere",
      state: "failed",
      reason: "bad_base_url",
    },
    {
      name: "an unregistered subscription",
      instead: { [azureList]: azureError(403, "SubscriptionNotRegistered", "not registered") },
      state: "failed",
      reason: "account_not_entitled",
    },
    {
      name: "too many requests",
      instead: { [azureList]: azureError(429, "429", "Requests have exceeded") },
      state: "unproven",
      reason: "rate_limited",
    },
    {
      name: "deep: a content filter has judged, so all is well until then",
      deep: true,
      instead: { [azureChat]: azureError(400, "content_filter", "filtered") },
      state: "unproven",
      reason: "unexpected_response",
      level: "credential",
    },
  ],
);

const geminiKey = "AIzaTest-1234567890abcdefghij";
const geminiModels = ["gemini-2.5-pro", "gemini-embedding-001"];
const geminiList = "GET /v1beta/models";
const googleError = (code: number, status: string, message: string, reason?: string) =>
  json(code, { error: { code, status, message, details: reason ? [{ reason }] : [] } });

describeVendor(
  "google",
  {
    provider: "google",
    path: "/v1beta",
    vendor: gemini(geminiKey, geminiModels),
    env: { GOOGLE_API_KEY: geminiKey },
    model: "gemini-2.5-pro",
  },
  [
    {
      name: "a good key and a known model",
      state: "ok",
      level: "model",
      steps: ["models", "model"],
    },
    {
      name: "a wrong key is a 400",
      env: { GEMINI_API_KEY: "AIzaWrong" },
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "an unknown model",
      model: "gemini-99",
      state: "failed",
      reason: "model_unknown",
      level: "credential",
    },
    {
      name: "a model that cannot chat",
      model: "gemini-embedding-001",
      state: "failed",
      reason: "model_unknown",
    },
    {
      name: "the API is switched off",
      instead: {
        [geminiList]: googleError(
          403,
          "PERMISSION_DENIED",
          "has not been used",
          "SERVICE_DISABLED",
        ),
      },
      state: "failed",
      reason: "account_not_entitled",
    },
    {
      name: "a key for other APIs",
      instead: {
        [geminiList]: googleError(403, "PERMISSION_DENIED", "blocked", "API_KEY_SERVICE_BLOCKED"),
      },
      state: "failed",
      reason: "no_permission",
    },
    {
      name: "a key for other addresses",
      instead: {
        [geminiList]: googleError(
          403,
          "PERMISSION_DENIED",
          "blocked",
          "API_KEY_IP_ADDRESS_BLOCKED",
        ),
      },
      state: "failed",
      reason: "network_blocked",
    },
    {
      name: "a country without service",
      instead: {
        [geminiList]: googleError(
          400,
          "FAILED_PRECONDITION",
          "User location is not supported for the API use.",
        ),
      },
      state: "failed",
      reason: "network_blocked",
    },
    {
      name: "an ordinary limit that speaks of billing",
      deep: true,
      instead: {
        "POST /v1beta/models/gemini-2.5-pro:generateContent": googleError(
          429,
          "RESOURCE_EXHAUSTED",
          "You exceeded your current quota, please check your plan and billing details.",
        ),
      },
      state: "unproven",
      reason: "rate_limited",
      level: "model",
    },
    {
      name: "a model outside the tier",
      deep: true,
      instead: {
        "POST /v1beta/models/gemini-2.5-pro:generateContent": googleError(
          429,
          "RESOURCE_EXHAUSTED",
          "Quota exceeded, limit: 0",
        ),
      },
      state: "failed",
      reason: "model_no_access",
    },
    {
      name: "overloaded",
      instead: { [geminiList]: googleError(503, "UNAVAILABLE", "The model is overloaded.") },
      state: "unproven",
      reason: "overloaded",
    },
    { name: "deep: an answer without parts", deep: true, state: "ok", level: "chat" },
  ],
);

const project = "my-project";
const google = { token: "ya29.test-token", project };
const gemini25 = "gemini-2.5-pro";
const vertexVendor = vertex({
  ...google,
  served: {
    "us-central1": [gemini25, "gemini-2.5-flash"],
    global: [gemini25, "gemini-2.5-flash", "claude-sonnet-4-6@default"],
  },
  published: ["claude-opus-4-6"],
});

/** A machine at Google: its metadata server hands out tokens. */
async function onGoogle(): Promise<void> {
  const metadata = await startServer((request, response) => {
    response.setHeader("metadata-flavor", "Google").setHeader("content-type", "application/json");
    response.end(
      request.headers["metadata-flavor"] === "Google"
        ? JSON.stringify({ access_token: google.token, expires_in: 3600, token_type: "Bearer" })
        : "{}",
    );
  });
  vi.stubEnv("HOME", "/nonexistent");
  vi.stubEnv("GOOGLE_APPLICATION_CREDENTIALS", undefined);
  // otherwise the library starts a gcloud that is not there
  vi.stubEnv("GOOGLE_CLOUD_PROJECT", project);
  vi.stubEnv("GCE_METADATA_HOST", metadata.host);
  vi.stubEnv("METADATA_SERVER_DETECTION", "assume-present");
  onTestFinished(() => void vi.unstubAllEnvs());
}

describeVendor(
  "google-vertex",
  {
    provider: "google-vertex",
    path: "",
    vendor: vertexVendor,
    env: {},
    model: gemini25,
    options: { project },
    prepare: onGoogle,
  },
  [
    {
      name: "counting tokens proves project, permission, location and model",
      state: "ok",
      level: "model",
      steps: ["count-tokens", "count-tokens"],
    },
    {
      name: "Claude in a location that has it",
      model: "claude-sonnet-4-6",
      options: { location: "global" },
      state: "ok",
      level: "model",
    },
    {
      name: "Claude in a location that lacks it",
      model: "claude-sonnet-4-6",
      state: "failed",
      reason: "model_wrong_region",
      level: "credential",
      hint: /global/,
    },
    {
      name: "a model that Google has, and not for this project",
      model: "claude-opus-4-6",
      state: "failed",
      reason: "model_no_access",
    },
    { name: "an unknown model", model: "gemini-99", state: "failed", reason: "model_unknown" },
    {
      name: "a project that this identity may not use",
      options: { project: "other-project" },
      state: "failed",
      reason: "no_permission",
    },
    {
      name: "a token of the wrong kind",
      vendor: vertex({ token: "another", project, served: {} }),
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "a project without the API",
      instead: {
        "POST /v1/projects/my-project/locations/us-central1/publishers/google/models/gemini-2.5-flash:countTokens":
          googleError(
            403,
            "PERMISSION_DENIED",
            "Vertex AI API has not been used",
            "SERVICE_DISABLED",
          ),
      },
      state: "failed",
      reason: "account_not_entitled",
    },
    { name: "deep: Gemini", deep: true, state: "ok", level: "chat" },
    {
      name: "deep: Claude, without a model in the body",
      deep: true,
      model: "claude-sonnet-4-6",
      options: { location: "global" },
      state: "ok",
      level: "chat",
    },
  ],
);

const dapi = "dapi1234567890abcdef";
const ready = { state: { ready: "READY" }, task: "llm/v1/chat", permission_level: "CAN_QUERY" };
const workspace = databricks({
  token: dapi,
  endpoints: {
    "databricks-claude-sonnet-4-6": ready,
    "team-endpoint": ready,
    waking: { ...ready, state: { ready: "NOT_READY" } },
    embedding: { ...ready, task: "llm/v1/embeddings" },
    visible: { ...ready, permission_level: "CAN_VIEW" },
  },
  closed: ["secret-endpoint"],
});
const me = "GET /api/2.0/preview/scim/v2/Me";
const dataError = (status: number, code: string, message: string) =>
  json(status, { error_code: code, message });

describeVendor(
  "databricks",
  {
    provider: "databricks",
    path: "/serving-endpoints",
    vendor: workspace,
    env: { DATABRICKS_TOKEN: dapi, DATABRICKS_HOST: "x.cloud.databricks.com" },
    model: "databricks-claude-sonnet-4-6",
  },
  [
    {
      name: "an endpoint that is ready",
      state: "ok",
      level: "model",
      steps: ["identity", "endpoint"],
    },
    { name: "an endpoint of the team's own", model: "team-endpoint", state: "ok", level: "model" },
    {
      name: "a wrong token is a 403",
      env: { DATABRICKS_TOKEN: "dapi-wrong", DATABRICKS_HOST: "x.cloud.databricks.com" },
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "an endpoint that wakes up",
      model: "waking",
      state: "unproven",
      reason: "not_ready",
      level: "credential",
    },
    {
      name: "an endpoint that does not chat",
      model: "embedding",
      state: "failed",
      reason: "model_unknown",
    },
    {
      name: "an endpoint that may only be seen",
      model: "visible",
      state: "failed",
      reason: "no_permission",
    },
    {
      name: "an endpoint that is listed but closed",
      model: "secret-endpoint",
      state: "failed",
      reason: "no_permission",
    },
    {
      name: "an endpoint that is not there",
      model: "no-such-endpoint",
      state: "failed",
      reason: "model_unknown",
    },
    {
      name: "a model that this region lacks",
      model: "databricks-claude-opus-4-6",
      state: "failed",
      reason: "model_wrong_region",
    },
    {
      name: "an IP access list",
      instead: {
        [me]: dataError(
          403,
          "403",
          "Source IP address: 10.0.0.1 is blocked by Databricks IP ACL for workspace: 1",
        ),
      },
      state: "failed",
      reason: "network_blocked",
    },
    {
      name: "a private link",
      instead: { [me]: dataError(403, "403", "Unauthorized network access to workspace: 1") },
      state: "failed",
      reason: "network_blocked",
    },
    {
      name: "a login page",
      instead: { [me]: fault.page },
      state: "failed",
      reason: "bad_base_url",
    },
    {
      name: "a redirect to the login",
      instead: { [me]: fault.redirect("https://login.example/") },
      state: "failed",
      reason: "bad_base_url",
    },
    {
      name: "a user who was deactivated",
      instead: { [me]: json(200, { userName: "a", active: false }) },
      state: "failed",
      reason: "no_permission",
    },
    {
      name: "a workspace that was shut down",
      instead: { [me]: dataError(403, "403", "This workspace has been terminated") },
      state: "failed",
      reason: "account_not_entitled",
    },
    { name: "deep: one token", deep: true, state: "ok", level: "chat" },
    {
      name: "deep: switched off by an administrator",
      deep: true,
      instead: {
        "POST /serving-endpoints/chat/completions": dataError(
          403,
          "PERMISSION_DENIED",
          "has a rate limit of 0",
        ),
      },
      state: "failed",
      reason: "model_no_access",
    },
    {
      name: "a pair of workspace and token",
      env: { DATABRICKS_TOKEN: `x.cloud.databricks.com::${dapi}` },
      state: "ok",
      level: "model",
    },
  ],
);

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

const gho = "gho_1234567890abcdefghij";
const copilotVendor = copilot({
  token: gho,
  models: { "claude-sonnet-4.6": "enabled", "gemini-2.5-pro": "disabled" },
});

describeVendor(
  "github-copilot",
  {
    provider: "github-copilot",
    path: "",
    vendor: copilotVendor,
    env: { GH_TOKEN: gho },
    model: "claude-sonnet-4.6",
  },
  [
    {
      name: "a listed model that refuses in the right way",
      state: "ok",
      level: "model",
      steps: ["models", "models", "refusal", "refusal-made-up"],
    },
    {
      name: "a server that judges the body first",
      vendor: copilot({
        token: gho,
        models: { "claude-sonnet-4.6": "enabled" },
        judgesBodyFirst: true,
      }),
      state: "unproven",
      reason: "unexpected_response",
      level: "credential",
    },
    {
      name: "a model that a policy has switched off",
      model: "gemini-2.5-pro",
      state: "failed",
      reason: "model_no_access",
      level: "credential",
    },
    {
      name: "a model outside the plan",
      model: "gpt-4o",
      state: "failed",
      reason: "model_no_access",
    },
    {
      name: "a token that does not do",
      vendor: copilot({ token: "gho_other", models: {} }),
      state: "failed",
      reason: "expired",
    },
    {
      name: "no seat",
      instead: { "GET /models": json(403, { message: "access to this endpoint is forbidden" }) },
      state: "failed",
      reason: "no_permission",
    },
    {
      name: "a personal access token",
      env: { GH_TOKEN: "github_pat_1" },
      instead: {
        "GET /models": json(400, {
          message: "Personal Access Tokens are not supported for this endpoint",
        }),
      },
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "the token of a workflow",
      env: { GITHUB_TOKEN: "ghs_1", GITHUB_ACTIONS: "true" },
      state: "skipped",
      reason: "machine_token",
      steps: ["configuration"],
    },
    {
      name: "the token of a codespace",
      env: { GITHUB_TOKEN: "ghu_1", CODESPACES: "true" },
      state: "skipped",
      reason: "machine_token",
    },
    { name: "deep: one token", deep: true, state: "ok", level: "chat" },
    {
      name: "deep: no premium requests left",
      deep: true,
      instead: {
        "POST /chat/completions": json(402, { error: { message: "premium requests exhausted" } }),
      },
      state: "failed",
      reason: "quota_exhausted",
    },
  ],
);
