import { describe, expect, test, vi } from "vitest";
import type { CredentialRef } from "../../src/generated/manifest.js";
import { hello, modelOf, run } from "../support/manifest.js";
import { startServer } from "../support/server.js";

const model = modelOf({ wire: "openai-chat", url: "https://gateway.example/v1/chat/completions" });

describe("a chat that may not be sent ends with one error and no connection", () => {
  test("a vendor's key sent to a foreign host by a manifest with a new digest", async () => {
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
        message: "evil.example is not a host to which {env:OPENAI_API_KEY} may be sent.",
        hint: expect.stringContaining("--allow-host evil.example"),
      },
    ]);
  });

  test.each([
    [[], 0],
    [["other.example"], 0],
    [["gateway.example:8443"], 0],
    [["gateway.example"], 1],
  ])("a vendor's key goes to a foreign host that is allowed: %j", async (allowHosts, requests) => {
    const auth = { scheme: "bearer", credential: { from: "env", name: "OPENAI_API_KEY" } } as const;
    const allowed = modelOf({
      wire: "openai-chat",
      url: "https://gateway.example/v1",
      auth: { ...auth, hosts: ["gateway.example"] },
    });
    const request = vi.fn(() => Promise.reject(new Error("a socket")));
    const http = { request, close: async () => {} };
    await run(allowed, hello, { env: { OPENAI_API_KEY: "k" }, http, allowHosts });
    expect(request).toHaveBeenCalledTimes(requests);
  });

  test("a vendor's key in its own header, next to the entry's key", async () => {
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

  test("a cloud identity bound for a foreign host is not even requested", async () => {
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

  const chain = (name: "aws" | "google" | "entra" | "databricks" | "snowflake") =>
    ({ from: "chain", chain: name, profile: null }) as const;
  test.each<[CredentialRef, string]>([
    [{ from: "env", name: "UNSET" }, "Set UNSET."],
    [{ from: "file", path: "~/key" }, "Write the key to ~/key."],
    [{ from: "auth", provider: "openai" }, "Store a key: altimate auth login openai."],
    [chain("databricks"), "Set DATABRICKS_CLIENT_ID and DATABRICKS_CLIENT_SECRET."],
    [
      chain("snowflake"),
      "Set SNOWFLAKE_OAUTH_TOKEN, or SNOWFLAKE_USER with SNOWFLAKE_PRIVATE_KEY_PATH.",
    ],
    [
      {
        from: "first",
        of: [
          { from: "auth", provider: "openai" },
          { from: "env", name: "UNSET" },
        ],
      },
      "Store a key: altimate auth login openai.",
    ],
    [
      { from: "template", template: "k={0}", parts: [{ from: "env", name: "UNSET" }] },
      "Set UNSET.",
    ],
  ])("the remedy for %j", async (credential, hint) => {
    const http = { request: () => Promise.reject(new Error("a socket")), close: async () => {} };
    const url = "http://127.0.0.1:9/v1";
    const auth = { scheme: "bearer", credential, hosts: ["127.0.0.1:9"] } as const;
    const keyless = modelOf({
      wire: "openai-chat",
      url,
      auth: { ...auth, hosts: [...auth.hosts] },
    });
    const readFile = async () => null;
    expect(await run(keyless, hello, { env: {}, http, readFile })).toMatchObject([
      { type: "error", reason: "missing_credential", hint },
    ]);
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
