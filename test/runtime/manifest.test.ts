import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Manifest } from "../../src/generated/manifest.js";
import { createRuntime, manifestDigest, RuntimeError } from "../../src/runtime/index.js";
import { manifestOf, modelOf } from "../support/manifest.js";

const model = modelOf({ wire: "openai-chat", url: "https://gateway.example/v1/chat/completions" });

const good = manifestOf({ "custom/test-model": model });

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, next));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, item]) => [next(), key, shuffled(item, next)] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => a - b).map(([, key, item]) => [key, item]));
}

function entryWith(part: Partial<typeof model>): Manifest {
  return manifestOf({ "custom/test-model": { ...model, ...part } });
}

describe("a manifest that cannot be trusted is refused before anything is sent", () => {
  const table: { it: string; manifest: unknown; reason: string; says: RegExp }[] = [
    { it: "null", manifest: null, reason: "invalid_manifest", says: /no manifestVersion/ },
    { it: "text", manifest: "{}", reason: "invalid_manifest", says: /no manifestVersion/ },
    { it: "a list", manifest: [good], reason: "invalid_manifest", says: /no manifestVersion/ },
    {
      it: "a config instead of a manifest",
      manifest: { provider: { openai: {} } },
      reason: "invalid_manifest",
      says: /no manifestVersion/,
    },
    {
      it: "a manifest of the future",
      manifest: { ...good, manifestVersion: 2 },
      reason: "invalid_manifest",
      says: /version 2; this runtime reads version 1/,
    },
    {
      it: "a wire that is not known",
      manifest: { ...good, models: { "custom/test-model": { ...model, wire: "cohere-chat" } } },
      reason: "invalid_manifest",
      says: /wire cohere-chat/,
    },
    {
      it: "a wire that is a property of every object",
      manifest: { ...good, models: { "custom/test-model": { ...model, wire: "toString" } } },
      reason: "invalid_manifest",
      says: /wire toString/,
    },
    {
      it: "a field that is missing",
      manifest: { ...good, models: { "custom/test-model": { ...model, url: undefined } } },
      reason: "invalid_manifest",
      says: /models/,
    },
    {
      it: "an edited URL",
      manifest: {
        ...good,
        models: { "custom/test-model": { ...model, url: "https://evil.example/" } },
      },
      reason: "invalid_manifest",
      says: /changed after it was emitted/,
    },
    {
      it: "an edited default",
      manifest: { ...good, default: "custom/other" },
      reason: "invalid_manifest",
      says: /changed after it was emitted/,
    },
    {
      it: "a URL outside the entry's hosts, sealed again",
      manifest: entryWith({ url: "https://evil.example/" }),
      reason: "egress_refused",
      says: /evil\.example is not one of the hosts/,
    },
    {
      it: "a stream URL outside the entry's hosts, sealed again",
      manifest: entryWith({ streamUrl: "https://evil.example/" }),
      reason: "egress_refused",
      says: /evil\.example is not one of the hosts/,
    },
    {
      it: "plain http to another machine",
      manifest: entryWith({
        url: "http://gateway.example/v1",
        auth: { scheme: "none", hosts: ["gateway.example"] },
      }),
      reason: "egress_refused",
      says: /not encrypted/,
    },
    {
      it: "a password in the URL",
      manifest: entryWith({ url: "https://me:hunter2@gateway.example/v1" }),
      reason: "bad_base_url",
      says: /user name or password/,
    },
  ];

  test.each(table)("$it", ({ manifest, reason, says }) => {
    let thrown: unknown;
    try {
      createRuntime(manifest, { env: {} });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(RuntimeError);
    expect(thrown).toMatchObject({ reason, message: expect.stringMatching(says) });
    expect(thrown).not.toMatchObject({ message: expect.stringContaining("hunter2") });
  });

  test("prices, evidence, generator and date may change without a new digest", () => {
    const moved = structuredClone(good);
    moved.generator.version = "9.9.9";
    moved.catalog = "2030-01-01";
    for (const entry of Object.values(moved.models)) {
      entry.cost = { input: 1, output: 2 };
      entry.evidence = { state: "ok", level: "chat", provedAt: "2030-01-01T00:00:00Z" };
    }
    expect(() => createRuntime(moved, { env: {} })).not.toThrow();
  });

  test("the order of keys does not matter, at any depth", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const next = () => numbers.next().value ?? 0;
        expect(() => createRuntime(shuffled(good, next), { env: {} })).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });

  const actedOn = (Object.keys(model) as (keyof typeof model)[]).filter(
    (key) => key !== "cost" && key !== "evidence",
  );
  test.each(actedOn)("a change to %s changes the digest", (key) => {
    const changed = { ...good, models: { "custom/test-model": { ...model, [key]: "changed" } } };
    expect(manifestDigest(changed)).not.toBe(good.digest);
  });
});
