import * as fault from "../simulators/faults.js";
import { lmstudio, ollama } from "../simulators/local.js";
import { json } from "../simulators/simulator.js";
import { describeVendor } from "../support/vendor-cases.js";

describeVendor(
  "ollama",
  {
    provider: "ollama",
    path: "",
    vendor: ollama(["llama4:latest", "qwen3:8b"]),
    env: {},
    model: "qwen3:8b",
  },
  [
    { name: "an installed model", state: "ok", level: "model" },
    { name: "a name without a tag", model: "llama4", state: "ok", level: "model" },
    { name: "the address with /v1", path: "/v1", state: "ok", level: "model" },
    {
      name: "a model that is not installed",
      model: "gemma9",
      state: "failed",
      reason: "model_unknown",
      hint: /ollama pull gemma9/,
    },
    {
      name: "something else at the address",
      instead: {
        "GET /api/version": json(200, { hello: 1 }),
        "GET /api/tags": json(200, { hello: 1 }),
      },
      state: "unproven",
      reason: "unexpected_response",
    },
    {
      name: "a web server at the address",
      instead: { "GET /api/version": fault.page },
      state: "failed",
      reason: "bad_base_url",
    },
    { name: "deep: one token", deep: true, state: "ok", level: "chat" },
    {
      name: "deep: too little memory",
      deep: true,
      instead: {
        "POST /v1/chat/completions": json(500, {
          error: "model requires more system memory (9 GiB) than is available",
        }),
      },
      state: "failed",
      reason: "not_ready",
    },
    {
      name: "deep: a model that takes too long to load",
      deep: true,
      timeoutMs: 30,
      instead: { "POST /v1/chat/completions": fault.silence },
      state: "unproven",
      reason: "not_ready",
    },
  ],
);

describeVendor(
  "lmstudio",
  {
    provider: "lmstudio",
    path: "/v1",
    vendor: lmstudio(["qwen/qwen3-8b"]),
    env: {},
    model: "qwen/qwen3-8b",
  },
  [
    { name: "a listed model", state: "ok", level: "model" },
    {
      name: "a model that is not there",
      model: "gemma9",
      state: "failed",
      reason: "model_unknown",
    },
    {
      name: "a server that wants a token",
      vendor: lmstudio(["qwen/qwen3-8b"], "lm-token"),
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "a server that gets its token",
      vendor: lmstudio(["qwen/qwen3-8b"], "lm-token"),
      env: { LM_API_TOKEN: "lm-token" },
      state: "ok",
      level: "model",
    },
    { name: "deep: one token", deep: true, state: "ok", level: "chat" },
  ],
);
