import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { CredentialRef } from "../../src/generated/manifest.js";
import {
  type CredentialContext,
  createHttp,
  credentialFileReader,
  NetError,
  rememberChains,
  resolveCredential,
} from "../../src/net/index.js";
import { Secret } from "../../src/secret.js";
import { type Handler, startServer } from "../support/server.js";

function context(part: Partial<CredentialContext> = {}): CredentialContext {
  const http = createHttp({ env: {} });
  onTestFinished(() => http.close());
  const url = new URL("http://127.0.0.1:1");
  return {
    env: {},
    http,
    url,
    now: () => 0,
    readFile: async () => null,
    permit: () => {},
    ...part,
  };
}

async function reveal(ref: CredentialRef, part: Partial<CredentialContext>): Promise<unknown> {
  const found = await resolveCredential(ref, context(part));
  return "secret" in found ? found.secret.reveal() : found;
}

const files: Record<string, string> = { "key.txt": "file-key\n", empty: " \n" };
const world: Partial<CredentialContext> = {
  env: {
    KEY: " env-key\n",
    EMPTY: "  ",
    PAIR: "my-account::pat::with::colons",
    HALF: "my-account:: ",
  },
  readFile: async (path) => files[path] ?? null,
  authStore: async (provider) => (provider === "openai" ? new Secret("stored", "auth") : null),
};

describe("references", () => {
  const env = (name: string): CredentialRef => ({ from: "env", name });
  const table: { it: string; ref: CredentialRef; gives: unknown }[] = [
    { it: "a variable, trimmed", ref: env("KEY"), gives: "env-key" },
    { it: "a file, trimmed", ref: { from: "file", path: "key.txt" }, gives: "file-key" },
    { it: "a stored credential", ref: { from: "auth", provider: "openai" }, gives: "stored" },
    { it: "a placeholder", ref: { from: "literal", value: "lm-studio" }, gives: "lm-studio" },
    {
      it: "what follows the first separator",
      ref: { from: "env", name: "PAIR", after: "::" },
      gives: "pat::with::colons",
    },
    {
      it: "a bare token where a pair may be",
      ref: { from: "env", name: "KEY", after: "::" },
      gives: "env-key",
    },
    {
      it: "text around secrets",
      ref: {
        from: "template",
        template: "Token {0}; {1}",
        parts: [env("KEY"), { from: "file", path: "key.txt" }],
      },
      gives: "Token env-key; file-key",
    },
    {
      it: "a secret that looks like a place is not filled in again",
      ref: {
        from: "template",
        template: "{0}{1}",
        parts: [{ from: "literal", value: "{1}" }, env("KEY")],
      },
      gives: "{1}env-key",
    },
    {
      it: "the first that is there",
      ref: {
        from: "first",
        of: [env("UNSET"), env("EMPTY"), { from: "auth", provider: "openai" }, env("KEY")],
      },
      gives: "stored",
    },
    {
      it: "nothing, and what was tried",
      ref: {
        from: "first",
        of: [
          env("UNSET"),
          env("EMPTY"),
          { from: "file", path: "none" },
          { from: "auth", provider: "groq" },
        ],
      },
      gives: {
        kind: "missing",
        tried: [
          "{env:UNSET} is not set",
          "{env:EMPTY} is empty",
          "{file:none} is not there",
          "the stored credential of groq is not there",
        ],
      },
    },
    {
      it: "a pair without its second half",
      ref: { from: "env", name: "HALF", after: "::" },
      gives: { kind: "missing", tried: ["{env:HALF} has nothing after ::"] },
    },
    {
      it: "text around a secret that is missing",
      ref: { from: "template", template: "Bearer {0}", parts: [env("UNSET")] },
      gives: { kind: "missing", tried: ["{env:UNSET} is not set"] },
    },
  ];
  test.each(table)("$it", async ({ ref, gives }) => {
    expect(await reveal(ref, world)).toEqual(gives);
  });

  test("a template prints as its references", async () => {
    const ref: CredentialRef = { from: "template", template: "Bearer {0}", parts: [env("KEY")] };
    const found = await resolveCredential(ref, context(world));
    expect(JSON.stringify(found)).toContain("Bearer {env:KEY}");
    expect(JSON.stringify(found)).not.toContain("env-key");
  });

  test("a source that is there but may not be sent stops the search", async () => {
    const permit = (source: { from: string }) => {
      if (source.from === "env") throw new NetError("egress_refused", "no");
    };
    const ref: CredentialRef = {
      from: "first",
      of: [env("KEY"), { from: "auth", provider: "openai" }],
    };
    await expect(reveal(ref, { ...world, permit })).rejects.toMatchObject({
      reason: "egress_refused",
    });
  });

  test("a pair tells whose it is before it is used", async () => {
    const permit = vi.fn();
    await reveal({ from: "env", name: "PAIR", after: "::" }, { ...world, permit });
    expect(permit).toHaveBeenCalledWith(expect.objectContaining({ name: "PAIR" }), "my-account");
  });
});

