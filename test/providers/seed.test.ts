import { describe, expect, it } from "vitest";
import { addressProblem, chatOf, chosen, config, linkedModel } from "../support/provider.js";
import { moduleOf, seed } from "../support/seed.js";

describe("Altimate LLM Gateway", () => {
  const stored = { "altimate-backend": "acme::key" };

  it("calls the managed gateway for its instance", () => {
    expect(chatOf(seed("02-altimate-gateway"), { stored })).toEqual({
      wire: "openai-chat",
      url: "https://api.myaltimate.com/agents/v1/chat/completions",
      headers: { "x-tenant": "acme" },
      model: "altimate-default",
    });
  });

  it("is the same under the id of the host product", () => {
    const written = config("altimate-backend", "altimate-default");
    expect(chatOf(written, { stored }).headers).toEqual({ "x-tenant": "acme" });
  });

  it.each([
    ["nothing", {}],
    ["a key without its instance", { "altimate-backend": "just-a-key" }],
    ["an instance that could end a header", { "altimate-backend": "Acme Corp::key" }],
  ])("needs an instance: %s", (_what, entries) => {
    expect(addressProblem(seed("02-altimate-gateway"), { stored: entries })).toBe(
      "missing-setting",
    );
  });

  it.each(["https://gateway.example", "https://gateway.example/agents/v1/"])(
    "moves with baseURL %s",
    (baseURL) => {
      expect(chatOf(config("altimate", "auto", { baseURL }), { stored }).url).toBe(
        "https://gateway.example/agents/v1/chat/completions",
      );
    },
  );
});

describe("Anthropic", () => {
  it.each(["claude-opus-4-6", "claude-sonnet-4-6", "claude-haiku-4-5-20251001"])(
    "calls %s",
    (id) => {
      const model = linkedModel(config("anthropic", id));
      expect(model.known).toBe(true);
      expect(chatOf(config("anthropic", id))).toEqual({
        wire: "anthropic-messages",
        url: "https://api.anthropic.com/v1/messages",
        headers: { "anthropic-version": "2023-06-01" },
      });
    },
  );

  it("uses the key of the documented config", () => {
    expect(chosen(seed("03-anthropic"), { env: { ANTHROPIC_API_KEY: "sk-ant-x" } })).toBe(
      "{env:ANTHROPIC_API_KEY}",
    );
    expect(moduleOf("anthropic").credential.scheme).toEqual({
      kind: "header",
      header: "x-api-key",
    });
  });

  it.each([
    "https://gw.example",
    "https://gw.example/",
    "https://gw.example/v1",
    "https://gw.example/v1/",
  ])("moves with baseURL %s", (baseURL) => {
    expect(chatOf(config("anthropic", "claude-sonnet-4-6", { baseURL })).url).toBe(
      "https://gw.example/v1/messages",
    );
  });
});

describe("OpenAI", () => {
  it("speaks chat completions", () => {
    expect(chatOf(seed("04-openai"))).toEqual({
      wire: "openai-chat",
      url: "https://api.openai.com/v1/chat/completions",
      quirks: ["max-completion-tokens"],
    });
  });

  it("uses Responses if the model says so", () => {
    const written = {
      provider: { openai: { models: { "gpt-5.5-pro": { provider: { shape: "responses" } } } } },
      model: "openai/gpt-5.5-pro",
    };
    expect(chatOf(written)).toEqual({
      wire: "openai-responses",
      url: "https://api.openai.com/v1/responses",
    });
  });
});

describe("OpenRouter", () => {
  it("accepts ids with slashes", () => {
    expect(chatOf(seed("12-openrouter")).url).toBe("https://openrouter.ai/api/v1/chat/completions");
    expect(linkedModel(seed("12-openrouter")).id).toBe("anthropic/claude-sonnet-4-6");
  });
});

describe("Copilot", () => {
  it("accepts the documented id", () => {
    expect(chatOf(seed("13-copilot"))).toEqual({
      wire: "openai-chat",
      url: "https://api.githubcopilot.com/chat/completions",
      headers: { "Openai-Intent": "conversation-edits", "x-initiator": "user" },
    });
  });

  it.each([
    ["gpt-4o", "openai-chat"],
    ["gpt-5-mini", "openai-chat"],
    ["gpt-7-future", "openai-responses"],
    ["claude-sonnet-4.6", "openai-chat"],
  ])("speaks the protocol that %s needs", (model, wire) => {
    expect(chatOf(config("copilot", model)).wire).toBe(wire);
  });

  it("knows the host of an enterprise", () => {
    const options = { enterpriseUrl: "https://Acme.ghe.com/" };
    expect(chatOf(config("copilot", "gpt-4o", options)).url).toBe(
      "https://copilot-api.acme.ghe.com/chat/completions",
    );
  });

  const token = { GITHUB_TOKEN: "ghs_machine" };
  it.each([
    ["on a laptop", token, "{env:GITHUB_TOKEN}"],
    ["in a codespace", { ...token, CODESPACES: "true" }, null],
    ["in GitHub Actions", { ...token, GITHUB_ACTIONS: "true" }, null],
    [
      "in a codespace with a token under another name",
      { ...token, CODESPACES: "true", COPILOT_GITHUB_TOKEN: "gho_x" },
      "{env:COPILOT_GITHUB_TOKEN}",
    ],
  ])("%s", (_where, env, found) => {
    expect(chosen(seed("13-copilot"), { env })).toBe(found);
  });

  it("prefers a sign-in, in a codespace too", () => {
    const world = { env: { ...token, CODESPACES: "true" }, stored: { "github-copilot": "gho_x" } };
    expect(chosen(seed("13-copilot"), world)).toBe("auth:github-copilot");
  });

  it("distinguishes a machine's token from a missing one", () => {
    const env = { ...token, GITHUB_ACTIONS: "true" };
    const { sources } = linkedModel(seed("13-copilot"), { env }).provider.credential;
    expect(sources.map(({ reference, state }) => [reference, state])).toEqual([
      ["auth:github-copilot", "absent"],
      ["{env:COPILOT_GITHUB_TOKEN}", "absent"],
      ["{env:GH_TOKEN}", "absent"],
      ["{env:GITHUB_TOKEN}", "machine"],
    ]);
  });
});

describe("Model selection", () => {
  it("reads model and small_model", () => {
    expect(linkedModel(seed("17-model-selection")).ref).toBe("anthropic/claude-sonnet-4-6");
  });
});
