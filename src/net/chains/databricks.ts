import { withoutTrailingSlashes } from "../../language/addresses.js";
import { Secret } from "../../secret.js";
import { NetError } from "../error.js";
import type { HttpResponse } from "../http.js";
import { type Chain, complaint } from "./chain.js";

const VARIABLES_TEXT = "DATABRICKS_CLIENT_ID and DATABRICKS_CLIENT_SECRET";

/**
 * Databricks: a service principal's client id and secret get a token of the workspace (OAuth M2M).
 * https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m
 */
export const databricks: Chain = async (_profile, { env, http, url, now, onAsked }) => {
  onAsked?.(VARIABLES_TEXT);
  const id = env.DATABRICKS_CLIENT_ID?.trim();
  const secret = env.DATABRICKS_CLIENT_SECRET?.trim();
  if (!id || !secret) return { kind: "none", why: `${VARIABLES_TEXT} are not both set` };
  const basic = Buffer.from(`${id}:${secret}`).toString("base64");
  const endpoint = tokenEndpoint(url);
  const answer = await http
    .request({
      method: "POST",
      url: endpoint,
      headers: {
        accept: "application/json",
        authorization: new Secret(`Basic ${basic}`, "{env:DATABRICKS_CLIENT_SECRET}"),
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "grant_type=client_credentials&scope=all-apis",
    })
    .then(readToken(endpoint.host))
    .catch((error: unknown) => {
      if (error instanceof NetError) throw error;
      throw new NetError(
        "host_unreachable",
        `${endpoint.host} could not be reached for a token: ${complaint(error)}.`,
        "Check DATABRICKS_HOST or baseURL, and the network.",
      );
    });
  return {
    kind: "bearer-token",
    secret: new Secret(answer.token, "the Databricks identity"),
    headers: {},
    expiresAtMs: answer.seconds === null ? null : now() + answer.seconds * 1_000,
  };
};

/** A workspace issues its tokens itself: at the address that its model paths start from. */
function tokenEndpoint(url: URL): URL {
  const segments = url.pathname.split("/");
  const models = segments.findIndex((it) => it === "serving-endpoints" || it === "ai-gateway");
  const base = segments.slice(0, models === -1 ? undefined : models).join("/");
  return new URL(`${withoutTrailingSlashes(url.origin + base)}/oidc/v1/token`);
}

function readToken(host: string) {
  return async (response: HttpResponse) => {
    const { status } = response;
    const text = await response.text();
    const granted = status === 200 ? granting(text) : null;
    if (granted !== null) return granted;
    if (status === 400 || status === 401 || status === 403) {
      throw new NetError(
        "invalid_key",
        `${host} returned no token for ${VARIABLES_TEXT} (${status}).`,
        "Check that the secret belongs to this client and is still valid, and that the service principal is in the workspace.",
      );
    }
    if (status === 429) {
      throw new NetError(
        "rate_limited",
        `${host} is currently not issuing more tokens.`,
        "Try again later.",
      );
    }
    if (status >= 500) {
      throw new NetError("overloaded", `${host} answered ${status}.`, "Try again later.");
    }
    throw new NetError(
      "bad_base_url",
      `${host} answered ${status} without a token, which no Databricks workspace does.`,
      "Check DATABRICKS_HOST or baseURL: the host of the workspace itself.",
    );
  };
}

function granting(text: string): { token: string; seconds: number | null } | null {
  try {
    const { access_token: token, expires_in: seconds } = Object(JSON.parse(text));
    if (typeof token !== "string" || token === "") return null;
    return { token, seconds: typeof seconds === "number" ? seconds : null };
  } catch {
    // a login page
    return null;
  }
}
