import { describe, expect, it } from "vitest";
import { addressProblem, chatOf, chosen, config, sources } from "../support/provider.js";
import { seed } from "../support/seed.js";

describe("Google (Gemini)", () => {
  const url = "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro";

  it("accepts the documented config", () => {
    expect(chatOf(seed("08-google"))).toEqual({
      wire: "google-generate",
      url: `${url}:generateContent`,
      streamUrl: `${url}:streamGenerateContent?alt=sse`,
    });
  });

  it("asks three variables in order", () => {
    const written = config("google", "gemini-2.5-pro");
    expect(sources(written).slice(1)).toEqual([
      "{env:GOOGLE_API_KEY}",
      "{env:GOOGLE_GENERATIVE_AI_API_KEY}",
      "{env:GEMINI_API_KEY}",
    ]);
    expect(chosen(written, { env: { GEMINI_API_KEY: "k" } })).toBe("{env:GEMINI_API_KEY}");
  });

  it.each(["/v1beta", "/v1beta/openai", ""])("moves with a baseURL that ends in %j", (tail) => {
    const options = { baseURL: `https://gw.example${tail}` };
    expect(chatOf(config("google", "gemini-2.5-pro", options)).url).toBe(
      "https://gw.example/v1beta/models/gemini-2.5-pro:generateContent",
    );
  });
});

describe("Google Vertex AI", () => {
  const vertex = (model: string, options: object, env = {}) =>
    chatOf(config("google-vertex", model, { project: "p1", ...options }), { env });
  const scopeOf = (env: object) => {
    const { url } = chatOf(config("google-vertex", "gemini-2.5-pro"), { env: { ...env } });
    return /projects\/([^/]+)\/locations\/([^/]+)/.exec(url)?.slice(1, 3);
  };

  it("accepts the documented config", () => {
    const url =
      "https://us-central1-aiplatform.googleapis.com/v1/projects/my-gcp-project/locations/us-central1/publishers/google/models/gemini-2.5-pro";
    expect(chatOf(seed("09-google-vertex"))).toEqual({
      wire: "google-generate",
      url: `${url}:generateContent`,
      streamUrl: `${url}:streamGenerateContent?alt=sse`,
    });
  });

  const all = { GOOGLE_CLOUD_PROJECT: "one", GCP_PROJECT: "two", GCLOUD_PROJECT: "three" };
  it.each([
    ["GOOGLE_CLOUD_PROJECT", all, "one"],
    ["GCP_PROJECT", { ...all, GOOGLE_CLOUD_PROJECT: "" }, "two"],
    ["GCLOUD_PROJECT", { GCLOUD_PROJECT: "three" }, "three"],
  ])("takes the project from %s", (_name, env, project) => {
    expect(scopeOf(env)).toEqual([project, "us-central1"]);
  });

  const places = {
    GOOGLE_VERTEX_LOCATION: "us-east1",
    GOOGLE_CLOUD_LOCATION: "us-east4",
    VERTEX_LOCATION: "us-east5",
  };
  it.each([
    ["GOOGLE_VERTEX_LOCATION", places, "us-east1"],
    ["GOOGLE_CLOUD_LOCATION", { ...places, GOOGLE_VERTEX_LOCATION: "" }, "us-east4"],
    ["VERTEX_LOCATION", { VERTEX_LOCATION: "us-east5" }, "us-east5"],
    ["the default", {}, "us-central1"],
  ])("takes the location from %s", (_name, env, location) => {
    expect(scopeOf({ GCP_PROJECT: "p1", ...env })).toEqual(["p1", location]);
  });

  it.each([
    ["global", "aiplatform.googleapis.com"],
    ["us", "aiplatform.us.rep.googleapis.com"],
    ["eu", "aiplatform.eu.rep.googleapis.com"],
    ["europe-west4", "europe-west4-aiplatform.googleapis.com"],
  ])("in %s calls %s", (location, host) => {
    expect(new URL(vertex("gemini-2.5-pro", { location }).url).host).toBe(host);
  });

  it.each([
    ["claude-sonnet-4-6", "claude-sonnet-4-6@default"],
    ["claude-sonnet-4-5@20250929", "claude-sonnet-4-5@20250929"],
  ])("calls Claude as %s with the id %s", (model, id) => {
    const url = `https://us-east5-aiplatform.googleapis.com/v1/projects/p1/locations/us-east5/publishers/anthropic/models/${id}`;
    expect(vertex(model, { location: "us-east5" })).toEqual({
      wire: "anthropic-messages",
      url: `${url}:rawPredict`,
      streamUrl: `${url}:streamRawPredict`,
      quirks: ["anthropic-version-vertex", "no-model-in-body"],
      model: id,
    });
  });

  it("calls partner models on the OpenAI-compatible route", () => {
    expect(vertex("meta/llama-3.3-70b-instruct-maas", {})).toEqual({
      wire: "openai-chat",
      url: "https://us-central1-aiplatform.googleapis.com/v1/projects/p1/locations/us-central1/endpoints/openapi/chat/completions",
    });
  });

  it("needs a project", () => {
    expect(addressProblem(config("google-vertex", "gemini-2.5-pro"))).toBe("missing-setting");
  });

  it.each([
    { project: "p/../../x" },
    { location: "evil.example/" },
    { location: "us-central1.evil.example" },
  ])("refuses %j", (options) => {
    const written = config("google-vertex", "gemini-2.5-pro", { project: "p1", ...options });
    expect(addressProblem(written)).toBe("malformed-setting");
  });

  it("uses Google's own credentials", () => {
    expect(sources(seed("09-google-vertex"))).toEqual(["auth:google-vertex", "chain:google"]);
  });

  it("reads different variables and a different default for google-vertex-anthropic", () => {
    const env = { GOOGLE_CLOUD_PROJECT: "p1", GOOGLE_VERTEX_LOCATION: "us-east1" };
    expect(chatOf(config("google-vertex-anthropic", "claude-sonnet-4-6"), { env }).url).toBe(
      "https://aiplatform.googleapis.com/v1/projects/p1/locations/global/publishers/anthropic/models/claude-sonnet-4-6@default:rawPredict",
    );
  });
});
