import { describe, expect, it } from "vitest";
import type { ProbeLock } from "../../src/generated/probe-lock.js";
import { configHash } from "../../src/resolve/probe-lock.js";
import { type EmitCase, emitted } from "../support/emit.js";

const KEY = "sk-proj-canary4711canary4711canary4711";

/** A config of one provider and one model of it. */
function config(options: object, id = "house", more: object = {}): string {
  const provider = { [id]: { options, models: { large: {} }, ...more } };
  return JSON.stringify({ provider, model: `${id}/large` });
}

const remote = "https://llm.example.com/v1";
const local = "http://127.0.0.1:1234/v1";

describe("a manifest is refused where", () => {
  const table: Record<string, EmitCase & { readonly says: RegExp }> = {
    "a key is written out": {
      text: config({ baseURL: remote, apiKey: KEY }),
      says: /^house\/large: apiKey in the config contains a secret/,
    },
    "a word stands for a key, and the host is not this machine": {
      text: config({ baseURL: remote, apiKey: "placeholder" }),
      says: /apiKey/,
    },
    "a key is meant for this machine, and looks like a real one": {
      text: config({ baseURL: local, apiKey: KEY }),
      says: /apiKey/,
    },
    "a default stands in for a variable that holds the key": {
      text: config({ baseURL: remote, apiKey: "${HOUSE_KEY:-swordfish}" }),
      says: /apiKey/,
    },
    "a header has a key in it": {
      text: config({
        baseURL: remote,
        apiKey: "{env:K}",
        headers: { Authorization: `Bearer ${KEY}` },
      }),
      says: /the header authorization/,
    },
    "a header of any name has a known key in it": {
      text: config({ baseURL: remote, apiKey: "{env:K}", headers: { "x-note": KEY } }),
      says: /the header x-note/,
    },
    "half of a key is next to a reference": {
      text: config({ baseURL: remote, apiKey: `abcdefghij0123456789{env:K}` }),
      says: /apiKey/,
    },
    "the address has a password in it": {
      text: config({ baseURL: "https://ann:swordfish@llm.example.com/v1", apiKey: "{env:K}" }),
      says: /the address/,
    },
    "the address has a key in it": {
      text: config({ baseURL: `https://llm.example.com/${KEY}/v1`, apiKey: "{env:K}" }),
      says: /the address/,
    },
    "the address goes on after a #": {
      text: config({ baseURL: "https://llm.example.com/v1#swordfish", apiKey: "{env:K}" }),
      says: /the address/,
    },
    "a header's name ends like one that authorizes": {
      text: config({
        baseURL: remote,
        apiKey: "{env:K}",
        headers: { "cf-aig-authorization": "swordfish" },
      }),
      says: /the header cf-aig-authorization/,
    },
    "a public value has no value": {
      text: config({ baseURL: remote, apiKey: "{env:K}" }, "house", {
        models: { large: { limit: { context: "{env:CONTEXT}", output: 1 } } },
      }),
      says: /^provider\.house\.models\.large\.limit\.context names \{env:CONTEXT\}, which has no value here/,
    },
    "a region that the config names has no value, and another would be taken": {
      text: config({ region: "{env:MY_REGION}" }, "amazon-bedrock"),
      says: /options\.region names \{env:MY_REGION\}/,
    },
    "a region is left open, which decides what exists": {
      text: config({ region: "{env:MY_REGION}" }, "amazon-bedrock"),
      defer: true,
      says: /options\.region names \{env:MY_REGION\}/,
    },
  };

  it.each(Object.entries(table))("%s", (_what, { says, ...input }) => {
    const { refused } = emitted({ env: { K: "k" }, ...input });
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatch(says);
    expect(refused.join("")).not.toMatch(/canary4711|swordfish/);
  });
});

