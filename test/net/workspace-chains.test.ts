import { createHash, generateKeyPairSync, type KeyObject, verify } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { CredentialRef, Manifest } from "../../src/generated/manifest.js";
import { createRuntime } from "../../src/runtime/index.js";
import { cortex } from "../simulators/cortex.js";
import { databricks } from "../simulators/databricks.js";
import { json, pathOf, simulate, type Vendor } from "../simulators/simulator.js";
import { makePlace, removePlace, runCommandLine, writeFiles } from "../support/command-line.js";
import { emitted } from "../support/emit.js";
import { collect, hello, textOf } from "../support/manifest.js";
import { globalLayer, result } from "../support/probe.js";
import { type Received, startServer } from "../support/server.js";

const canary = "cnryM2mQz7Vw4Kd9";
const answered = json(200, {
  choices: [{ message: { role: "assistant", content: "hello" }, finish_reason: "stop" }],
});

/** The first answer to a chat of the manifest that a config makes. */
function chatting(
  config: unknown,
  env: Readonly<Record<string, string>>,
  now: () => number = Date.now,
) {
  const { manifest } = emitted({ text: JSON.stringify(config), env });
  const runtime = createRuntime(manifest, { env, now, sleep: async () => {} });
  onTestFinished(() => runtime.close());
  return { manifest, chat: () => collect(runtime.chat({ ...hello, stream: false })) };
}

function lastSource({ models }: Manifest): CredentialRef | undefined {
  const [entry] = Object.values(models);
  const credential = entry?.auth.scheme === "none" ? undefined : entry?.auth.credential;
  return credential?.from === "first" ? credential.of.at(-1) : undefined;
}

