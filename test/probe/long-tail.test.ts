import { expect, it } from "vitest";
import { compatible } from "../simulators/local.js";
import { json, pathOf, type Reply, simulate, type Vendor } from "../simulators/simulator.js";
import { probed } from "../support/probe.js";
import { describeVendor } from "../support/vendor-cases.js";

const key = "tail-key-1234567890";

const keyed = compatible({ models: ["m"], key });

const open = compatible({ models: ["m"], key, openList: true });

/** A public list, and a request that only a valid key passes. */
function withCheck(method: string, path: string, list: Vendor): Vendor {
  return {
    ...list,
    answer: (request) => {
      if (request.method !== method || pathOf(request) !== path) return list.answer(request);
      return request.headers.authorization === `Bearer ${key}`
        ? json(200, { name: "a key" })
        : json(401, { error: "Unauthorized" });
    },
  };
}

const tail = { path: "/v1", model: "m" };

describeVendor(
  "groq, whose list wants a key",
  { ...tail, provider: "groq", vendor: keyed, env: { GROQ_API_KEY: key } },
  [
    { name: "a good key", state: "ok", level: "model", steps: ["models", "models"] },
    {
      name: "a wrong key",
      env: { GROQ_API_KEY: "gsk-wrong-key" },
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "an unknown model",
      model: "n",
      state: "failed",
      reason: "model_unknown",
      level: "credential",
    },
    {
      name: "no key",
      env: {},
      state: "failed",
      reason: "missing_credential",
      hint: /GROQ_API_KEY/,
    },
    {
      name: "deep: a model that was switched off",
      deep: true,
      instead: {
        "POST /v1/chat/completions": json(400, {
          error: { message: "The model has been decommissioned", code: "model_decommissioned" },
        }),
      },
      state: "failed",
      reason: "model_retired",
    },
  ],
);

describeVendor(
  "xai, with a request for the key alone",
  {
    ...tail,
    provider: "xai",
    vendor: withCheck("GET", "/v1/api-key", keyed),
    env: { XAI_API_KEY: key },
  },
  [
    { name: "a good key", state: "ok", level: "model", steps: ["key", "models"] },
    {
      name: "a wrong key can be a 400",
      instead: { "GET /v1/api-key": json(400, { error: "Incorrect API key provided" }) },
      state: "failed",
      reason: "invalid_key",
    },
  ],
);

describeVendor(
  "deepseek",
  {
    ...tail,
    path: "",
    provider: "deepseek",
    vendor: withCheck("GET", "/user/balance", compatible({ models: ["m"], key, prefix: "" })),
    env: { DEEPSEEK_API_KEY: key },
  },
  [
    { name: "a good key", state: "ok", level: "model", steps: ["key", "models"] },
    {
      name: "no balance",
      deep: true,
      instead: {
        "POST /chat/completions": json(402, { error: { message: "Insufficient Balance" } }),
      },
      state: "failed",
      reason: "quota_exhausted",
      level: "credential",
    },
  ],
);

describeVendor(
  "deepinfra, whose list is public",
  { ...tail, provider: "deepinfra", vendor: open, env: { DEEPINFRA_API_KEY: key } },
  [
    { name: "a good key stays unproven", state: "unproven", level: null, hint: /--deep/ },
    {
      name: "a wrong key is not called good",
      env: { DEEPINFRA_API_KEY: "wrong-key-123" },
      state: "unproven",
      level: null,
    },
    { name: "deep: a good key", deep: true, state: "ok", level: "chat" },
    {
      name: "deep: a wrong key",
      deep: true,
      env: { DEEPINFRA_API_KEY: "wrong-key-123" },
      state: "failed",
      reason: "invalid_key",
    },
  ],
);

describeVendor(
  "nvidia, whose list shows what an account may lack",
  { ...tail, provider: "nvidia", vendor: open, env: { NVIDIA_API_KEY: key } },
  [
    { name: "a listed model is not a proof", state: "unproven", level: null },
    {
      name: "deep: not for this account",
      deep: true,
      instead: {
        "POST /v1/chat/completions": json(404, {
          status: 404,
          title: "Not Found",
          detail: "Function 'x': Not found for account 'y'",
        }),
      },
      state: "failed",
      reason: "model_no_access",
    },
  ],
);

const version = (vendor: Vendor): Vendor => ({
  ...vendor,
  answer: (request): Reply | null | Promise<Reply | null> => {
    const { headers } = request;
    if (headers["x-api-key"] !== key)
      return json(401, { error: { type: "authentication_error", message: "invalid" } });
    return vendor.answer({ ...request, headers: { ...headers, authorization: `Bearer ${key}` } });
  },
});

describeVendor(
  "minimax, over Anthropic's protocol",
  { ...tail, provider: "minimax", vendor: version(keyed), env: { MINIMAX_API_KEY: key } },
  [
    { name: "a list that is refused without the key proves it", state: "ok", level: "model" },
    {
      name: "a refusal inside a 200",
      instead: {
        "GET /v1/models": json(200, { base_resp: { status_code: 1004, status_msg: "login fail" } }),
      },
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "a used-up balance, inside a 200",
      instead: {
        "GET /v1/models": json(200, { base_resp: { status_code: 1008, status_msg: "balance" } }),
      },
      state: "failed",
      reason: "quota_exhausted",
    },
  ],
);

describeVendor(
  "llama.cpp",
  { ...tail, provider: "llama.cpp", vendor: compatible({ models: ["m"], key: null }), env: {} },
  [
    { name: "a served model, and nobody asks for a key", state: "ok", level: "model" },
    {
      name: "a model that is still being loaded",
      instead: {
        "GET /v1/models": json(503, {
          error: { code: 503, message: "Loading model", type: "unavailable_error" },
        }),
      },
      state: "unproven",
      reason: "not_ready",
    },
  ],
);

it("a model that answers proves the credential that the list does not", async () => {
  const simulator = await simulate(open);
  const { results } = await probed({
    config: {
      provider: {
        deepinfra: { options: { baseURL: `${simulator.url}/v1` }, models: { n: {}, m: {} } },
      },
    },
    env: { DEEPINFRA_API_KEY: key },
    selection: ["deepinfra"],
    surroundings: { deep: true },
  });
  expect(results.map(({ model, state, level }) => [model, state, level])).toEqual([
    [null, "ok", "credential"],
    ["n", "failed", null],
    ["m", "ok", "chat"],
  ]);
});

it("an endless list is read once", async () => {
  const endless = json(200, { data: [{ id: "m" }], has_more: true, last_id: "m", nextToken: "x" });
  const simulator = await simulate(keyed, { instead: { "GET /v1/models": endless } });
  await probed({
    config: {
      model: "groq/m",
      provider: { groq: { options: { baseURL: `${simulator.url}/v1` } } },
    },
    env: { GROQ_API_KEY: key },
  });
  expect(simulator.received).toHaveLength(1);
});
