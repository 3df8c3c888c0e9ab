import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { CredentialRef } from "../../src/generated/manifest.js";
import { createHttp, rememberChains, resolveCredential } from "../../src/net/index.js";
import { Secret } from "../../src/secret.js";
import { context, reveal } from "../support/credentials.js";
import { type Handler, startServer } from "../support/server.js";

describe("cloud chains", () => {
  /** Only what a test sets counts, not the clouds that this machine may be logged in to. */
  function isolate(variables: Record<string, string>) {
    for (const name of Object.keys(process.env)) {
      if (/^(AWS|GOOGLE|GCE|GCLOUD|CLOUDSDK|AZURE|IDENTITY|MSI)_/.test(name))
        vi.stubEnv(name, undefined);
    }
    for (const [name, value] of Object.entries({ HOME: "/nonexistent", ...variables }))
      vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
  }

  const aws: CredentialRef = { from: "chain", chain: "aws", profile: null };

  test("AWS: keys from the environment passed in, without asking a library", async () => {
    const env = {
      AWS_ACCESS_KEY_ID: "AKIA",
      AWS_SECRET_ACCESS_KEY: "secret",
      AWS_SESSION_TOKEN: "session",
    };
    const found = await resolveCredential(aws, context({ env }));
    if (found.kind !== "aws") throw new Error(found.kind);
    expect(found.identity.accessKeyId).toBe("AKIA");
    expect(found.identity.secretAccessKey.reveal()).toBe("secret");
    expect(found.identity.sessionToken?.reveal()).toBe("session");
    expect(JSON.stringify(found)).not.toMatch(/"secret"|"session"/);
  });

  test("AWS: a container's agent, asked again each time so that rotation takes effect", async () => {
    let round = 0;
    const agent = await startServer((request, response) => {
      round++;
      expect(request.headers.authorization).toBe("pod-token");
      const keys = { AccessKeyId: `AKIA${round}`, SecretAccessKey: "secret", Token: "session" };
      response.end(JSON.stringify({ ...keys, Expiration: "2099-01-01T00:00:00Z" }));
    });
    isolate({
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `${agent.url}/creds`,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: "pod-token",
    });
    for (const expected of ["AKIA1", "AKIA2"]) {
      const found = await resolveCredential(aws, context());
      expect(found).toMatchObject({ kind: "aws", identity: { accessKeyId: expected } });
    }
  });

  test("a chain's credential is kept until it is about to expire", async () => {
    let nowMs = 0;
    let asked = 0;
    const lasting = (expiresAtMs: number | null) => async () => {
      asked++;
      const secret = new Secret(`token ${asked}`, "the identity");
      return { kind: "bearer-token", secret, headers: {}, expiresAtMs } as const;
    };
    const chains = rememberChains(
      {
        aws: lasting(null),
        google: lasting(3_600_000),
        entra: lasting(60_000),
        databricks: lasting(3_600_000),
        snowflake: lasting(null),
      },
      () => nowMs,
    );
    const ask = (chain: "aws" | "google" | "entra", env = {}) =>
      reveal({ from: "chain", chain, profile: null }, { chains, env });
    expect([await ask("google"), await ask("google")]).toEqual(["token 1", "token 1"]);
    expect(await ask("google", { GOOGLE_APPLICATION_CREDENTIALS: "other.json" })).toBe("token 2");
    nowMs = 3_400_000;
    expect(await ask("google")).toBe("token 3");
    expect([await ask("aws"), await ask("aws")]).toEqual(["token 4", "token 5"]);
    expect([await ask("entra"), await ask("entra")]).toEqual(["token 6", "token 7"]);
  });

  test("AWS: STS is called over our own client", async () => {
    const sts = await startServer((request, response) => {
      expect(request.text).toContain("Action=AssumeRoleWithWebIdentity");
      response.setHeader("content-type", "text/xml");
      response.end(`<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
<AssumeRoleWithWebIdentityResult><AssumedRoleUser><Arn>arn:aws:sts::1:assumed-role/r/s</Arn><AssumedRoleId>A:s</AssumedRoleId></AssumedRoleUser>
<Credentials><AccessKeyId>ASIA</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>session</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
</AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`);
    });
    const folder = await mkdtemp(join(tmpdir(), "altimate-sts-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, "token"), "jwt");
    isolate({
      AWS_WEB_IDENTITY_TOKEN_FILE: join(folder, "token"),
      AWS_ROLE_ARN: "arn:aws:iam::1:role/r",
      AWS_REGION: "eu-west-1",
      AWS_ENDPOINT_URL_STS: sts.url,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    });
    const http = createHttp({ env: {} });
    onTestFinished(() => http.close());
    const request = vi.spyOn(http, "request");
    expect(await resolveCredential(aws, context({ http }))).toMatchObject({
      identity: { accessKeyId: "ASIA" },
    });
    expect(request).toHaveBeenCalledOnce();
  });

  test("AWS: the role of a machine, by a session token of its metadata server (IMDSv2)", async () => {
    const asked: string[] = [];
    const metadata = await startServer((request, response) => {
      asked.push(`${request.method} ${request.path}`);
      if (request.path === "/latest/api/token") {
        expect(request.headers).toHaveProperty("x-aws-ec2-metadata-token-ttl-seconds");
        response.end("session-token");
        return;
      }
      if (request.headers["x-aws-ec2-metadata-token"] !== "session-token") {
        response.writeHead(401).end();
        return;
      }
      const isList = request.path === "/latest/meta-data/iam/security-credentials/";
      const keys = { Code: "Success", AccessKeyId: "ASIA-ROLE", SecretAccessKey: "s", Token: "t" };
      const role = JSON.stringify({ ...keys, Expiration: "2099-01-01T00:00:00Z" });
      response.end(isList ? "my-role" : role);
    });
    isolate({ AWS_EC2_METADATA_SERVICE_ENDPOINT: metadata.url });
    expect(await resolveCredential(aws, context())).toMatchObject({
      kind: "aws",
      identity: { accessKeyId: "ASIA-ROLE" },
    });
    expect(asked[0]).toBe("PUT /latest/api/token");
    expect(asked.at(-1)).toBe("GET /latest/meta-data/iam/security-credentials/my-role");
  });

  test("AWS: no identity anywhere is reported, not thrown", async () => {
    isolate({ AWS_EC2_METADATA_DISABLED: "true" });
    expect(await resolveCredential(aws, context())).toEqual({
      kind: "missing",
      tried: [expect.stringContaining("the AWS identity could not be obtained: ")],
    });
  });

  test("Google: the metadata server's token and the project that is billed", async () => {
    const metadata: Handler = (request, response) => {
      expect(request.headers["metadata-flavor"]).toBe("Google");
      response.setHeader("metadata-flavor", "Google").setHeader("content-type", "application/json");
      response.end(
        JSON.stringify({ access_token: "ya29", expires_in: 3600, token_type: "Bearer" }),
      );
    };
    const server = await startServer(metadata);
    isolate({
      GCE_METADATA_HOST: server.host,
      GOOGLE_CLOUD_QUOTA_PROJECT: "billed",
      METADATA_SERVER_DETECTION: "assume-present",
    });
    const found = await resolveCredential(
      { from: "chain", chain: "google", profile: null },
      context(),
    );
    expect(found).toMatchObject({ kind: "bearer-token" });
    expect("secret" in found && found.secret.reveal()).toBe("ya29");
    expect("headers" in found && found.headers).toEqual({ "x-goog-user-project": "billed" });
  });

  test("Google: a missing key file is reported as such", async () => {
    isolate({});
    const env = { GOOGLE_APPLICATION_CREDENTIALS: "/nonexistent/key.json" };
    const found = await resolveCredential(
      { from: "chain", chain: "google", profile: null },
      context({ env }),
    );
    expect(found).toEqual({
      kind: "missing",
      tried: [expect.stringContaining("the Google identity")],
    });
  });

  test("Entra: a managed identity's token for the cognitive services", async () => {
    const server = await startServer((request, response) => {
      expect(request.headers["x-identity-header"]).toBe("header");
      expect(new URL(request.path, "http://x").searchParams.get("resource")).toBe(
        "https://cognitiveservices.azure.com",
      );
      response.setHeader("content-type", "application/json");
      response.end(
        JSON.stringify({
          access_token: "entra",
          expires_on: "4070908800",
          resource: "r",
          token_type: "Bearer",
        }),
      );
    });
    isolate({
      IDENTITY_ENDPOINT: `${server.url}/token`,
      IDENTITY_HEADER: "header",
      AZURE_TOKEN_CREDENTIALS: "ManagedIdentityCredential",
    });
    const found = await resolveCredential(
      { from: "chain", chain: "entra", profile: null },
      context(),
    );
    expect("secret" in found && found.secret.reveal()).toBe("entra");
  });
});
