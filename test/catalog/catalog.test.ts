import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  ageInDays,
  catalogFromModelsDev,
  compileCatalog,
  createCatalog,
  isStale,
  SnapshotError,
  statusOn,
} from "../../src/catalog/index.js";
import { bundledCatalog, DATA, readData } from "../support/catalog-data.js";

const published = readFileSync("fixtures/catalog/published/api.json", "utf8");
const short = readFileSync("fixtures/catalog/short/models.json", "utf8");
const origin = { source: "a test" };

describe("the bundled catalogue", () => {
  const catalog = bundledCatalog();
  const ids = catalog.providers().map(({ id }) => id);

  it("knows at least 225 providers, each once and in order", () => {
    expect(ids.length).toBeGreaterThanOrEqual(225);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort((a, b) => (a < b ? -1 : 1)));
  });

  it("has one file of models for each provider and counts them right", () => {
    const files = readdirSync(join(DATA, "providers")).map((file) => file.replace(/\.json$/, ""));
    expect(new Set(files)).toEqual(new Set(ids));
    for (const { id, modelCount } of catalog.providers()) {
      expect([id, catalog.models(id).size]).toEqual([id, modelCount]);
    }
  });

  it("takes at most 1 MiB compressed", () => {
    const files = ["index.json", ...ids.map((id) => `providers/${id}.json`)];
    const bytes = files.map((file) => gzipSync(readFileSync(join(DATA, file))).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1024 * 1024);
  });

  it("is dated and names its source", () => {
    expect(catalog.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(catalog.source).toContain("models.dev");
  });

  it.each([
    "altimate",
    "altimate-backend",
    "altimate-free",
    "github-copilot-enterprise",
    "github-models",
    "kimi-for-coding",
    "litellm",
    "llama.cpp",
    "ollama",
    "sambanova",
    "vllm",
  ])("knows %s, which models.dev lacks", (id) => {
    expect(catalog.provider(id)).toMatchObject({ id });
  });

  it("gives Copilot Enterprise the models of Copilot", () => {
    expect([...catalog.models("github-copilot-enterprise").keys()]).toEqual([
      ...catalog.models("github-copilot").keys(),
    ]);
  });

  it("keeps the retirement of a whole service", () => {
    expect(catalog.provider("github-models")?.retirement?.date).toBe("2026-07-30");
  });

  it("names a replacement that it knows itself", () => {
    for (const { id } of catalog.providers()) {
      for (const { retirement } of catalog.models(id).values()) {
        const replacement = retirement?.replacement ?? null;
        if (replacement !== null) expect(catalog.model(id, replacement)).not.toBeNull();
      }
    }
  });

  it.each([
    ["openai", "gpt-5-pro", "responses"],
    ["openai", "gpt-5.3-codex", "responses"],
    ["openai", "gpt-5.3-codex-spark", "responses"],
    ["openai", "o3-deep-research", "responses"],
    ["openai", "gpt-5.4-pro", "responses"],
    ["openai", "gpt-4o", null],
    ["openai", "gpt-5", null],
    ["azure", "gpt-5-pro", null],
    ["github-copilot", "gpt-5.4", "responses"],
    ["github-copilot", "gpt-6-sol", "responses"],
    ["github-copilot", "gpt-5-mini", "completions"],
    ["github-copilot", "claude-sonnet-4.6", "completions"],
    ["github-copilot-enterprise", "gpt-5.4", "responses"],
  ])("marks the wire of %s/%s as %s", (provider, model, shape) => {
    expect(catalog.model(provider, model)).toMatchObject({ shape });
  });
});

describe("createCatalog", () => {
  it("reads a provider's models on demand, and once", () => {
    const read: string[] = [];
    const catalog = createCatalog((path) => {
      read.push(path);
      return readData(path);
    });
    catalog.provider("openai");
    expect(read).toEqual(["index.json"]);
    catalog.model("anthropic", "claude-sonnet-4-6");
    catalog.models("anthropic");
    catalog.model("anthropic", "no-such-model");
    expect(read).toEqual(["index.json", "providers/anthropic.json"]);
  });

  it.each(["../../package", "__proto__", "constructor", "toString", "", "no-such-provider"])(
    "never reads a file for %j",
    (id) => {
      const read: string[] = [];
      const catalog = createCatalog((path) => {
        read.push(path);
        return readData(path);
      });
      expect(catalog.provider(id)).toBeNull();
      expect(catalog.models(id).size).toBe(0);
      expect(catalog.model(id, "m")).toBeNull();
      expect(read).toEqual(["index.json"]);
    },
  );

  it.each(["__proto__", "constructor", "toString"])("finds no model %s", (id) => {
    expect(bundledCatalog().model("openai", id)).toBeNull();
  });

  it("says so if there is no catalogue", () => {
    expect(() => createCatalog(() => null)).toThrow("index.json");
  });
});

