import { describe, expect, it } from "vitest";
import { modelTarget, withoutTail } from "../../src/resolve/index.js";
import { globalLayer, type ProbeCase, programFor } from "../support/probe.js";

const npm = "@ai-sdk/openai-compatible";

function endpointOf(input: ProbeCase) {
  const [provider] = programFor(input).providers;
  if (provider === undefined) throw new Error("The config names no provider.");
  const { endpoint } = provider;
  return endpoint.problem === null
    ? [endpoint.base, endpoint.moved, endpoint.untrusted, endpoint.origin.from]
    : endpoint.problem.kind;
}

const gateway = (options: object, more: object = {}) => ({
  provider: { gateway: { npm, ...more, options } },
});

const bedrock = (options: object) => ({ provider: { "amazon-bedrock": { options } } });

describe("the address of a provider", () => {
  it.each<[string, object, Record<string, string>, unknown]>([
    [
      "of its vendor",
      { provider: { openai: {} } },
      {},
      ["https://api.openai.com", false, false, "default"],
    ],
    [
      "of the config",
      gateway({ baseURL: "https://gw.example/v1" }),
      {},
      ["https://gw.example/v1", true, true, "config"],
    ],
    [
      "with blanks and slashes around",
      gateway({ baseURL: " https://gw.example/v1// " }),
      {},
      ["https://gw.example/v1", true, true, "config"],
    ],
    [
      "in capital letters",
      gateway({ baseURL: "HTTPS://gw.example/v1" }),
      {},
      ["HTTPS://gw.example/v1", true, true, "config"],
    ],
    [
      "that ends in the vendor's path",
      { provider: { openai: { options: { baseURL: "https://gw.example/a/v1/" } } } },
      {},
      ["https://gw.example/a", true, true, "config"],
    ],
    ["that has no host", gateway({ baseURL: "https:///v1" }), {}, "malformed"],
    ["of another scheme", gateway({ baseURL: "ftp://gw.example" }), {}, "malformed"],
    ["that only ends as one", gateway({ baseURL: "see https://gw.example" }), {}, "malformed"],
    ["that no URL has", gateway({ baseURL: "https://gw example" }), {}, "malformed"],
    ["that is empty", gateway({ baseURL: "" }), {}, "no-base-url"],
    ["that is a number", gateway({ baseURL: 5 }), {}, "no-base-url"],
    ["from an unset variable", gateway({ baseURL: "{env:URL}" }), {}, "unresolved"],
    [
      "in api",
      gateway({}, { api: "https://gw.example/v1" }),
      {},
      ["https://gw.example/v1", true, true, "config"],
    ],
    [
      "in api, in capital letters",
      gateway({}, { api: "HTTP://127.0.0.1/v1" }),
      {},
      ["HTTP://127.0.0.1/v1", true, true, "config"],
    ],
    [
      "in api, beside a baseURL",
      gateway({ baseURL: "https://one.example/v1" }, { api: "https://two.example/v1" }),
      {},
      ["https://one.example/v1", true, true, "config"],
    ],
    ["in api, where that is a word", gateway({}, { api: "anthropic" }), {}, "no-base-url"],
    [
      "in api, where that only holds one",
      gateway({}, { api: "at https://gw.example" }),
      {},
      "no-base-url",
    ],
    [
      "in endpoint, which is stronger",
      bedrock({ endpoint: "https://one.example/v1", baseURL: "https://two.example/v1" }),
      {},
      ["https://one.example/v1", true, true, "config"],
    ],
    [
      "in baseURL, where endpoint is no option of the provider",
      gateway({ endpoint: "https://one.example/v1", baseURL: "https://two.example/v1" }),
      {},
      ["https://two.example/v1", true, true, "config"],
    ],
    [
      "in baseURL, where endpoint is empty",
      bedrock({ endpoint: "", baseURL: "https://two.example/v1" }),
      {},
      ["https://two.example/v1", true, true, "config"],
    ],
    [
      "without a path, where requests need one",
      { provider: { moonshotai: { options: { baseURL: "http://127.0.0.1:1" } } } },
      {},
      ["http://127.0.0.1:1/v1", true, true, "config"],
    ],
    [
      "with a path, where requests need one",
      { provider: { moonshotai: { options: { baseURL: "http://127.0.0.1:1/a" } } } },
      {},
      ["http://127.0.0.1:1/a", true, true, "config"],
    ],
    [
      "with a setting of a variable",
      { provider: { "amazon-bedrock": {} } },
      { AWS_REGION: "eu-west-1" },
      ["https://bedrock-runtime.eu-west-1.amazonaws.com", false, false, "default"],
    ],
    [
      "with a setting of the project",
      { provider: { "amazon-bedrock": { options: { region: "eu-west-1" } } } },
      {},
      ["https://bedrock-runtime.eu-west-1.amazonaws.com", false, true, "default"],
    ],
    [
      "with a setting that has not its form",
      { provider: { "amazon-bedrock": { options: { region: "a b" } } } },
      {},
      "malformed-setting",
    ],
    [
      "moved, though a setting is missing",
      { provider: { databricks: { options: { baseURL: "https://gw.example/a" } } } },
      {},
      ["https://gw.example/a", true, true, "config"],
    ],
    [
      "with a required setting that is missing",
      { provider: { databricks: {} } },
      {},
      "missing-setting",
    ],
  ])("%s", (_what, config, env, expected) => {
    expect(endpointOf({ config, env })).toEqual(expected);
  });

  it("comes from a variable in a config of one's own, and of no project", () => {
    const input = {
      config: gateway({ baseURL: "{env:URL}" }),
      env: { URL: "https://gw.example/v1" },
    };
    const expected = ["https://gw.example/v1", true, false, "config"];
    expect(endpointOf({ ...input, layer: globalLayer })).toEqual(expected);
    expect(endpointOf(input)).toBe("unresolved");
  });

  it.each<[object]>([
    [gateway({ baseURL: "https://gw.example/v1" })],
    [{ provider: { "amazon-bedrock": { options: { region: "eu-west-1" } } } }],
  ])("of a trusted file is trusted: %j", (config) => {
    const [provider] = programFor({ config, layer: globalLayer }).providers;
    expect(provider?.endpoint).toMatchObject({ untrusted: false });
  });
});

it.each([
  ["https://x.example/v1/chat/completions", "https://x.example/v1"],
  ["https://x.example/v1/chat/completions/", "https://x.example/v1"],
  ["https://x.example/v1/messages", "https://x.example/v1/messages"],
  ["/chat/completions", ""],
])("%s without its tail is %s", (address, bare) => {
  expect(withoutTail(address, ["/nothing", "/chat/completions", "/completions"])).toBe(bare);
});

describe("what a model's requests are made from", () => {
  const targetOf = (config: object) => {
    const [model] = programFor({ config }).models;
    return model === undefined ? undefined : modelTarget(model);
  };

  it("is everything that is known of it", () => {
    const models = {
      m: { id: "wire-m", tool_call: false, provider: { npm: "x", shape: "responses" } },
    };
    expect(targetOf(gateway({ baseURL: "https://gw.example/v1" }, { models }))).toEqual({
      base: "https://gw.example/v1",
      moved: true,
      settings: {},
      model: "wire-m",
      shape: "responses",
      npm: "x",
      api: null,
      toolCall: false,
      known: false,
    });
  });

  it("is nothing where the address has a problem", () => {
    expect(targetOf(gateway({}, { models: { m: {} } }))).toBeNull();
  });
});
