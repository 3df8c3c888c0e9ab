import { describe, expect, it } from "vitest";
import { knownProvider, unknownProvider } from "../../src/providers/index.js";
import { climb } from "../support/ladder.js";
import { catalog, configured } from "../support/probe-suite.js";
import { chatOf } from "../support/provider.js";

describe("the long tail", () => {
  const target = (id: string, options: object = {}, env: Record<string, string> = {}) =>
    configured(id, "some-model", options, { env });
  const steps = (id: string, options: object = {}, env: Record<string, string> = {}) => {
    const { provider, target: to } = target(id, options, env);
    return provider.probe
      .credential(to)
      .map(({ request, proves }) => [`${request.method} ${request.url}`, proves]);
  };

  it.each([
    ["groq", [["GET https://api.groq.com/openai/v1/models", "credential"]]],
    // public lists prove nothing about a key
    ["nvidia", [["GET https://integrate.api.nvidia.com/v1/models", null]]],
    ["deepinfra", [["GET https://api.deepinfra.com/v1/openai/models", null]]],
    ["chutes", [["GET https://llm.chutes.ai/v1/models", null]]],
    // what this list means is not documented
    ["302ai", [["GET https://api.302.ai/v1/models", null]]],
    // not confirmed, so no proof either
    ["mistral", [["GET https://api.mistral.ai/v1/models", null]]],
    [
      "xai",
      [
        ["GET https://api.x.ai/v1/api-key", "credential"],
        ["GET https://api.x.ai/v1/models", "credential"],
      ],
    ],
    [
      "deepseek",
      [
        ["GET https://api.deepseek.com/user/balance", "credential"],
        ["GET https://api.deepseek.com/models", "credential"],
      ],
    ],
    [
      "huggingface",
      [
        ["GET https://huggingface.co/api/whoami-v2", "credential"],
        ["GET https://router.huggingface.co/v1/models", null],
      ],
    ],
  ] as const)("%s", (id, expected) => {
    expect(steps(id)).toEqual(expected);
  });

  it("moves a key's own request along if baseURL moves the provider", () => {
    expect(steps("xai", { baseURL: "https://gw.example/x" })[0]).toEqual([
      "GET https://gw.example/x/api-key",
      "credential",
    ]);
    expect(steps("huggingface", { baseURL: "https://gw.example/v1" })).toEqual([
      ["GET https://gw.example/v1/models", null],
    ]);
  });

  it("fills the variables of an address", () => {
    const env = { CLOUDFLARE_ACCOUNT_ID: "abc123", CLOUDFLARE_API_KEY: "k" };
    expect(target("cloudflare-workers-ai", {}, env).target.base).toBe(
      "https://api.cloudflare.com/client/v4/accounts/abc123/ai/v1",
    );
    const provider = knownProvider("cloudflare-workers-ai", catalog);
    expect(provider?.credential.env).toEqual(["CLOUDFLARE_API_KEY"]);
    expect(provider?.settings.map(({ name }) => name)).toEqual(["CLOUDFLARE_ACCOUNT_ID"]);
  });

  it.each(["a/b", "a?b", "..", "a#b"])("refuses %j as a piece of an address", (value) => {
    const env = { CLOUDFLARE_ACCOUNT_ID: value };
    expect(() => target("cloudflare-workers-ai", {}, env)).toThrow(/no address/);
  });

  it("takes a whole address from a variable", () => {
    const env = { NEON_AI_GATEWAY_BASE_URL: "https://neon.example/gateway/" };
    expect(target("neon", {}, env).target.base).toBe("https://neon.example/gateway/v1");
  });

  it.each(["gitlab", "sap-ai-core", "watsonx", "aihubmix", "merge-gateway"])(
    "gives %s no address, since its protocol is its package's own",
    (id) => {
      expect(() => target(id)).toThrow(/no address/);
      expect(target(id, { baseURL: "https://proxy.example/v1" }).target.base).toBe(
        "https://proxy.example/v1",
      );
    },
  );

  it.each([
    ["cohere", "https://api.cohere.ai/compatibility/v1"],
    ["togetherai", "https://api.together.xyz/v1"],
    ["vercel", "https://ai-gateway.vercel.sh/v1"],
    ["venice", "https://api.venice.ai/api/v1"],
    ["perplexity", "https://api.perplexity.ai"],
  ])("knows where the package of %s calls: %s", (id, base) => {
    expect(target(id).target.base).toBe(base);
  });

  it("uses Anthropic's protocol if the catalogue says so", () => {
    const { provider, target: to } = target("minimax");
    expect(provider.chat(to)).toMatchObject({
      wire: "anthropic-messages",
      url: "https://api.minimax.io/anthropic/v1/messages",
    });
    expect(provider.credential.scheme).toEqual({ kind: "header", header: "x-api-key" });
  });

  it("doubles no chat path", () => {
    const { provider, target: to } = target("bailing");
    expect(provider.chat(to).url).toBe("https://api.tbox.cn/api/llm/v1/chat/completions");
  });

  it("sends nothing to a closed service", () => {
    expect(knownProvider("github-models", catalog)?.retirement?.date).toBe("2026-07-30");
  });

  it("calls models that live elsewhere there, unless baseURL moves them all", () => {
    const { provider, target: to } = configured("zenmux", "anthropic/claude-opus-4.8", {}, {});
    expect(provider.chat(to).url).toBe("https://zenmux.ai/api/anthropic/v1/messages");
    const moved = configured(
      "zenmux",
      "anthropic/claude-opus-4.8",
      { baseURL: "https://gw.example/llm" },
      {},
    );
    expect(moved.provider.chat(moved.target).url).toBe("https://gw.example/llm/messages");
  });

  it.each([
    ["http://localhost:9", "http://localhost:9/openai/v1/chat/completions"],
    ["http://localhost:9/openai/v1/", "http://localhost:9/openai/v1/chat/completions"],
    ["https://gw.example/v1", "https://gw.example/v1/chat/completions"],
  ])("an address without a path gets the vendor's: %s", (baseURL, url) => {
    const written = { provider: { groq: { options: { baseURL } } }, model: "groq/some-model" };
    expect(chatOf(written).url).toBe(url);
  });

  it("follows no address that a project's file gives to one model", () => {
    const models = { "some-model": { provider: { api: "https://evil.example/v1" } } };
    const written = { provider: { groq: { models } }, model: "groq/some-model" };
    expect(chatOf(written).url).toBe("https://api.groq.com/openai/v1/chat/completions");
  });

  it("takes hosts and settings from an address with variables", () => {
    const api = "https://${ACME_ACCOUNT}.acme.example/${ACME_SPACE}/v1/";
    const groq = catalog.provider("groq");
    if (groq === null) throw new Error("groq is not in the catalogue.");
    const facts = { ...groq, id: "acme", api, env: ["ACME_ACCOUNT", "ACME_API_KEY", "ACME_SPACE"] };
    const provider = knownProvider("acme", { ...catalog, provider: () => facts });
    expect(provider?.hosts).toEqual(["*.acme.example"]);
    expect(provider?.credential.env).toEqual(["ACME_API_KEY"]);
    expect(provider?.barePath).toBe("");
    expect(provider?.settings).toEqual(
      ["ACME_ACCOUNT", "ACME_SPACE"].map((name) => ({
        name,
        description: `Part of the address: ${api}`,
        options: [],
        env: [name],
        default: null,
        required: true,
        grammar: /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
      })),
    );
    expect(provider?.origin({ ACME_ACCOUNT: "one", ACME_SPACE: "two" })).toBe(
      "https://one.acme.example/two/v1",
    );
    expect(provider?.origin({ ACME_ACCOUNT: "one" })).toBeNull();
  });

  it("accepts a suffix to the listed model", () => {
    const provider = unknownProvider("mine", null);
    const { target: to } = target("mine", { baseURL: "https://mine.example/v1" });
    const answers = { models: [200, { data: [{ id: "some-model" }] }] as const };
    expect(climb(provider, to, "model", answers).proof).toBe("model");
    expect(climb(provider, { ...to, model: "some-model:fast" }, "model", answers).proof).toBe(
      "model",
    );
    expect(climb(provider, { ...to, model: "other" }, "model", answers).verdict?.reason).toBe(
      "model_unknown",
    );
  });
});
