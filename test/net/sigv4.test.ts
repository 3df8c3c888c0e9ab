import type { AddressInfo } from "node:net";
import { awsVerify } from "@filen/aws4-express";
import express from "express";
import { describe, expect, onTestFinished, test } from "vitest";
import { createHttp, sign } from "../../src/net/index.js";
import { Secret } from "../../src/secret.js";

/** A server that recomputes every signature, written by others. */
async function startVerifier(): Promise<string> {
  const app = express();
  app.use(express.raw({ type: "*/*" }));
  app.use(
    awsVerify({
      secretKey: (message) => (message.accessKey === "AKIAEXAMPLE" ? "example-secret" : undefined),
      headers: (headers) => headers,
      enabled: () => true,
      onMissingHeaders: (_request, response) => void response.status(400).send("missing headers"),
      onSignatureMismatch: (_request, response) => void response.status(403).send("mismatch"),
      onExpired: (_request, response) => void response.status(403).send("expired"),
      onBeforeParse: () => true,
      onAfterParse: () => true,
      onSuccess: (_message, _request, _response, next) => next?.(),
    }),
  );
  app.use((_request, response) => void response.send("signed"));
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function post(base: string, path: string, body: string, secret = "example-secret") {
  const http = createHttp({ env: {} });
  onTestFinished(() => http.close());
  const url = new URL(path, base);
  const request = {
    method: "POST",
    url,
    headers: { "content-type": "application/json" },
    body,
  } as const;
  const identity = {
    accessKeyId: "AKIAEXAMPLE",
    secretAccessKey: new Secret(secret, "the AWS identity"),
    sessionToken: null,
  };
  const signed = await sign(
    request,
    { service: "bedrock", region: "eu-west-1" },
    identity,
    Date.now(),
  );
  const response = await http.request({ ...request, headers: { ...request.headers, ...signed } });
  return response.text();
}

describe("AWS Signature Version 4", () => {
  test.each([
    ["a plain path", "/model/anthropic.claude/converse", "{}"],
    ["an encoded colon", "/model/anthropic.claude-haiku-4-5-20251001-v1%3A0/converse-stream", "{}"],
    [
      "an ARN",
      `/model/${encodeURIComponent("arn:aws:bedrock:eu-west-1:1:application-inference-profile/x")}/converse`,
      "{}",
    ],
    ["a path prefix of a gateway", "/v1/bedrock/model/x/converse", "{}"],
    ["a query", "/model/x/converse?b=2&a=1%20x", "{}"],
    ["a body beyond ASCII", "/model/x/converse", JSON.stringify({ text: "grüße 😀" })],
  ])("is accepted for %s", async (_what, path, body) => {
    expect(await post(await startVerifier(), path, body)).toBe("signed");
  });

  test("is refused for another secret", async () => {
    expect(await post(await startVerifier(), "/model/x/converse", "{}", "wrong")).toBe("mismatch");
  });

  test("a session token is signed and stays a secret", async () => {
    const identity = {
      accessKeyId: "AKIAEXAMPLE",
      secretAccessKey: new Secret("example-secret", "the AWS identity"),
      sessionToken: new Secret("hunter2", "the AWS identity"),
    };
    const url = new URL("https://bedrock-runtime.eu-west-1.amazonaws.com/model/x/converse");
    const headers = await sign(
      { method: "POST", url, headers: {}, body: "{}" },
      { service: "bedrock", region: "eu-west-1" },
      identity,
      0,
    );
    const authorization =
      headers.authorization instanceof Secret ? headers.authorization.reveal() : "";
    expect(authorization).toContain(
      "SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token",
    );
    expect(authorization).toContain("/19700101/eu-west-1/bedrock/aws4_request");
    expect(JSON.stringify(headers)).not.toContain("hunter2");
  });
});
