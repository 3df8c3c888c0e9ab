import { doubt, failed, page, suite } from "../support/probe-suite.js";

suite("anthropic", "claude-sonnet-4-6", {}, [
  {
    what: "a list proves the key",
    goal: "credential",
    answers: { models: [200, { data: [] }] },
    expected: "credential",
  },
  { what: "a page proves nothing", goal: "credential", answers: { models: page }, expected: doubt },
  {
    what: "the model by its description",
    answers: { model: [200, { id: "claude-sonnet-4-6" }] },
    expected: "model",
  },
  {
    what: "a gateway without descriptions is asked to count",
    options: { baseURL: "https://gw.example" },
    answers: { model: 404, "count-tokens": [200, { input_tokens: 8 }] },
    expected: "model",
    steps: ["model", "count-tokens"],
  },
  {
    what: "a gateway that counts nothing",
    options: { baseURL: "https://gw.example" },
    answers: { model: 405, "count-tokens": [200, {}] },
    expected: doubt,
    says: /--deep/,
  },
]);

suite("openai", "gpt-4o", {}, [
  { what: "the model", answers: { model: [200, { id: "gpt-4o" }] }, expected: "model" },
  { what: "a page", answers: { model: page }, expected: doubt },
]);

suite("google", "gemini-2.5-pro", {}, [
  {
    what: "a model that generates",
    answers: {
      model: [200, { name: "models/x", supportedGenerationMethods: ["generateContent"] }],
    },
    expected: "model",
  },
  {
    what: "a model that only embeds",
    answers: { model: [200, { name: "models/x", supportedGenerationMethods: ["embedContent"] }] },
    expected: failed("model_unknown"),
  },
]);

suite("ollama", "llama3.1", {}, [
  {
    what: "it runs",
    goal: "credential",
    answers: { version: [200, { version: "0.9" }] },
    expected: "credential",
  },
  { what: "something else runs", goal: "credential", answers: { version: page }, expected: doubt },
  {
    what: "a look-alike without a version",
    goal: "credential",
    answers: { version: 404, installed: [200, { models: [] }] },
    expected: "credential",
  },
  {
    what: "installed, without its tag",
    answers: { models: [200, { models: [{ name: "llama3.1:latest" }] }] },
    expected: "model",
  },
  {
    what: "not installed",
    answers: { models: [200, { models: [{ name: "qwen3:8b" }] }] },
    expected: failed("model_unknown"),
    says: /ollama pull llama3\.1/,
  },
]);

suite("lmstudio", "qwen2.5-7b-instruct", {}, [
  {
    what: "loaded",
    answers: { models: [200, { data: [{ id: "qwen2.5-7b-instruct" }] }] },
    expected: "model",
    steps: ["models"],
  },
  {
    what: "downloaded, not loaded",
    answers: {
      models: [200, { data: [] }],
      downloaded: [200, { models: [{ key: "qwen2.5-7b-instruct" }] }],
    },
    expected: ["unproven", "not_ready"],
    says: /lms load/,
  },
  {
    what: "not there, or an older version",
    answers: { models: [200, { data: [] }], downloaded: 404 },
    expected: failed("model_unknown"),
  },
]);

suite("openrouter", "anthropic/claude-sonnet-4.6", {}, [
  {
    what: "a key with credit",
    goal: "credential",
    answers: { key: [200, { data: { limit_remaining: 5 } }] },
    expected: "credential",
  },
  {
    what: "a key without",
    goal: "credential",
    answers: { key: [200, { data: { limit_remaining: 0 } }] },
    expected: failed("quota_exhausted"),
  },
  {
    what: "somebody serves it",
    answers: { endpoints: [200, { data: { endpoints: [{}] } }] },
    expected: "model",
  },
  {
    what: "nobody serves it",
    answers: { endpoints: [200, { data: { endpoints: [] } }] },
    expected: failed("model_no_access"),
  },
]);

suite("altimate", "auto", { stored: { altimate: "acme::key" } }, [
  { what: "the key", goal: "credential", answers: { validate: [200, {}] }, expected: "credential" },
  {
    what: "another instance",
    goal: "credential",
    answers: { validate: 403 },
    expected: failed("no_permission"),
  },
]);
