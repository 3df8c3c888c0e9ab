import type { Auth } from "../generated/manifest.js";
import { Secret } from "../secret.js";
import type { Credential } from "./credentials.js";
import { NetError } from "./error.js";
import type { Headers } from "./http.js";
import { type SignedRequest, sign } from "./sigv4.js";

/**
 * The headers that prove who is asking. The kind of credential decides: a cloud token
 * is sent as Bearer whatever the scheme says about a plain key, AWS keys sign, and a plain key uses
 * the scheme's header.
 */
export async function authorize(
  request: SignedRequest,
  auth: Exclude<Auth, { scheme: "none" }>,
  credential: Exclude<Credential, { kind: "missing" }>,
  nowMs: number,
): Promise<Headers> {
  switch (credential.kind) {
    case "bearer-token":
      return { ...credential.headers, authorization: bearer(credential.secret) };
    case "secret":
      if (credential.secret.isEmpty) return {};
      return auth.scheme === "header"
        ? { [auth.header.toLowerCase()]: credential.secret }
        : { authorization: bearer(credential.secret) };
    case "aws":
      if (auth.scheme !== "sigv4") {
        throw new NetError(
          "invalid_key",
          "AWS keys sign requests, but this provider needs an API key.",
        );
      }
      return sign(
        request,
        { service: auth.service, region: auth.region },
        credential.identity,
        nowMs,
      );
  }
}

/** `Bearer` and the token, still secret. */
function bearer(token: Secret): Secret {
  return new Secret(`Bearer ${token.reveal()}`, token.reference);
}