describe("a models.dev snapshot", () => {
  const catalog = catalogFromModelsDev(published, origin);

  it("gives the same catalogue in its published and its short form", () => {
    expect(compileCatalog(published, origin)).toEqual(compileCatalog(short, origin));
  });

  it("gives the same bytes whatever the order of its keys", () => {
    const reversed = JSON.stringify(reverse(JSON.parse(published)));
    expect(compileCatalog(reversed, origin)).toEqual(compileCatalog(published, origin));
  });

  it("keeps every fact of a model", () => {
    expect(catalog.model("zeta", "zeta-pro")).toEqual({
      id: "zeta-pro",
      name: "Zeta Pro",
      context: 200_000,
      output: 64_000,
      toolCall: true,
      reasoning: true,
      attachment: true,
      structuredOutput: false,
      input: ["text", "image"],
      outputModalities: ["text"],
      cost: { input: 3, output: 15, cacheRead: 0.3, cacheWrite: 3.75 },
      released: "2026-03-01",
      status: "beta",
      npm: "@ai-sdk/anthropic",
      api: "https://api.zeta.example/anthropic",
      shape: null,
      retirement: null,
    });
  });

  it("treats what is missing or odd as unknown", () => {
    expect(catalog.model("zeta", "zeta-draw")).toMatchObject({
      context: null,
      output: null,
      structuredOutput: null,
      cost: null,
      status: "active",
      outputModalities: ["image"],
    });
    expect(catalog.model("alpha", "__proto__")).toMatchObject({ name: "Sly", released: null });
    expect([...catalog.models("zeta").keys()]).toEqual(["zeta-draw", "zeta-pro"]);
  });

  it("leaves out what is not a provider, and an id that could escape the folder", () => {
    for (const id of ["broken", "empty", "../outside"]) expect(catalog.provider(id)).toBeNull();
    for (const path of compileCatalog(published, origin).keys()) expect(path).not.toContain("..");
  });

  it("joins the supplement in", () => {
    expect(catalog.provider("ollama")?.api).toBe("http://localhost:11434/v1");
  });

  it("is dated by its newest release, or by the day it was fetched", () => {
    expect(catalog.date).toBe("2026-04-02");
    expect(catalogFromModelsDev(published, { ...origin, date: "2026-11-20" }).date).toBe(
      "2026-11-20",
    );
  });

  it.each(["", "{", "[]", "7", "null", "{}", '{"providers":{}}', '{"a":{"models":[]}}'])(
    "refuses %j with a plain message",
    (text) => {
      expect(() => catalogFromModelsDev(text, origin)).toThrow(SnapshotError);
    },
  );
});

describe("age", () => {
  const catalog = { date: "2026-09-27" };

  it.each([
    ["2026-09-27", 0, false],
    ["2026-12-26", 90, false],
    ["2026-12-27", 91, true],
    ["2026-09-01", -26, false],
  ])("on %s is %i days, stale: %s", (today, days, stale) => {
    expect(ageInDays(catalog, today)).toBe(days);
    expect(isStale(catalog, today)).toBe(stale);
  });

  it.each([
    ["2026-11-22", "deprecated"],
    ["2027-01-13", "deprecated"],
    ["2027-01-14", "retired"],
  ])("on %s openai/gpt-4o is %s", (today, status) => {
    const model = bundledCatalog().model("openai", "gpt-4o");
    expect(model && statusOn(model, today)).toBe(status);
  });

  it("leaves a model without a retirement date as it is", () => {
    const model = bundledCatalog().model("anthropic", "claude-sonnet-4-6");
    expect(model && statusOn(model, "2099-01-01")).toBe("active");
  });
});

function reverse(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reverse(item)]),
  );
}
