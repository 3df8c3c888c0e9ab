import { databricks } from "../simulators/databricks.js";
import * as fault from "../simulators/faults.js";
import { json } from "../simulators/simulator.js";
import { describeVendor } from "../support/vendor-cases.js";

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
