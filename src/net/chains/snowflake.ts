import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Secret } from "../../secret.js";
import type { Environment } from "../connections.js";
import { NetError } from "../error.js";
import type { Chain, ChainResult } from "./chain.js";

/** Snowflake allows an hour at most; created for each request, a token needs far less. */
const LIFETIME_SECONDS = 10 * 60;

/**
 * Snowflake: an OAuth token, else a token that the user's own key signs.
 * https://docs.snowflake.com/en/developer-guide/sql-api/authenticating
 */
export const snowflake: Chain = async (_profile, { env, url, now, onAsked }) => {
  onAsked?.("SNOWFLAKE_OAUTH_TOKEN");
  const oauth = env.SNOWFLAKE_OAUTH_TOKEN?.trim();
  if (oauth) return token("OAUTH", oauth, "{env:SNOWFLAKE_OAUTH_TOKEN}");

  onAsked?.("the private key of SNOWFLAKE_USER");
  const user = env.SNOWFLAKE_USER?.trim();
  const pem = await privateKeyText(env);
  if (!user || pem === null) {
    return {
      kind: "none",
      why: "neither SNOWFLAKE_OAUTH_TOKEN nor SNOWFLAKE_USER with a private key is set",
    };
  }
  const account = accountOf(env, url);
  if (account === null) return { kind: "none", why: "SNOWFLAKE_ACCOUNT is not set" };
  const name = `${account}.${user}`.toUpperCase();
  return token(
    "KEYPAIR_JWT",
    signedToken(name, openKey(pem, env), now()),
    "the Snowflake identity",
  );
};

/** The type accompanies the token: Snowflake refuses one announced as another kind. */
function token(type: "OAUTH" | "KEYPAIR_JWT", text: string, reference: string): ChainResult {
  return {
    kind: "bearer-token",
    secret: new Secret(text, reference),
    headers: { "x-snowflake-authorization-token-type": type },
    expiresAtMs: null,
  };
}

/** The key itself, with line breaks written as `\n` if a variable cannot hold them, or a file with it. */
async function privateKeyText(env: Environment): Promise<string | null> {
  const text = env.SNOWFLAKE_PRIVATE_KEY?.trim();
  if (text) return text.replaceAll("\\n", "\n");
  const path = env.SNOWFLAKE_PRIVATE_KEY_PATH?.trim();
  if (!path) return null;
  try {
    return await readFile(path, "utf8");
  } catch {
    throw new NetError(
      "missing_credential",
      "The file that SNOWFLAKE_PRIVATE_KEY_PATH names cannot be read.",
      "Check the path, and that you may read the file.",
    );
  }
}

function openKey(pem: string, env: Environment): KeyObject {
  const passphrase = env.SNOWFLAKE_PRIVATE_KEY_PASSPHRASE;
  try {
    const key = createPrivateKey({ key: pem, ...(passphrase ? { passphrase } : {}) });
    if (key.asymmetricKeyType === "rsa") return key;
  } catch {
    // the library's message could quote the key
  }
  throw new NetError(
    "invalid_key",
    "The private key for SNOWFLAKE_USER cannot be used: it is not an RSA key in PEM form, or its passphrase is wrong.",
    "Check SNOWFLAKE_PRIVATE_KEY or SNOWFLAKE_PRIVATE_KEY_PATH, and SNOWFLAKE_PRIVATE_KEY_PASSPHRASE.",
  );
}

/**
 * The account as the token names it: without the region after a locator, dashes and underscores as
 * written (unconfirmed against the live service). A host name has lost the underscores, so that the
 * variable counts first.
 */
function accountOf(env: Environment, url: URL): string | null {
  const written = env.SNOWFLAKE_ACCOUNT?.trim().replace(/^https?:\/\//i, "");
  const isSnowflakes = /\.snowflakecomputing\.(?:com|cn)$/.test(url.hostname);
  const [account = ""] = (written || (isSnowflakes ? url.hostname : "")).split(/[./]/, 1);
  return account === "" ? null : account;
}

/** An RS256 JWT, which names its public key by fingerprint. */
function signedToken(name: string, key: KeyObject, nowMs: number): string {
  const publicKey = createPublicKey(key).export({ type: "spki", format: "der" });
  const fingerprint = createHash("sha256").update(publicKey).digest("base64");
  const iat = Math.floor(nowMs / 1_000);
  const claims = {
    iss: `${name}.SHA256:${fingerprint}`,
    sub: name,
    iat,
    exp: iat + LIFETIME_SECONDS,
  };
  const signed = [{ alg: "RS256", typ: "JWT" }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), key).toString("base64url")}`;
}
