import { copilot } from "../simulators/copilot.js";
import { json } from "../simulators/simulator.js";
import { describeVendor } from "../support/vendor-cases.js";

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
