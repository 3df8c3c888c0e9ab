import { describe, expect, it } from "vitest";
import { splitModel } from "../../src/resolve/index.js";
import { type CaseFile, programOf } from "../support/lint.js";
import { globalLayer, programFor, projectLayer } from "../support/probe.js";

const npm = "@ai-sdk/openai-compatible";
const address = { baseURL: "https://gw.example/v1" };

/** The facts of a model whose block is written like this, in a project's file or one's own. */
function factsOf(block: object, layer = projectLayer, provider = "gateway", model = "m") {
  const config = {
    provider: { [provider]: { npm, options: address, models: { [model]: block } } },
  };
  const [linked] = programFor({ config, layer, env: { CONTEXT: "5" } }).models;
  if (linked === undefined) throw new Error("The config names no model.");
  return linked.facts;
}

const unknown = {
  id: "m",
  name: "m",
  context: null,
  output: null,
  toolCall: null,
  reasoning: null,
  attachment: null,
  structuredOutput: null,
  input: ["text"],
  outputModalities: ["text"],
  cost: null,
  released: null,
  status: "active",
  npm: null,
  api: null,
  shape: null,
  retirement: null,
};

describe("what is known of a model", () => {
  it.each<[string, object, object]>([
    ["nothing", {}, {}],
    ["its name", { name: "M" }, { name: "M" }],
    ["its limits", { limit: { context: 5, output: 3 } }, { context: 5, output: 3 }],
    ["no limit of the wrong type", { limit: { context: "big", output: true } }, {}],
    [
      "what it can do",
      { tool_call: true, reasoning: false, attachment: true },
      { toolCall: true, reasoning: false, attachment: true },
    ],
    ["nothing of the wrong type", { tool_call: 1, reasoning: "x", attachment: null, name: 5 }, {}],
    ["its price", { cost: { input: 1, output: 2 } }, { cost: { input: 1, output: 2 } }],
    [
      "its whole price",
      { cost: { input: 1, output: 2, cache_read: 0, cache_write: 4 } },
      { cost: { input: 1, output: 2, cacheRead: 0, cacheWrite: 4 } },
    ],
    ["no half of a price", { cost: { input: 1 } }, {}],
    ["no other half of a price", { cost: { output: 1, cache_read: 1 } }, {}],
    [
      "what it reads, in one order",
      { modalities: { input: ["video", "audio", "pdf", "image", "text", "smell"] } },
      { input: ["text", "image", "pdf", "audio", "video"] },
    ],
    ["that it reads nothing", { modalities: { input: [] } }, { input: [] }],
    ["no list that is none", { modalities: { input: "image" } }, {}],
    ["its package", { provider: { npm: "@ai-sdk/anthropic" } }, { npm: "@ai-sdk/anthropic" }],
    ["the shape of responses", { provider: { shape: "responses" } }, { shape: "responses" }],
    ["the shape of completions", { provider: { shape: "completions" } }, { shape: "completions" }],
    ["no shape that nobody knows", { provider: { shape: "round" } }, {}],
    ["no address of a project", { provider: { api: "https://own.example" } }, {}],
  ])("is %s", (_what, block, more) => {
    expect(factsOf(block)).toEqual({ ...unknown, ...more });
  });

  it("is its address in a file of one's own", () => {
    const block = { provider: { api: "https://own.example" } };
    expect(factsOf(block, globalLayer)).toEqual({ ...unknown, api: "https://own.example" });
  });

  it("is the catalogue's where the config says nothing", () => {
    const plain = factsOf({}, projectLayer, "openai", "gpt-5.1");
    expect(plain).toMatchObject({ id: "gpt-5.1", toolCall: true, reasoning: true });
    expect(plain.context).toBeGreaterThan(100_000);
    expect(plain.cost).not.toBeNull();
    expect(factsOf({ limit: { context: 5 } }, projectLayer, "openai", "gpt-5.1")).toEqual({
      ...plain,
      context: 5,
    });
  });
});

it.each([
  ["a/b", { provider: "a", model: "b" }],
  ["a/b/c", { provider: "a", model: "b/c" }],
  ["a", null],
  ["", null],
  ["/b", null],
  ["a/", null],
])("%j is %j", (ref, expected) => {
  expect(splitModel(ref)).toEqual(expected);
});

