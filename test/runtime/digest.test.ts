import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ManifestModel } from "../../src/generated/manifest.js";
import { manifestDigest } from "../../src/runtime/index.js";
import { modelOf } from "../support/manifest.js";

const model = modelOf({ wire: "openai-chat", url: "https://api.example/v1" });
const body = { manifestVersion: 1 as const, default: "a/b", small: null, models: { "a/b": model } };
const before = manifestDigest(body);

describe("the digest of a manifest", () => {
  it("is the SHA-256 of canonical JSON", () => {
    const text = '{"default":"a/b","manifestVersion":1,"models":{},"small":"a/c"}';
    expect(manifestDigest({ ...body, small: "a/c", models: {} })).toBe(
      `sha256:${createHash("sha256").update(text).digest("hex")}`,
    );
  });

  it("does not depend on the order of keys", () => {
    const turned = Object.fromEntries(Object.entries(model).reverse());
    const same: ManifestModel = { ...model, ...turned };
    expect(
      manifestDigest({ models: { "a/b": same }, small: null, default: "a/b", manifestVersion: 1 }),
    ).toBe(before);
  });

  it.each<[string, Partial<ManifestModel>]>([
    ["a price", { cost: { input: 1, output: 2 } }],
    ["evidence", { evidence: { state: "ok", level: "model", provedAt: "2026-11-22T00:00:00Z" } }],
  ])("stays while %s moves", (_name, part) => {
    expect(manifestDigest({ ...body, models: { "a/b": { ...model, ...part } } })).toBe(before);
  });

  it.each<[string, Partial<ManifestModel>]>([
    ["an address", { url: "https://api.example/v2" }],
    ["a header", { headers: { "x-a": "1" } }],
    ["a quirk", { quirks: ["max-completion-tokens"] }],
    ["a limit", { limits: { context: 1, output: 1 } }],
    ["a timeout", { timeouts: { headersMs: 1, idleMs: 1 } }],
  ])("changes with %s", (_name, part) => {
    expect(manifestDigest({ ...body, models: { "a/b": { ...model, ...part } } })).not.toBe(before);
  });

  it.each([
    ["the default", { default: null }],
    ["the small model", { small: "a/b" }],
    ["the models", { models: {} }],
    ["a model's name", { models: { "a/c": model } }],
  ])("changes with %s", (_name, part) => {
    expect(manifestDigest({ ...body, ...part })).not.toBe(before);
  });
});
