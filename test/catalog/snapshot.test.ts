import { describe, expect, test } from "vitest";
import { catalogFromModelsDev, type ModelFacts, SnapshotError } from "../../src/catalog/index.js";

const origin = { source: "a test" };
const plain: ModelFacts = {
  id: "m",
  name: "m",
  context: null,
  output: null,
  toolCall: null,
  reasoning: null,
  attachment: false,
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

const catalogOf = (providers: object) => catalogFromModelsDev(JSON.stringify(providers), origin);

describe("a model of a snapshot", () => {
  test.each<[name: string, model: object, expected: Partial<ModelFacts>]>([
    ["that says nothing", {}, {}],
    ["without a name", { name: "" }, {}],
    ["with a name that is none", { name: 7 }, {}],
    ["with limits", { limit: { context: 8, output: 4 } }, { context: 8, output: 4 }],
    ["with limits of its own", { context: 8, output: 4 }, { context: 8, output: 4 }],
    ["with limits that are none", { limit: { context: 0, output: -1 } }, {}],
    ["with limits in words", { limit: { context: "8", output: null } }, {}],
    [
      "with flags",
      { tool_call: false, reasoning: true, attachment: true, structured_output: true },
      { toolCall: false, reasoning: true, attachment: true, structuredOutput: true },
    ],
    ["with flags in words", { tool_call: "yes", reasoning: 1, attachment: "no" }, {}],
    [
      "with modalities, in their order",
      { modalities: { input: ["video", "pdf", "smell", "audio", 7], output: ["audio", 7, "x"] } },
      { input: ["pdf", "audio", "video"], outputModalities: ["audio", "x"] },
    ],
    [
      "with modalities in short",
      { modalities: { in: ["image"], out: ["image"] } },
      { input: ["image"], outputModalities: ["image"] },
    ],
    ["with modalities that are none", { modalities: { input: "image", output: [] } }, {}],
    ["with a price", { cost: { input: 1, output: 2 } }, { cost: { input: 1, output: 2 } }],
    ["with a price in short", { cost: { in: 0, out: 2 } }, { cost: { input: 0, output: 2 } }],
    [
      "with a price of the cache",
      { cost: { input: 1, output: 2, cache_read: 0, cache_write: 3 } },
      { cost: { input: 1, output: 2, cacheRead: 0, cacheWrite: 3 } },
    ],
    [
      "with a price of half the cache",
      { cost: { input: 1, output: 2, cache_read: -1, cache_write: 3 } },
      { cost: { input: 1, output: 2, cacheWrite: 3 } },
    ],
    ["with half a price", { cost: { input: 1 } }, {}],
    ["with the other half of a price", { cost: { output: 1 } }, {}],
    ["with a price below zero", { cost: { input: -1, output: 2 } }, {}],
    ["with a date", { release_date: "2026-01-02" }, { released: "2026-01-02" }],
    ["with a date in short", { released: "2026-01-02" }, { released: "2026-01-02" }],
    ["with a month", { release_date: "2026-01" }, {}],
    ["with words around a date", { release_date: "x2026-01-02" }, {}],
    ["with a time", { release_date: "2026-01-02T00:00:00Z" }, {}],
    ["with a year", { release_date: 2026 }, {}],
    ...["alpha", "beta", "deprecated"].map((status): [string, object, object] => [
      `that is ${status}`,
      { status },
      { status },
    ]),
    ["of a status that is none", { status: "retired" }, {}],
    [
      "with an SDK of its own",
      { provider: { npm: "a", api: "https://a", shape: "responses" } },
      { npm: "a", api: "https://a", shape: "responses" },
    ],
    [
      "with an SDK of its own in short",
      { npm: "a", api: "https://a", shape: "completions" },
      { npm: "a", api: "https://a", shape: "completions" },
    ],
    ["with a wire that is none", { shape: "chat", npm: "", api: 7 }, {}],
  ])("%s", (_name, model, expected) => {
    const catalog = catalogOf({ acme: { models: { m: model } } });
    expect(catalog.model("acme", "m")).toEqual({ ...plain, ...expected });
  });

  test("with a limit too large for a number", () => {
    const text = '{"acme":{"models":{"m":{"limit":{"context":1e999}}}}}';
    expect(catalogFromModelsDev(text, origin).model("acme", "m")).toEqual(plain);
  });

  test("that is no object is left out", () => {
    const catalog = catalogOf({ acme: { models: { a: null, b: 1, c: [], m: {} } } });
    expect([...catalog.models("acme").keys()]).toEqual(["m"]);
    expect(catalog.provider("acme")?.modelCount).toBe(1);
  });
});

describe("a provider of a snapshot", () => {
  const nothing = { name: "acme", env: [], npm: null, api: null, retirement: null, modelCount: 0 };
  test.each([
    ["that says nothing", {}, {}],
    [
      "that says all",
      { name: "Acme", env: ["A", 7, "B"], npm: "x", api: "https://a" },
      { name: "Acme", env: ["A", "B"], npm: "x", api: "https://a" },
    ],
    ["whose fields are none", { name: "", env: "A", npm: 7, api: {} }, {}],
  ])("%s", (_name, provider, expected) => {
    const catalog = catalogOf({ acme: { ...provider, models: {} } });
    expect(catalog.provider("acme")).toMatchObject({ id: "acme", ...nothing, ...expected });
  });

  test.each([
    ["a", true],
    ["A1._-", true],
    ["9", true],
    [".a", false],
    ["-a", false],
    ["a/b", false],
    ["a\\b", false],
    ["a b", false],
    ["a\n", false],
    ["ä", false],
    ["", false],
  ])("with the id %j is known: %s", (id, expected) => {
    const catalog = catalogOf({ acme: { models: {} }, [id]: { models: {} } });
    expect(catalog.provider(id) !== null).toBe(expected);
  });
});

describe("what the project knows itself", () => {
  test("gives way to a provider that models.dev has learnt of", () => {
    const catalog = catalogOf({ ollama: { name: "Theirs", models: { m: {} } } });
    expect(catalog.provider("ollama")).toMatchObject({ name: "Theirs", api: null });
    expect([...catalog.models("ollama").keys()]).toEqual(["m"]);
  });

  test("corrects a model, and keeps what it has nothing to say of", () => {
    const known = { name: "Theirs", limit: { context: 77 } };
    const catalog = catalogOf({ openai: { models: { "gpt-4o": known } } });
    expect(catalog.model("openai", "gpt-4o")).toMatchObject({
      name: "Theirs",
      context: 77,
      status: "deprecated",
      retirement: { date: "2027-01-14" },
    });
  });

  test("adds a model that is missing, with nothing known but what it says", () => {
    const catalog = catalogOf({ openai: { models: {} } });
    expect(catalog.model("openai", "gpt-4o")).toMatchObject({
      id: "gpt-4o",
      name: "gpt-4o",
      attachment: null,
      context: null,
    });
  });

  test("adds nothing to a provider that is not there", () => {
    const catalog = catalogOf({ acme: { models: {} } });
    expect(catalog.provider("openai")).toBeNull();
    expect(catalog.models("github-copilot-enterprise").size).toBe(0);
  });
});

test.each([
  ["{", "This model catalogue is not valid JSON."],
  [
    "{}",
    "This is not a model catalogue in the form of models.dev's api.json: it has no provider with models.",
  ],
])("%s is refused in words", (text, message) => {
  expect(() => catalogFromModelsDev(text, origin)).toThrow(new SnapshotError(message));
});

test("without a date of its own it is dated by its newest release; without any, by nothing", () => {
  const models = { a: { released: "2026-01-02" }, b: {}, c: { released: "2025-12-31" } };
  expect(catalogOf({ acme: { models } }).date).toBe("2026-01-02");
  expect(catalogOf({ acme: { models: {} } }).date).toBe("");
});