describe("credential files", () => {
  async function folders() {
    const root = await realpath(await mkdtemp(join(tmpdir(), "altimate-files-")));
    onTestFinished(() => rm(root, { recursive: true }));
    const home = join(root, "home");
    const folder = join(root, "project");
    await mkdir(join(home, ".ssh"), { recursive: true });
    await mkdir(folder);
    await writeFile(join(home, ".ssh", "id"), "private");
    await writeFile(join(home, "key"), "home-key");
    await writeFile(join(root, "outside"), "outside-key");
    await writeFile(join(folder, "key"), "project-key");
    await writeFile(join(folder, "big"), "x".repeat(65 * 1024));
    execFileSync("mkfifo", [join(folder, "fifo")]);
    await symlink(join(root, "outside"), join(folder, "link"));
    await symlink(join(home, ".ssh", "id"), join(home, "innocent"));
    await symlink(home, join(root, "linked-home"));
    return {
      root,
      readOfLinkedHome: credentialFileReader({ folder, home: join(root, "linked-home") }),
      read: credentialFileReader({ folder, home }),
      readOfConfig: credentialFileReader({ folder, home, absolute: true }),
    };
  }

  test("a file of the manifest's folder and of the home folder are read", async () => {
    const { read } = await folders();
    expect(await read("key")).toBe("project-key");
    expect(await read("~/key")).toBe("home-key");
    expect(await read("none")).toBeNull();
  });

  test("an absolute file is read where a config names it, and refused to a manifest", async () => {
    const { root, read, readOfConfig } = await folders();
    const path = join(root, "outside");
    expect(await readOfConfig(path)).toBe("outside-key");
    await expect(read(path)).rejects.toMatchObject({ reason: "egress_refused" });
    // what a container is given is for manifests too
    expect(await read("/run/secrets/none-such")).toBeNull();
  });

  test("a home folder that is a link itself keeps its private places", async () => {
    const { readOfLinkedHome } = await folders();
    expect(await readOfLinkedHome("~/key")).toBe("home-key");
    const refused = { reason: "egress_refused" };
    await expect(readOfLinkedHome("~/innocent")).rejects.toMatchObject(refused);
  });

  test.each([
    "../outside",
    "link",
    "~/.ssh/id",
    "~/innocent",
    "~/x/../.ssh/id",
    "big",
    "fifo",
    "/proc/self/environ",
    "/dev/zero",
    ".",
  ])("%s is refused", async (path) => {
    const { read } = await folders();
    await expect(read(path)).rejects.toMatchObject({ reason: "egress_refused" });
  });
});

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

  test("AWS: keys of the environment that was passed in, no library asked", async () => {
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

  test("AWS: a container's agent, asked anew each time so that rotation counts", async () => {
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

  test("what a chain gave is kept until it is about to end", async () => {
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

  test("AWS: no identity anywhere is told, not thrown", async () => {
    isolate({ AWS_EC2_METADATA_DISABLED: "true" });
    expect(await resolveCredential(aws, context())).toEqual({
      kind: "missing",
      tried: [expect.stringContaining("the AWS identity could not be had: ")],
    });
  });

  test("Google: the metadata server's token and the project that pays", async () => {
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

  test("Google: a key file that is not there is told by name of the trouble", async () => {
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