describe("the models of a config", () => {
  const linked = (config: object, extra: object = {}) =>
    programFor({ config, env: { MODEL: "openai/gpt-5" }, ...extra });
  const told = (program: ReturnType<typeof linked>) =>
    program.models.map(({ ref, id, wireId, known, roles, path, node }) => [
      ref,
      id,
      wireId,
      known,
      roles,
      path,
      node !== null,
    ]);

  it("are each told once, with all the roles that it has", () => {
    const program = linked({
      model: "gateway/m",
      small_model: "gateway/m",
      provider: {
        gateway: { npm, options: address, models: { m: { id: "wire-m" }, n: { id: "" } } },
        openai: { models: { mine: { id: "gpt-5" } } },
      },
    });
    expect(told(program)).toEqual([
      ["gateway/m", "m", "wire-m", false, ["default", "small", "listed"], ["model"], true],
      ["gateway/n", "n", "n", false, ["listed"], ["provider", "gateway", "models", "n"], true],
      [
        "openai/mine",
        "mine",
        "gpt-5",
        true,
        ["listed"],
        ["provider", "openai", "models", "mine"],
        true,
      ],
    ]);
    expect([program.default, program.small]).toEqual(["gateway/m", "gateway/m"]);
    expect(program.models.map(({ entry }) => entry?.name)).toEqual(["m", "n", "mine"]);
  });

  it("may come from a variable", () => {
    const config = { model: "{env:MODEL}", small_model: "{env:UNSET}" };
    const program = linked(config, { layer: globalLayer });
    expect(told(program)).toEqual([
      ["openai/gpt-5", "gpt-5", "gpt-5", true, ["default"], ["model"], true],
    ]);
    expect([program.default, program.small]).toEqual(["openai/gpt-5", null]);
  });

  it.each([["gpt-5"], ["openai/"], [5], [null], [["openai/gpt-5"]]])("are no %j", (model) => {
    const program = linked({ model, provider: { openai: {} } });
    expect([program.models, program.default]).toEqual([[], null]);
  });

  it("bring the providers that only they name", () => {
    const program = linked({ model: "anthropic/x", provider: { openai: {} } });
    expect(program.providers.map(({ id, known, entry }) => [id, known, entry !== null])).toEqual([
      ["openai", true, true],
      ["anthropic", true, false],
    ]);
  });
});

describe("headers and timeouts", () => {
  const config = (options: object, block: object = {}): CaseFile => ({
    name: "altimate-code.json",
    text: JSON.stringify({ provider: { gateway: { npm, options, models: { m: block } } } }),
    layer: globalLayer,
  });
  const providerOf = (options: object, block: object = {}) => {
    const env = { TEAM: "hunter2", MS: "5" };
    const [model] = programOf({ configs: [config(options, block)], env }).models;
    if (model === undefined) throw new Error("The config names no model.");
    return model;
  };
  const written = (headers: ReturnType<typeof providerOf>["headers"]) =>
    headers.map(({ name, path, value, secret }) => [name, path, value, secret !== null]);

  it.each<[unknown, readonly unknown[]]>([
    [{ "X-A": "plain" }, ["plain", true]],
    [{ "X-A": "{env:TEAM}" }, [{ from: "env", name: "TEAM" }, true]],
    [{ "X-A": "{env:UNSET}" }, [{ from: "env", name: "UNSET" }, false]],
    [
      { "X-A": "a {env:TEAM} b {env:UNSET}" },
      [
        {
          from: "template",
          template: "a {0} b {1}",
          parts: [
            { from: "env", name: "TEAM" },
            { from: "env", name: "UNSET" },
          ],
        },
        false,
      ],
    ],
    [
      { "X-A": "${TEAM:-none}" },
      [
        {
          from: "first",
          of: [
            { from: "env", name: "TEAM" },
            { from: "literal", value: "none" },
          ],
        },
        true,
      ],
    ],
    [{ "X-A": "" }, ["", true]],
  ])("%j", (headers, [value, hasSecret]) => {
    const model = providerOf({ ...address, headers }, { headers });
    expect(written(model.provider.headers)).toEqual([
      ["X-A", ["provider", "gateway", "options", "headers", "X-A"], value, hasSecret],
    ]);
    expect(written(model.headers)).toEqual([
      ["X-A", ["provider", "gateway", "models", "m", "headers", "X-A"], value, hasSecret],
    ]);
  });

  it.each([[5], ["x"], [null], [["x"]], [{ "X-A": 5, "X-B": null, "X-C": {} }]])(
    "%j is no header",
    (headers) => {
      expect(providerOf({ headers }).provider.headers).toEqual([]);
    },
  );

  it.each<[object, number, number]>([
    [{}, 300_000, 300_000],
    [{ headerTimeout: 5 }, 5, 300_000],
    [{ chunkTimeout: 5 }, 300_000, 5],
    [{ headerTimeout: 0, chunkTimeout: -1 }, 300_000, 300_000],
    [{ headerTimeout: 1, chunkTimeout: false }, 1, 300_000],
    [{ headerTimeout: "{env:MS}" }, 5, 300_000],
    [{ headerTimeout: "soon" }, 300_000, 300_000],
  ])("%j", (options, headersMs, idleMs) => {
    expect(providerOf(options).provider.timeouts).toEqual({ headersMs, idleMs });
  });
});
