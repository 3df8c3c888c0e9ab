import { describe, expect, it } from "vitest";
import { isEmptyPlan, planOf } from "../../src/emit/plan.js";
import { planText } from "../../src/emit/plan-text.js";
import type { CredentialRef, Manifest, ManifestModel } from "../../src/generated/manifest.js";
import { manifestOf, modelOf } from "../support/manifest.js";

const REF = "house/large";
const base = modelOf({
  wire: "openai-chat",
  url: "https://llm.example.com/v1/chat/completions",
  headers: { "x-team": "data" },
  auth: {
    scheme: "bearer",
    credential: { from: "env", name: "HOUSE_KEY" },
    hosts: ["llm.example.com"],
  },
});

const changed = (part: Partial<ManifestModel>): Manifest =>
  manifestOf({ [REF]: { ...base, ...part } });
const before = changed({});
const key = (credential: CredentialRef): Partial<ManifestModel> => ({
  auth: { scheme: "bearer", credential, hosts: base.auth.hosts },
});

describe("a plan reports", () => {
  const table: Record<string, [Partial<ManifestModel>, string, string]> = {
    "where prompts go": [{ url: "https://eu.example.com/" }, "prompts", "https://eu.example.com/"],
    "where streams go": [
      { streamUrl: "https://s.example.com/" },
      "prompts",
      "stream: https://s.example.com/",
    ],
    "where keys go": [
      { auth: { ...base.auth, hosts: ["eu.example.com"] } },
      "hosts",
      "eu.example.com",
    ],
    "which key": [key({ from: "env", name: "OTHER_KEY" }), "key", "{env:OTHER_KEY}"],
    "that a key is in a file": [key({ from: "file", path: "k.txt" }), "key", "{file:k.txt}"],
    "that there is a choice": [
      key({
        from: "first",
        of: [
          { from: "auth", provider: "house" },
          { from: "chain", chain: "aws", profile: "p" },
        ],
      }),
      "key",
      "the first of auth:house, chain:aws (p)",
    ],
    "a region": [
      {
        auth: {
          scheme: "sigv4",
          service: "bedrock",
          region: "eu-west-1",
          credential: { from: "env", name: "K" },
          hosts: [],
        },
      },
      "region",
      "eu-west-1",
    ],
    "a header": [
      { headers: { "x-team": { from: "env", name: "TEAM" } } },
      "headers",
      "x-team: {env:TEAM}",
    ],
    "another model": [{ model: "large-2" }, "model", "large-2"],
    "another protocol": [{ wire: "openai-responses" }, "wire", "openai-responses"],
    tools: [{ capabilities: { ...base.capabilities, toolCall: false } }, "tools", "no"],
    "what is not known": [
      { capabilities: { ...base.capabilities, toolCall: null } },
      "tools",
      "unknown",
    ],
    limits: [{ limits: { context: 5, output: null } }, "limits", "5 in context, unknown out"],
    "a price": [
      { cost: { input: 1, output: 2, cacheRead: 0.5 } },
      "price",
      "$1 in, $2 out, $0.5 cache read",
    ],
    quirks: [{ quirks: ["no-tools"] }, "quirks", "no-tools"],
    timeouts: [{ timeouts: { headersMs: 1, idleMs: 2 } }, "timeouts", "1 ms to the first byte"],
    "a proof": [
      { evidence: { state: "ok", level: "chat", provedAt: "2026-11-01" } },
      "evidence",
      "2026-11-01",
    ],
    "what has no words": [key({ from: "env", name: "HOUSE_KEY", after: "::" }), "details", "new"],
  };

  it.each(Object.entries(table))("%s", (_what, [part, what, to]) => {
    const [model] = planOf(before, changed(part)).models;
    const changes = model?.kind === "changed" ? model.changes : [];
    expect(changes.find((change) => change.what === what)?.to).toContain(to);
  });

  it("models that come and go, and the choice of them", () => {
    const next = { ...manifestOf({ "house/small": base }), small: "house/small" };
    const plan = planOf(before, next);
    expect(plan.models.map(({ kind, ref }) => [kind, ref])).toEqual([
      ["removed", "house/large"],
      ["added", "house/small"],
    ]);
    expect(plan.default).toEqual({ what: "default model", from: REF, to: "house/small" });
    expect(plan.small).toEqual({ what: "small model", from: "none", to: "house/small" });
    expect(planText(plan)).toMatch(/1 model added, 1 model removed\n$/);
  });

  it("nothing if nothing changes", () => {
    expect(isEmptyPlan(planOf(before, structuredClone(before)))).toBe(true);
  });
});
