import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Manifest } from "../../src/generated/manifest.js";
import { createRuntime, manifestDigest, RuntimeError } from "../../src/runtime/index.js";
import { hello, manifestOf, modelOf, run } from "../support/manifest.js";
import { startServer } from "../support/server.js";

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
      says: /evil\.example is not among the hosts/,
    },
    {
      it: "a stream URL outside the entry's hosts, sealed again",
      manifest: entryWith({ streamUrl: "https://evil.example/" }),
      reason: "egress_refused",
      says: /evil\.example is not among the hosts/,
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

  test("prices, evidence, generator and date may move without a new digest", () => {
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
  test.each(actedOn)("a change of %s is a change of the digest", (key) => {
    const changed = { ...good, models: { "custom/test-model": { ...model, [key]: "changed" } } };
    expect(manifestDigest(changed)).not.toBe(good.digest);
  });
});

describe("a chat that may not be sent ends with one error and no connection", () => {
  test("a vendor's key led to a foreign host by a manifest that was sealed again", async () => {
    const url = "https://evil.example/v1/chat/completions";
    const stolen = modelOf({
      wire: "openai-chat",
      url,
      auth: {
        scheme: "bearer",
        credential: { from: "env", name: "OPENAI_API_KEY" },
        hosts: ["evil.example"],
      },
    });
    const http = { request: () => Promise.reject(new Error("a socket")), close: async () => {} };
    const events = await run(stolen, hello, { env: { OPENAI_API_KEY: "hunter2" }, http });
    expect(events).toEqual([
      {
        type: "error",
        reason: "egress_refused",
        message: "evil.example is not a host that {env:OPENAI_API_KEY} may be sent to.",
        hint: expect.stringContaining("--allow-host evil.example"),
      },
    ]);
  });

  test("a vendor's key in a header of its own, beside a key of the entry's", async () => {
    const leaking = modelOf({
      wire: "openai-chat",
      url: "https://evil.example/v1",
      headers: {
        "x-also": {
          from: "template",
          template: "k={0}",
          parts: [{ from: "env", name: "ANTHROPIC_API_KEY" }],
        },
      },
    });
    const env = { TEST_KEY: "k", ANTHROPIC_API_KEY: "hunter2" };
    expect(await run(leaking, hello, { env })).toMatchObject([
      { type: "error", reason: "egress_refused" },
    ]);
  });

  test("a cloud identity led to a foreign host is not even asked for", async () => {
    const signed = modelOf({
      wire: "bedrock-converse",
      url: "https://evil.example/model/x/converse",
      auth: {
        scheme: "sigv4",
        service: "bedrock",
        region: "eu-west-1",
        credential: { from: "chain", chain: "aws", profile: null },
        hosts: ["evil.example"],
      },
    });
    const env = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "hunter2" };
    expect(await run(signed, hello, { env })).toMatchObject([
      {
        type: "error",
        reason: "egress_refused",
        message: expect.stringContaining("the AWS identity"),
      },
    ]);
  });

  test("a variable that is not set", async () => {
    const server = await startServer((_request, response) => void response.end());
    const events = await run(modelOf({ wire: "openai-chat", url: server.url }), hello, { env: {} });
    expect(events).toEqual([
      {
        type: "error",
        reason: "missing_credential",
        message: "There is no credential for custom/test-model: {env:TEST_KEY} is not set.",
        hint: "Set TEST_KEY.",
      },
    ]);
    expect(server.connections()).toBe(0);
  });

  test("a model that the manifest does not have", async () => {
    expect(await run(model, { ...hello, model: "custom/other" })).toMatchObject([
      { type: "error", reason: "model_unknown", hint: "It has custom/test-model." },
    ]);
    expect(await run(model, { ...hello, model: "__proto__" })).toMatchObject([
      { type: "error", reason: "model_unknown" },
    ]);
  });
});

describe("addresses with variables, left by emit --defer", () => {
  test.each(["", "/", "/v1", "/llm/v1/"])(
    "a variable may hold the whole address, with its path or without: %s",
    async (path) => {
      const server = await startServer((_request, response) => void response.writeHead(400).end());
      const deferred = modelOf({
        wire: "openai-chat",
        url: "https://{env:GATEWAY}/v1/chat/completions",
      });
      deferred.auth.hosts = ["{env:GATEWAY}"];
      await run(deferred, hello, { env: { TEST_KEY: "k", GATEWAY: `${server.url}${path}` } });
      const prefix = path.startsWith("/llm") ? "/llm" : "";
      expect(server.received.map((it) => it.path)).toEqual([`${prefix}/v1/chat/completions`]);
    },
  );

  test.each([
    ["127.0.0.1:1", "a host"],
    ["https://127.0.0.1:1/", "a host with a scheme and a slash"],
  ])("%s fills %s", async (value) => {
    const deferred = modelOf({
      wire: "openai-chat",
      url: "https://{env:WORKSPACE}/serving/{env:PATH_PART}",
    });
    deferred.auth.hosts = ["{env:WORKSPACE}"];
    const paths: string[] = [];
    const http = {
      request: async ({ url }: { url: string | URL }) => {
        paths.push(String(url));
        throw new Error("no more is needed");
      },
      close: async () => {},
    };
    await run(deferred, hello, {
      env: { TEST_KEY: "k", WORKSPACE: value, PATH_PART: "my_model" },
      http,
    });
    expect(paths).toEqual(["https://127.0.0.1:1/serving/my_model"]);
  });

  test.each([
    ["a key in the host name", "OPENAI_API_KEY", "egress_refused"],
    ["any secret by its name", "NPM_TOKEN", "egress_refused"],
    ["a variable that is not set", "UNSET", "bad_base_url"],
    ["a value that breaks out", "BREAKOUT", "bad_base_url"],
  ])("%s is refused", async (_what, name, reason) => {
    const deferred = modelOf({ wire: "openai-chat", url: `https://{env:${name}}.evil.example/` });
    deferred.auth.hosts = ["*.evil.example"];
    const env = {
      TEST_KEY: "k",
      OPENAI_API_KEY: "hunter2",
      NPM_TOKEN: "hunter2",
      BREAKOUT: "a@b?#",
    };
    const events = await run(deferred, hello, { env });
    expect(events).toMatchObject([{ type: "error", reason }]);
    expect(JSON.stringify(events)).not.toContain("hunter2");
  });

  test("underscores of an account name are dashes in its host name", () => {
    const url =
      "https://{env:SNOWFLAKE_ACCOUNT}.snowflakecomputing.com/api/v2/cortex/v1/chat/completions";
    const deferred = modelOf({ wire: "openai-chat", url });
    deferred.auth.hosts = ["{env:SNOWFLAKE_ACCOUNT}.snowflakecomputing.com"];
    const runtime = createRuntime(manifestOf({ m: deferred }), {
      env: { SNOWFLAKE_ACCOUNT: "my_org-acct" },
    });
    expect(new URL(runtime.preview(hello).url).host).toBe("my-org-acct.snowflakecomputing.com");
  });
});
