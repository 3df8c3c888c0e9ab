import { onTestFinished, vi } from "vitest";
import { gemini, vertex } from "../simulators/google.js";
import { json } from "../simulators/simulator.js";
import { startServer } from "../support/server.js";
import { describeVendor } from "../support/vendor-cases.js";

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
  // otherwise the library runs a gcloud that is not installed
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
