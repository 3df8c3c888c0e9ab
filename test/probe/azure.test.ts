import { azure } from "../simulators/azure.js";
import { json } from "../simulators/simulator.js";
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
