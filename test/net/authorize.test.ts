import { describe, expect, it } from "vitest";
import type { Auth } from "../../src/generated/manifest.js";
import { authorize, type Credential, type Headers } from "../../src/net/index.js";
import { Secret } from "../../src/secret.js";

const NOW = Date.UTC(2026, 10, 22);
const request = {
  method: "POST" as const,
  url: new URL("https://bedrock-runtime.eu-west-1.amazonaws.com/model/m/converse"),
  headers: { "content-type": "application/json", accept: "*/*" },
  body: "{}",
};
const common = { credential: { from: "env" as const, name: "KEY" }, hosts: [] };
const bearer: Auth = { scheme: "bearer", ...common };
const header: Auth = { scheme: "header", header: "X-Api-Key", ...common };
const sigv4: Auth = { scheme: "sigv4", service: "bedrock", region: "eu-west-1", ...common };
const secret = (value: string): Credential => ({
  kind: "secret",
  secret: new Secret(value, "{env:KEY}"),
});

type Given = Parameters<typeof authorize>;

const headersOf = (auth: Auth, credential: Credential): Promise<Headers> => {
  if (auth.scheme === "none" || credential.kind === "missing") throw new Error("nothing to prove");
  return authorize(request, auth satisfies Given[1], credential satisfies Given[2], NOW);
};

/** Names and values; a secret shows where it came from, and whether it is the expected one. */
const shown = (headers: Headers, expected: string) =>
  Object.entries(headers).map(([name, value]) =>
    typeof value === "string" ? [name, value] : [name, `${value}`, value.equals(expected)],
  );

describe("how a credential goes on a request", () => {
  it.each<[string, Auth, Credential, string, unknown[]]>([
    ["a key", bearer, secret("k"), "Bearer k", [["authorization", "{env:KEY}", true]]],
    ["a key in a header", header, secret("k"), "k", [["x-api-key", "{env:KEY}", true]]],
    [
      "a key where AWS keys could sign",
      sigv4,
      secret("k"),
      "Bearer k",
      [["authorization", "{env:KEY}", true]],
    ],
    ["an empty key", bearer, secret(""), "", []],
    ["an empty key in a header", header, secret(" "), "", []],
    [
      "a cloud's token, whatever the scheme",
      header,
      {
        kind: "bearer-token",
        secret: new Secret("t", "the identity"),
        headers: { "x-goog-user-project": "p" },
      },
      "Bearer t",
      [
        ["x-goog-user-project", "p"],
        ["authorization", "the identity", true],
      ],
    ],
  ])("%s", async (_name, auth, credential, expected, headers) => {
    expect(shown(await headersOf(auth, credential), expected)).toEqual(headers);
  });
});

describe("AWS keys", () => {
  const keys = (sessionToken: Secret | null): Credential => ({
    kind: "aws",
    identity: {
      accessKeyId: "AKIAEXAMPLE",
      secretAccessKey: new Secret("example-secret", "{env:AWS_SECRET_ACCESS_KEY}"),
      sessionToken,
    },
  });
  const scope = "AKIAEXAMPLE/20261122/eu-west-1/bedrock/aws4_request";

  it.each([
    ["without a session", null, "content-type;host;x-amz-content-sha256;x-amz-date"],
    [
      "of a session",
      new Secret("session", "{env:AWS_SESSION_TOKEN}"),
      "content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token",
    ],
  ])("%s sign what AWS asks for, and nothing else", async (_name, session, signed) => {
    const headers = await headersOf(sigv4, keys(session));
    const { authorization } = headers;
    if (!(authorization instanceof Secret)) throw new Error("a signature is a secret");
    expect(`${authorization}`).toBe("the AWS signature");
    const grammar = new RegExp(
      `^AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=${signed}, Signature=[0-9a-f]{64}$`,
    );
    expect(authorization.matches(grammar)).toBe(true);
    expect(headers["x-amz-date"]).toBe("20261122T000000Z");
    expect("host" in headers).toBe(false);
    expect(headers["x-amz-security-token"]).toBe(session ?? undefined);
  });

  it.each([bearer, header])("cannot go into a header", async (auth) => {
    await expect(headersOf(auth, keys(null))).rejects.toMatchObject({
      reason: "invalid_key",
      message: "AWS keys sign requests, but this provider needs an API key.",
    });
  });
});
