import { openrouter } from "../simulators/openrouter.js";
import { json } from "../simulators/simulator.js";
import { describeVendor } from "../support/vendor-cases.js";

const slug = "anthropic/claude-sonnet-4.6";

const openrouterKey = "sk-or-test-12345";

const routed = { [slug]: 2, "nobody/serves": 0 };

describeVendor(
  "openrouter",
  {
    provider: "openrouter",
    path: "/api/v1",
    vendor: openrouter({ key: openrouterKey, models: routed }),
    env: { OPENROUTER_API_KEY: openrouterKey },
    model: slug,
  },
  [
    {
      name: "a good key and a served model",
      state: "ok",
      level: "model",
      steps: ["key", "endpoints"],
    },
    { name: "a routing suffix", model: `${slug}:free`, state: "ok", level: "model" },
    {
      name: "a wrong key, though the lists are public",
      env: { OPENROUTER_API_KEY: "sk-or-wrong" },
      state: "failed",
      reason: "invalid_key",
      steps: ["key"],
    },
    {
      name: "a model that nobody serves",
      model: "nobody/serves",
      state: "failed",
      reason: "model_no_access",
      level: "credential",
    },
    {
      name: "an unknown model",
      model: "nobody/knows",
      state: "failed",
      reason: "model_unknown",
      level: "credential",
    },
    {
      name: "a limit that is used up",
      vendor: openrouter({ key: openrouterKey, models: routed, remaining: 0 }),
      state: "failed",
      reason: "quota_exhausted",
      level: "credential",
    },
    {
      name: "no credits",
      instead: {
        "GET /api/v1/key": json(402, { error: { code: 402, message: "Insufficient credits" } }),
      },
      state: "failed",
      reason: "quota_exhausted",
    },
    {
      name: "an error inside a 200",
      instead: {
        "GET /api/v1/key": json(200, {
          error: { code: 401, message: "No auth credentials found" },
        }),
      },
      state: "failed",
      reason: "invalid_key",
    },
    {
      name: "an odd answer about the key is not a proof, whatever the public list says",
      instead: { "GET /api/v1/key": json(200, { hello: "world" }) },
      state: "unproven",
      reason: "unexpected_response",
      level: null,
    },
    {
      name: "deep: the error of an upstream inside a 200",
      deep: true,
      instead: {
        "POST /api/v1/chat/completions": json(200, {
          error: { code: 502, message: "Provider returned error" },
        }),
      },
      state: "unproven",
      reason: "overloaded",
    },
    { name: "deep: one token", deep: true, state: "ok", level: "chat" },
  ],
);
