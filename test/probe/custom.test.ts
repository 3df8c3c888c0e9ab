import { compatible } from "../simulators/local.js";
import { describeVendor } from "../support/vendor-cases.js";

const corpKey = "corp-key-1234567890";

const listed = ["house-model"];

describeVendor(
  "a custom server",
  {
    provider: "corp",
    path: "/v1",
    vendor: compatible({ models: listed, key: corpKey }),
    env: { CORP_KEY: corpKey },
    model: "house-model",
    options: { apiKey: "{env:CORP_KEY}" },
  },
  [
    {
      name: "a list that is refused without the key proves the key",
      state: "ok",
      level: "model",
      steps: ["models", "models-without-key", "models"],
    },
    {
      name: "a wrong key",
      env: { CORP_KEY: "corp-wrong" },
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "a public list proves nothing",
      vendor: compatible({ models: listed, key: corpKey, openList: true }),
      state: "unproven",
      level: null,
      hint: /--deep/,
    },
    {
      name: "deep: a public list, then a chat",
      deep: true,
      vendor: compatible({ models: listed, key: corpKey, openList: true }),
      state: "ok",
      level: "chat",
    },
    {
      name: "deep: a public list hides a wrong key",
      deep: true,
      env: { CORP_KEY: "corp-wrong" },
      vendor: compatible({ models: listed, key: corpKey, openList: true }),
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "a model that is not listed",
      model: "other",
      state: "failed",
      reason: "model_unknown",
      level: "credential",
    },
    {
      name: "no list at all",
      vendor: compatible({ models: listed, key: corpKey, hasList: false }),
      state: "unproven",
      reason: "bad_base_url",
      hint: /--deep/,
    },
    {
      name: "deep: no list, but the model answers",
      deep: true,
      vendor: compatible({ models: listed, key: corpKey, hasList: false }),
      state: "ok",
      level: "chat",
    },
    {
      name: "the address without its /v1",
      path: "",
      state: "unproven",
      reason: "bad_base_url",
      hint: /\/v1/,
    },
    {
      name: "deep: a model that the server does not know",
      deep: true,
      model: "other",
      state: "failed",
      reason: "model_unknown",
    },
    {
      name: "no key is set, and the server on this machine asks for none",
      env: {},
      vendor: compatible({ models: listed, key: null }),
      state: "ok",
      level: "model",
    },
  ],
);
