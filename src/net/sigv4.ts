import { Secret } from "../secret.js";
import type { AwsIdentity } from "./chains/chain.js";
import type { Headers } from "./http.js";

export interface SignedRequest {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

export interface SigningScope {
  readonly service: string;
  readonly region: string;
}

/** The headers that sign a request with AWS Signature Version 4. */
export async function sign(
  request: SignedRequest,
  scope: SigningScope,
  identity: AwsIdentity,
  nowMs: number,
): Promise<Headers> {
  const [{ SignatureV4 }, { Sha256 }] = await Promise.all([
    import("@smithy/signature-v4"),
    import("@aws-crypto/sha256-js"),
  ]);
  const { method, url, body } = request;
  const signer = new SignatureV4({
    ...scope,
    credentials: {
      accessKeyId: identity.accessKeyId,
      secretAccessKey: identity.secretAccessKey.reveal(),
      ...(identity.sessionToken ? { sessionToken: identity.sessionToken.reveal() } : {}),
    },
    sha256: Sha256,
    // Bedrock paths are encoded once in the URL and once more in what is signed
    uriEscapePath: true,
  });
  // proxies add and change headers in transit: only what AWS requires is signed
  const signed = await signer.sign(
    {
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: { host: url.host, ...contentType(request.headers) },
      body,
    },
    { signingDate: new Date(nowMs) },
  );
  const { host: _host, ...headers } = signed.headers;
  return {
    ...headers,
    authorization: new Secret(signed.headers.authorization ?? "", "the AWS signature"),
    ...(identity.sessionToken ? { "x-amz-security-token": identity.sessionToken } : {}),
  };
}

function contentType(headers: Headers): Record<string, string> {
  const value = headers["content-type"];
  return typeof value === "string" ? { "content-type": value } : {};
}
