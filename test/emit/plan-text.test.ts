import { expect, it } from "vitest";
import { planOf } from "../../src/emit/plan.js";
import { planText } from "../../src/emit/plan-text.js";
import type { Manifest, ManifestModel } from "../../src/generated/manifest.js";
import { manifestOf, modelOf } from "../support/manifest.js";

const plain = modelOf({ wire: "openai-chat", url: "https://llm.example.com/v1/chat/completions" });
const url = "https://bedrock-runtime.eu-west-1.amazonaws.com/model/m";

/** An entry that differs from the plain one in everything. */
const other: ManifestModel = {
  provider: "amazon-bedrock",
  model: "m",
  wire: "bedrock-converse",
  url: `${url}/converse`,
  streamUrl: `${url}/converse-stream`,
  headers: { "x-b": "plain", "x-a": { from: "env", name: "TEAM" } },
  auth: {
    scheme: "sigv4",
    service: "bedrock",
    region: "eu-west-1",
    credential: { from: "chain", chain: "aws", profile: null },
    hosts: ["one.example", "two.example"],
  },
  capabilities: { toolCall: null, reasoning: true, input: ["text"] },
  limits: { context: null, output: 5 },
  cost: { input: 1, output: 2, cacheRead: 0.5, cacheWrite: 3 },
  quirks: ["no-tools", "no-model-in-body"],
  failures: "aws",
  timeouts: { headersMs: 1, idleMs: 2 },
  evidence: { state: "ok", level: "chat", provedAt: "2026-11-01T00:00:00.000Z" },
};

const keyless: ManifestModel = {
  ...plain,
  auth: { scheme: "none", hosts: [] },
  capabilities: { toolCall: false, reasoning: false, input: [] },
};
const named: ManifestModel = {
  ...plain,
  auth: {
    scheme: "header",
    header: "Api-Key",
    credential: { from: "env", name: "K" },
    hosts: ["llm.example.com"],
  },
};

const textOf = (old: Manifest, next: Manifest) => `\n${planText(planOf(old, next))}`;

it("tells every change of a model, the weightiest first", () => {
  expect(textOf(manifestOf({ m: plain }), manifestOf({ m: other }))).toMatchInlineSnapshot(`
    "
    ~ m
        prompts
          from  https://llm.example.com/v1/chat/completions
          to    https://bedrock-runtime.eu-west-1.amazonaws.com/model/m/converse (stream: https://bedrock-runtime.eu-west-1.amazonaws.com/model/m/converse-stream)
        key
          from  authorization: Bearer {env:TEST_KEY}
          to    authorization: AWS4-HMAC-SHA256 for bedrock in eu-west-1, by chain:aws
        hosts
          from  llm.example.com
          to    one.example, two.example
        region
          from  none
          to    eu-west-1
        headers
          from  none
          to    x-a: {env:TEAM}, x-b: plain
        provider
          from  custom
          to    amazon-bedrock
        model
          from  test-model
          to    m
        wire
          from  openai-chat
          to    bedrock-converse
        quirks
          from  none
          to    no-tools, no-model-in-body
        tools
          from  yes
          to    unknown
        reasoning
          from  no
          to    yes
        input
          from  text, image
          to    text
        limits
          from  100000 in context, 1000 out
          to    unknown in context, 5 out
        price
          from  unknown
          to    $1 in, $2 out, $0.5 cache read, $3 cache write per million tokens
        timeouts
          from  5000 ms to the first byte, 5000 ms between chunks
          to    1 ms to the first byte, 2 ms between chunks
        failures
          from  generic
          to    aws
        evidence
          from  none
          to    {"level":"chat","provedAt":"2026-11-01T00:00:00.000Z","state":"ok"}

    1 model changed
    "
  `);
});

it("tells of a model without a key, and of one whose key has a header of its own", () => {
  expect(textOf(manifestOf({ m: keyless }), manifestOf({ m: named }))).toMatchInlineSnapshot(`
    "
    ~ m
        key
          from  none
          to    api-key: {env:K}
        hosts
          from  none
          to    llm.example.com
        tools
          from  no
          to    yes
        input
          from  none
          to    text, image

    1 model changed
    "
  `);
});

it("tells of models that come and go in the order of their names, and of the choice", () => {
  const old = manifestOf({ "b/gone": other, "c/stays": plain });
  const next = {
    ...manifestOf({ "a/new": keyless, "c/stays": plain, "d/new": plain }),
    small: "d/new",
  };
  expect(textOf(old, next)).toMatchInlineSnapshot(`
    "
    default model
        from  b/gone
        to    a/new
    small model
        from  none
        to    d/new

    + a/new
        prompts  https://llm.example.com/v1/chat/completions
        tools    no
        limits   100000 in context, 1000 out
        price    unknown

    - b/gone
        prompts  https://bedrock-runtime.eu-west-1.amazonaws.com/model/m/converse (stream: https://bedrock-runtime.eu-west-1.amazonaws.com/model/m/converse-stream)
        key      authorization: AWS4-HMAC-SHA256 for bedrock in eu-west-1, by chain:aws
        region   eu-west-1
        tools    unknown
        limits   unknown in context, 5 out
        price    $1 in, $2 out, $0.5 cache read, $3 cache write per million tokens

    + d/new
        prompts  https://llm.example.com/v1/chat/completions
        key      authorization: Bearer {env:TEST_KEY}
        tools    yes
        limits   100000 in context, 1000 out
        price    unknown

    2 models added, 1 model removed
    "
  `);
});

it("tells that nothing changes", () => {
  const same = manifestOf({ m: plain });
  expect(planText(planOf(same, same))).toBe("No model changes.\n");
});

it("tells that something changes which it has no words for", () => {
  const after = { from: "env", name: "TEST_KEY", after: "::" } as const;
  const next = { ...plain, auth: { ...plain.auth, credential: after } };
  expect(textOf(manifestOf({ m: plain }), manifestOf({ m: next }))).toMatchInlineSnapshot(`
    "
    ~ m
        details
          from  as it was
          to    new

    1 model changed
    "
  `);
});

it("lets nothing of a manifest reach the terminal as a command", () => {
  const next = manifestOf({ m: { ...plain, model: "a\u001b[31mb" } });
  expect(textOf(manifestOf({ m: plain }), next)).not.toContain("\u001b");
});
