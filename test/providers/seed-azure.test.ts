import { describe, expect, it } from "vitest";
import { addressProblem, chatOf, config, sources } from "../support/provider.js";
import { moduleOf, seed } from "../support/seed.js";

describe("Azure OpenAI", () => {
  const azure = (options: object, env = {}, model = "gpt-4o") =>
    chatOf(config("azure", model, options), { env });

  it("takes the deployment from the documented URL and ignores the model", () => {
    expect(chatOf(seed("07-azure"))).toEqual({
      wire: "openai-chat",
      url: "https://your-resource.openai.azure.com/openai/deployments/your-deployment/chat/completions?api-version=2024-10-21",
      quirks: ["no-model-in-body"],
      model: "your-deployment",
    });
  });

  it.each([
    ["resourceName", { resourceName: "acme" }, {}],
    ["AZURE_RESOURCE_NAME", {}, { AZURE_RESOURCE_NAME: "acme" }],
    ["AZURE_OPENAI_ENDPOINT", {}, { AZURE_OPENAI_ENDPOINT: "https://acme.openai.azure.com/" }],
    ["baseURL", { baseURL: "https://acme.openai.azure.com" }, {}],
    ["baseURL with /openai", { baseURL: "https://acme.openai.azure.com/openai" }, {}],
    ["baseURL with /openai/v1", { baseURL: "https://acme.openai.azure.com/openai/v1/" }, {}],
  ])("finds the resource by %s", (_what, options, env) => {
    expect(azure(options, env)).toEqual({
      wire: "openai-chat",
      url: "https://acme.openai.azure.com/openai/v1/chat/completions",
      quirks: ["max-completion-tokens"],
    });
  });

  it.each([
    [
      "2024-12-01-preview",
      "/openai/deployments/gpt-4o/chat/completions?api-version=2024-12-01-preview",
    ],
    ["preview", "/openai/v1/chat/completions?api-version=preview"],
    ["v1", "/openai/v1/chat/completions"],
  ])("chooses the form of the URL by apiVersion %s", (apiVersion, path) => {
    expect(azure({ resourceName: "acme", apiVersion }).url).toBe(
      `https://acme.openai.azure.com${path}`,
    );
  });

  it("accepts the full target address that the portal shows", () => {
    const baseURL =
      "https://acme.openai.azure.com/openai/deployments/my-gpt/chat/completions?api-version=2025-01-01-preview";
    expect(azure({ baseURL })).toMatchObject({ url: baseURL, model: "my-gpt" });
  });

  it("finds Claude on the resource's Foundry host", () => {
    expect(azure({ resourceName: "acme" }, {}, "claude-sonnet-4-6")).toMatchObject({
      wire: "anthropic-messages",
      url: "https://acme.services.ai.azure.com/anthropic/v1/messages",
    });
  });

  it("needs a resource", () => {
    expect(addressProblem(config("azure", "gpt-4o"))).toBe("missing-setting");
    expect(addressProblem(config("azure", "m", { resourceName: "a.evil.example/" }))).toBe(
      "malformed-setting",
    );
  });

  it("asks the variables of the documentation and of the host product, then Entra", () => {
    expect(sources(config("azure", "gpt-4o"))).toEqual([
      "auth:azure",
      "{env:AZURE_OPENAI_API_KEY}",
      "{env:AZURE_API_KEY}",
      "chain:entra",
    ]);
    expect(moduleOf("azure").credential.scheme).toEqual({ kind: "header", header: "api-key" });
  });

  it("knows the other host of the same service", () => {
    const env = { AZURE_COGNITIVE_SERVICES_RESOURCE_NAME: "acme" };
    expect(chatOf(config("azure-cognitive-services", "gpt-4o"), { env }).url).toBe(
      "https://acme.cognitiveservices.azure.com/openai/v1/chat/completions",
    );
  });
});