describe("Databricks OAuth M2M", () => {
  const env = {
    DATABRICKS_HOST: "acme.cloud.databricks.com",
    DATABRICKS_CLIENT_ID: "client-1",
    DATABRICKS_CLIENT_SECRET: canary,
  };
  const model = "databricks-claude-sonnet-4-6";
  const config = (baseURL: string) => ({
    provider: { databricks: { options: { baseURL }, models: { [model]: {} } } },
    model: `databricks/${model}`,
  });

  /** Gives numbered tokens, and takes only the latest. */
  function workspace(): Vendor {
    let token = 0;
    const endpoint = { state: { ready: "READY" }, task: "llm/v1/chat" };
    const inner = () => databricks({ token: `token-${token}`, endpoints: { [model]: endpoint } });
    return {
      notFound: inner().notFound,
      answer: (request) => {
        if (pathOf(request) !== "/oidc/v1/token") {
          const isKnown = request.headers.authorization === `Bearer token-${token}`;
          return isKnown && pathOf(request) === "/serving-endpoints/chat/completions"
            ? answered
            : inner().answer(request);
        }
        const basic = Buffer.from(`client-1:${canary}`).toString("base64");
        if (request.method !== "POST" || request.headers.authorization !== `Basic ${basic}`) {
          return json(401, { error: "invalid_client" });
        }
        const form = new URLSearchParams(request.text);
        return form.get("grant_type") === "client_credentials" && form.get("scope") === "all-apis"
          ? json(200, { access_token: `token-${++token}`, token_type: "Bearer", expires_in: 3600 })
          : json(400, { error: "invalid_request" });
      },
    };
  }
  const asked = (received: readonly Received[]) => received.map(({ path }) => path);

  test("a probe proves it with a token of the workspace", async () => {
    const { url, received } = await simulate(workspace());
    const found = await result({ config: config(url), env });
    expect(found).toMatchObject({ state: "ok", credential: "chain:databricks" });
    expect(asked(received)[0]).toBe("/oidc/v1/token");
    expect(asked(received).filter((path) => path === "/oidc/v1/token")).toHaveLength(1);
    expect(JSON.stringify(found)).not.toContain(canary);
  });

  test("a base with a path has its token endpoint under that path", async () => {
    const { url, received } = await simulate(workspace());
    await chatting(config(`${url}/team/serving-endpoints`), env).chat();
    expect(asked(received)[0]).toBe("/team/oidc/v1/token");
  });

  test("the runtime keeps a token until it is about to expire", async () => {
    const { url, received } = await simulate(workspace());
    let nowMs = 0;
    const { manifest, chat } = chatting(config(url), env, () => nowMs);
    expect(lastSource(manifest)).toEqual({ from: "chain", chain: "databricks", profile: null });
    expect([textOf(await chat()), textOf(await chat())]).toEqual(["hello", "hello"]);
    nowMs = 3_400_000;
    expect(textOf(await chat())).toBe("hello");
    const chats = "/serving-endpoints/chat/completions";
    expect(asked(received)).toEqual(["/oidc/v1/token", chats, chats, "/oidc/v1/token", chats]);
  });

  test("a token in its own variable takes precedence", async () => {
    const { url, received } = await simulate(workspace());
    const found = await result({ config: config(url), env: { ...env, DATABRICKS_TOKEN: "dapi1" } });
    expect(found).toMatchObject({ state: "failed", credential: "{env:DATABRICKS_TOKEN}" });
    expect(asked(received)).not.toContain("/oidc/v1/token");
  });

  const refusals = [
    { it: "a wrong secret", reply: json(401, { error: "invalid_client" }), reason: "invalid_key" },
    { it: "a login page", reply: { status: 200, body: "<html>" }, reason: "bad_base_url" },
    { it: "too many", reply: json(429, {}), reason: "rate_limited" },
    { it: "a fault of the server", reply: json(503, {}), reason: "overloaded" },
  ];
  test.for(refusals)("$it is $reason", async ({ reply, reason }) => {
    const vendor = workspace();
    const { url } = await simulate(vendor, { instead: { "POST /oidc/v1/token": reply } });
    const found = await result({ config: config(url), env });
    expect(found.reason).toBe(reason);
    const events = await chatting(config(url), env).chat();
    expect(events.at(-1)).toMatchObject({ type: "error", reason });
    expect(JSON.stringify([found, events])).not.toContain(canary);
  });

  test("half of the pair is not a credential", async () => {
    const { url, received } = await simulate(workspace());
    const { DATABRICKS_CLIENT_ID: _, ...half } = env;
    const found = await result({ config: config(url), env: half });
    expect(found).toMatchObject({ state: "failed", reason: "missing_credential" });
    expect(received).toEqual([]);
  });

  test.for(["https://collector.example.net", "https://other.cloud.databricks.com"])(
    "a project that points at %s gets nothing",
    async (base) => {
      const { url, received } = await startServer((_, response) => {
        response.writeHead(502).end();
      });
      const place = makePlace();
      onTestFinished(() => removePlace(place));
      writeFiles(place.project, { "altimate-code.json": JSON.stringify(config(base)) });
      const proxied = { ...env, HTTPS_PROXY: url, HTTP_PROXY: url };
      const args = ["probe", "--format", "json"];
      const { stdout, stderr } = await runCommandLine(place, { args, env: proxied });
      expect(JSON.parse(stdout).results).toMatchObject([{ reason: "egress_refused" }]);
      expect(received).toEqual([]);
      expect(stdout + stderr).not.toContain(canary);
    },
  );

  test("--explain shows that the pair provided the identity", async () => {
    const { url } = await simulate(workspace());
    const place = makePlace();
    onTestFinished(() => removePlace(place));
    writeFiles(place.project, { "altimate-code.json": JSON.stringify(config(url)) });
    const { stdout, stderr } = await runCommandLine(place, { args: ["probe", "--explain"], env });
    expect(stdout).toMatch(/DATABRICKS_CLIENT_SECRET\s+provided\s+the\s+identity/);
    expect(stdout + stderr).not.toContain(canary);
  });
});

