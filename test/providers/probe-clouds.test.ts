import type { Answer } from "../support/ladder.js";
import { doubt, failed, suite } from "../support/probe-suite.js";

const missing: Answer = [404, { error: { code: "DeploymentNotFound" } }];

const badBody: Answer = [400, { error: { code: "invalid_request", message: "messages" } }];

suite("azure", "my-gpt", { env: { AZURE_RESOURCE_NAME: "acme" } }, [
  {
    what: "base models prove the key",
    goal: "credential",
    answers: { models: [200, { data: [{ id: "gpt-4o" }] }] },
    expected: "credential",
  },
  {
    what: "a deployment that is listed",
    answers: { deployments: [200, { data: [{ id: "my-gpt", status: "succeeded" }] }] },
    expected: "model",
    steps: ["deployments"],
  },
  {
    what: "a deployment that failed",
    answers: { deployments: [200, { data: [{ id: "my-gpt", status: "failed" }] }] },
    expected: failed("not_ready"),
  },
  {
    what: "no list, and refusals that differ",
    answers: { deployments: 404, refusal: badBody, "refusal-made-up": missing },
    expected: ["ok", null],
  },
  {
    what: "no list, and the same refusal",
    answers: { deployments: 404, refusal: badBody, "refusal-made-up": badBody },
    expected: doubt,
    says: /A key cannot list/,
  },
  {
    what: "the deployment of the URL is the one that is looked for",
    options: { baseURL: "https://acme.openai.azure.com/openai/deployments/other" },
    answers: { deployments: [200, { data: [{ id: "other" }] }] },
    expected: "model",
  },
]);

const sonnet = "claude-sonnet-4-6";
const counted: Answer = [200, { totalTokens: 1 }];

suite("google-vertex", "gemini-2.5-pro", { env: { GOOGLE_CLOUD_PROJECT: "p1" } }, [
  {
    what: "counting proves credential, project and API",
    goal: "credential",
    answers: { "count-tokens": counted },
    expected: "credential",
  },
  {
    what: "a location without the usual model is not a bad credential",
    goal: "credential",
    answers: { "count-tokens": 404, "count-tokens-global": counted },
    expected: "credential",
  },
  { what: "counting proves the model", answers: { "count-tokens": counted }, expected: "model" },
  {
    what: "Claude counts in its own format",
    model: sonnet,
    answers: { "count-tokens": [200, { input_tokens: 8 }] },
    expected: "model",
  },
  {
    what: "served in global only",
    answers: { "count-tokens": 404, "count-tokens-global": counted },
    expected: failed("model_wrong_region"),
    says: /global/,
    steps: ["count-tokens", "count-tokens-global"],
  },
  {
    what: "known to Google, not served to this project",
    model: sonnet,
    answers: { "count-tokens": 404, "count-tokens-global": 404, "publisher-model": [200, {}] },
    expected: failed("model_no_access"),
    says: /us-east5/,
  },
  {
    what: "unknown to Google",
    model: "gemini-2.5-prro",
    answers: { "count-tokens": 404, "count-tokens-global": 404, "publisher-model": 404 },
    expected: failed("model_unknown"),
  },
]);

const copilotList = (entry: object): Answer => [200, { data: [{ id: "gpt-4o", ...entry }] }];

const unsupported: Answer = [400, { error: { code: "model_not_supported" } }];

suite("github-copilot", "gpt-4o", {}, [
  {
    what: "the seat",
    goal: "credential",
    answers: { models: copilotList({}) },
    expected: "credential",
  },
  {
    what: "a model that is not listed",
    model: "gpt-3",
    answers: { models: copilotList({}), refusal: badBody, "refusal-made-up": unsupported },
    expected: failed("model_no_access"),
    steps: ["models"],
  },
  {
    what: "a model that a policy switches off",
    answers: { models: copilotList({ policy: { state: "disabled" } }) },
    expected: failed("model_no_access"),
    says: /policy/,
  },
  {
    what: "listed, and refusals that differ",
    answers: { models: copilotList({}), refusal: badBody, "refusal-made-up": unsupported },
    expected: ["ok", null],
  },
  {
    what: "listed, and the same refusal",
    answers: { models: copilotList({}), refusal: badBody, "refusal-made-up": badBody },
    expected: doubt,
  },
  {
    what: "listed, behind a gateway without the route of chats",
    answers: { models: copilotList({}), refusal: 404, "refusal-made-up": 404 },
    expected: doubt,
  },
]);