describe("a manifest is not refused where", () => {
  const table: Record<string, EmitCase> = {
    "a placeholder is bound for this machine": {
      text: config({ baseURL: local, apiKey: "lm-studio" }),
    },
    "a header says nothing secret": {
      text: config({ baseURL: remote, apiKey: "{env:K}", headers: { "x-team": "data platform" } }),
    },
    "short words stand around a reference": {
      text: config({ baseURL: remote, headers: { Authorization: "Bearer {env:K}" } }),
    },
    "a provider that is not used has a value missing": {
      text: JSON.stringify({
        model: "openai/gpt-4o",
        provider: { openai: {}, house: { options: { baseURL: "{env:NOT_SET}" } } },
      }),
    },
    "a default stands in for a public variable": {
      text: config({ baseURL: "${HOUSE_URL:-https://llm.example.com}/v1", apiKey: "{env:K}" }),
    },
  };

  it.each(Object.entries(table))("%s", (_what, input) => {
    const { refused, left } = emitted(input);
    expect({ refused, left }).toEqual({ refused: [], left: [] });
  });
});

describe("an open address", () => {
  const text = config({ baseURL: "{env:HOUSE_URL}/v1", apiKey: "{env:HOUSE_KEY}" });

  it("stops the manifest", () => {
    expect(emitted({ text }).left).toHaveLength(1);
  });

  it("is left to the runtime with --defer", () => {
    const { manifest, open } = emitted({ text, defer: true });
    expect(open).toEqual(["HOUSE_URL"]);
    expect(manifest.models["house/large"]?.url).toBe("https://{env:HOUSE_URL}/v1/chat/completions");
    expect(manifest.models["house/large"]?.auth.hosts).toEqual(["{env:HOUSE_URL}"]);
  });

  it("is filled in if the variable is set, with --defer or without", () => {
    const env = { HOUSE_URL: "https://llm.example.com" };
    const allowed = { text, env, allowVariables: ["HOUSE_URL"] };
    expect(emitted({ ...allowed, defer: true }).bytes).toBe(emitted(allowed).bytes);
  });

  it("stays open if the project may not have the variable, and stops a manifest without --defer", () => {
    const env = { HOUSE_URL: "https://llm.example.com" };
    expect(emitted({ text, env, defer: true }).bytes).toBe(emitted({ text, defer: true }).bytes);
    expect(emitted({ text, env }).left).toHaveLength(1);
  });

  it("is never left open for a variable that looks like a secret", () => {
    const astray = config({ baseURL: "https://{env:OPENAI_API_KEY}.example.com/v1" });
    expect(emitted({ text: astray, defer: true }).left).toHaveLength(1);
  });
});

describe("evidence", () => {
  const text = JSON.stringify({ provider: { openai: {} }, model: "openai/gpt-4o" });
  const { program } = emitted({ text });
  const [model] = program.models;
  if (model === undefined) throw new Error("no model");
  const entry = {
    provider: "openai",
    model: "gpt-4o",
    region: null,
    state: "ok",
    level: "model",
    provedAt: "2026-11-01T08:00:00.000Z",
    config: configHash(model.provider, model),
  } as const;
  const evidenceWith = (changes: object) => {
    const lock: ProbeLock = { version: 1, entries: [{ ...entry, ...changes }] };
    return emitted({ text, lock }).manifest.models["openai/gpt-4o"]?.evidence;
  };

  it("comes from the probe lock", () => {
    expect(evidenceWith({})).toEqual({ state: "ok", level: "model", provedAt: entry.provedAt });
  });

  it.each([
    ["another model", { model: "gpt-4.1" }],
    ["the credential alone", { model: null }],
    ["another config", { config: `sha256:${"0".repeat(64)}` }],
    ["another region", { region: "eu" }],
  ])("does not come from a proof of %s", (_what, changes) => {
    expect(evidenceWith(changes)).toBe(null);
  });

  it("does not change the digest", () => {
    const lock: ProbeLock = { version: 1, entries: [entry] };
    expect(emitted({ text, lock }).manifest.digest).toBe(emitted({ text }).manifest.digest);
  });
});
