import type { Auth } from "../generated/manifest.js";
import { withoutTrailingSlashes } from "../language/addresses.js";
import { hostMatches } from "../language/hosts.js";
import type { Environment } from "../net/index.js";

/** AWS's own variables for moving a service, the specific one before the general one. */
const VARIABLES = ["AWS_ENDPOINT_URL_BEDROCK_RUNTIME", "AWS_ENDPOINT_URL"];

/**
 * Where a Bedrock request actually goes: the sender reads AWS's endpoint variables, as AWS's own
 * tools do (https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html). They move
 * only requests to AWS; an address from the config stays. Null: nothing moves it.
 */
export function movedByAwsVariables(url: URL, auth: Auth, env: Environment): URL | null {
  if (auth.scheme !== "sigv4" || auth.service !== "bedrock") return null;
  if (!hostMatches("bedrock-runtime.*.amazonaws.com", url.host)) return null;
  const address = VARIABLES.map((name) => env[name]).find((value) => value);
  if (address === undefined) return null;
  return new URL(`${withoutTrailingSlashes(address)}${url.pathname}${url.search}`);
}