describe("Snowflake", () => {
  const model = "claude-sonnet-4-6";
  const config = (baseURL: string) => ({
    provider: { "snowflake-cortex": { options: { baseURL }, models: { [model]: {} } } },
    model: `snowflake-cortex/${model}`,
  });
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const passphrase = `${canary}-phrase`;
  const encrypted = privateKey
    .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase })
    .toString();
  const account = { SNOWFLAKE_ACCOUNT: "my_org-acct.eu-west-1", SNOWFLAKE_USER: "ann" };

  /** An account that takes the token which `accepts`, announced as this type. */
  function accountThat(type: string, accepts: (token: string) => boolean): Vendor {
    const inner = cortex({ token: "inner", models: [model] });
    const pat = { "x-snowflake-authorization-token-type": "PROGRAMMATIC_ACCESS_TOKEN" };
    return {
      notFound: inner.notFound,
      answer: (request) => {
        const { authorization = "", "x-snowflake-authorization-token-type": given } =
          request.headers;
        if (given !== type || !accepts(authorization.replace(/^Bearer /, ""))) {
          return json(401, { code: "390144", message: "JWT token is invalid." });
        }
        if (pathOf(request) === "/api/v2/cortex/v1/chat/completions") return answered;
        const headers = { ...request.headers, ...pat, authorization: "Bearer inner" };
        return inner.answer({ ...request, headers });
      },
    };
  }

  function isSigned(token: string, key: KeyObject): boolean {
    const [header = "", claims = "", signature = ""] = token.split(".");
    const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString());
    const der = key.export({ type: "spki", format: "der" });
    const { iss, sub, iat, exp } = read(claims);
    const seconds = Date.now() / 1_000;
    return (
      read(header).alg === "RS256" &&
      sub === "MY_ORG-ACCT.ANN" &&
      iss === `${sub}.SHA256:${createHash("sha256").update(der).digest("base64")}` &&
      iat <= seconds &&
      exp > seconds &&
      exp - iat <= 3_600 &&
      verify(
        "RSA-SHA256",
        Buffer.from(`${header}.${claims}`),
        key,
        Buffer.from(signature, "base64url"),
      )
    );
  }

  function keyFile(text: string): string {
    const folder = mkdtempSync(join(tmpdir(), "altimate-key-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, "key.p8");
    writeFileSync(path, text);
    return path;
  }

  const signers = [
    { it: "in a variable", env: () => ({ SNOWFLAKE_PRIVATE_KEY: pem }) },
    {
      it: "in a variable on one line",
      env: () => ({ SNOWFLAKE_PRIVATE_KEY: pem.replaceAll("\n", "\\n") }),
    },
    { it: "in a file", env: () => ({ SNOWFLAKE_PRIVATE_KEY_PATH: keyFile(pem) }) },
    {
      it: "in an encrypted file",
      env: () => ({
        SNOWFLAKE_PRIVATE_KEY_PATH: keyFile(encrypted),
        SNOWFLAKE_PRIVATE_KEY_PASSPHRASE: passphrase,
      }),
    },
  ];
  test.for(signers)("a key $it signs for probe and chat", async ({ env: key }) => {
    const env = { ...account, ...key() };
    const { url } = await simulate(
      accountThat("KEYPAIR_JWT", (token) => isSigned(token, publicKey)),
    );
    expect(await result({ config: config(url), env })).toMatchObject({
      state: "ok",
      credential: "chain:snowflake",
    });
    const { manifest, chat } = chatting(config(url), env);
    expect(lastSource(manifest)).toEqual({ from: "chain", chain: "snowflake", profile: null });
    expect(textOf(await chat())).toBe("hello");
  });

  test("an OAuth token takes precedence over the key, announced as one", async () => {
    const env = { ...account, SNOWFLAKE_PRIVATE_KEY: pem, SNOWFLAKE_OAUTH_TOKEN: canary };
    const { url } = await simulate(accountThat("OAUTH", (token) => token === canary));
    const found = await result({ config: config(url), env, layer: globalLayer });
    expect(found.state).toBe("ok");
    const events = await chatting(config(url), env).chat();
    expect(textOf(events)).toBe("hello");
    expect(JSON.stringify([found, events])).not.toContain(canary);
  });

  test("another user's key is refused by the account", async () => {
    const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey;
    const { url } = await simulate(accountThat("KEYPAIR_JWT", (token) => isSigned(token, other)));
    const env = { ...account, SNOWFLAKE_PRIVATE_KEY: pem };
    expect(await result({ config: config(url), env })).toMatchObject({ state: "failed" });
  });

  const broken = [
    { it: "no key at all", key: { SNOWFLAKE_PRIVATE_KEY: canary }, reason: "invalid_key" },
    {
      it: "a wrong passphrase",
      key: { SNOWFLAKE_PRIVATE_KEY: encrypted, SNOWFLAKE_PRIVATE_KEY_PASSPHRASE: canary },
      reason: "invalid_key",
    },
    {
      it: "a file that is not there",
      key: { SNOWFLAKE_PRIVATE_KEY_PATH: `/nowhere/${canary}` },
      reason: "missing_credential",
    },
  ];
  test.for(broken)("$it is $reason, and nothing is sent", async ({ key, reason }) => {
    const env = { ...account, ...key };
    const { url, received } = await simulate(accountThat("KEYPAIR_JWT", () => true));
    const found = await result({ config: config(url), env });
    const events = await chatting(config(url), env).chat();
    expect(found.reason).toBe(reason);
    expect(events.at(-1)).toMatchObject({ type: "error", reason });
    expect(received).toEqual([]);
    expect(JSON.stringify([found, events])).not.toContain(canary);
  });
});
