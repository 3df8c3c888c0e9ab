import { describe, expect, it } from "vitest";
import { addressProblem, chatOf, chosen, config, linkedModel } from "../support/provider.js";
import { moduleOf, seed } from "../support/seed.js";

describe("Ollama", () => {
  it("adds /v1 to the documented address, and needs no key", () => {
    expect(chatOf(seed("10-ollama"))).toEqual({
      wire: "openai-chat",
      url: "http://localhost:11434/v1/chat/completions",
    });
    expect(moduleOf("ollama").credential.optional).toBe(true);
  });

  it.each([
    ["0.0.0.0:11434", "http://127.0.0.1:11434"],
    ["0.0.0.0", "http://127.0.0.1:11434"],
    ["box.local:8080", "http://box.local:8080"],
    ["https://ollama.example", "https://ollama.example"],
  ])("reads OLLAMA_HOST=%s as %s", (value, base) => {
    expect(chatOf(config("ollama", "llama3.1"), { env: { OLLAMA_HOST: value } }).url).toBe(
      `${base}/v1/chat/completions`,
    );
  });

  it("accepts an address that ends in /v1", () => {
    const options = { baseURL: "http://localhost:11434/v1" };
    expect(chatOf(config("ollama", "llama3.1", options)).url).toBe(
      "http://localhost:11434/v1/chat/completions",
    );
  });
});

describe("LM Studio", () => {
  it("accepts the documented config, with its placeholder as the key", () => {
    expect(chatOf(seed("11-lmstudio")).url).toBe("http://localhost:1234/v1/chat/completions");
    const { facts, provider } = linkedModel(seed("11-lmstudio"));
    expect(provider.credential.ref).toEqual({ from: "literal", value: "lm-studio" });
    expect(facts).toMatchObject({ toolCall: true, context: 131072, output: 8192 });
  });

  it("needs neither address nor key", () => {
    expect(chatOf(config("lmstudio", "some-model")).url).toBe(
      "http://localhost:1234/v1/chat/completions",
    );
    expect(moduleOf("lmstudio").credential.optional).toBe(true);
  });
});

describe("Custom / OpenAI-compatible", () => {
  it("accepts the documented config", () => {
    expect(chatOf(seed("16-custom"))).toEqual({
      wire: "openai-chat",
      url: "https://my-llm-proxy.example.com/v1/chat/completions",
    });
    expect(chosen(seed("16-custom"), { env: { MY_API_KEY: "k" } })).toBe("{env:MY_API_KEY}");
  });

  it("uses the protocol that npm names", () => {
    const written = {
      provider: {
        mine: { npm: "@ai-sdk/anthropic", options: { baseURL: "https://proxy.example/v1" } },
      },
      model: "mine/some-model",
    };
    expect(chatOf(written)).toMatchObject({
      wire: "anthropic-messages",
      url: "https://proxy.example/v1/messages",
    });
  });

  it("has no address without one", () => {
    expect(addressProblem(config("mine", "some-model"))).toBe("no-base-url");
  });
});
