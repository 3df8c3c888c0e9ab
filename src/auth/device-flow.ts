import { isObject, type JsonObject } from "../language/json.js";
import { MIN_PAUSE_MS, timerMs } from "../language/pauses.js";
import { Secret } from "../secret.js";
import { StoreError } from "./update.js";

/** What a person has to do: open the address and enter the code. */
export interface DeviceCode {
  readonly userCode: string;
  readonly address: string;
}

export interface DeviceFlow {
  /** The OAuth app that asks. This program has none: users name their own. */
  readonly clientId: string;
  /** Where the sign-in is: https://github.com. */
  readonly origin: string;
  /** Posts a form and returns the JSON of the answer. */
  readonly post: (url: string, form: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: () => number;
  readonly show: (code: DeviceCode) => void;
}

const GRANT = "urn:ietf:params:oauth:grant-type:device_code";
const DEFAULT_INTERVAL_S = 5;
/** RFC 8628 §3.5: after each `slow_down` the pause grows by this. */
const SLOW_DOWN_S = 5;

/** What GitHub answers if a sign-in ends without a token. */
const ENDINGS: Readonly<Record<string, string>> = {
  expired_token: "The code was not entered in time. Start the sign-in again.",
  access_denied: "The sign-in was refused in the browser. Nothing was stored.",
  incorrect_client_credentials:
    "GitHub does not know the OAuth app that ALTIMATE_GITHUB_CLIENT_ID names.",
  device_flow_disabled:
    "The OAuth app's device flow is disabled. Its owner can enable it in the app's settings.",
};

/**
 * Signs in to GitHub with a code that a person enters in a browser (RFC 8628,
 * https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps#device-flow).
 * Throws a `StoreError` if it ends without a token.
 */
export async function signInByDevice(flow: DeviceFlow): Promise<Secret> {
  const { clientId, origin, post, sleep, now } = flow;
  const start = await ask(post, `${origin}/login/device/code`, {
    client_id: clientId,
    scope: "read:user",
  });
  const { device_code: deviceCode, user_code: userCode, verification_uri: address } = start;
  if (
    typeof deviceCode !== "string" ||
    typeof userCode !== "string" ||
    typeof address !== "string"
  ) {
    throw ended(start);
  }
  flow.show({ userCode, address });

  const end = now() + seconds(start.expires_in, 900) * 1000;
  let pause = seconds(start.interval, DEFAULT_INTERVAL_S);
  while (now() < end) {
    await sleep(timerMs(Math.max(pause * 1000, MIN_PAUSE_MS)));
    const answer = await ask(post, `${origin}/login/oauth/access_token`, {
      client_id: clientId,
      device_code: deviceCode,
      grant_type: GRANT,
    });
    const { access_token: token, error } = answer;
    if (typeof token === "string" && token !== "") return new Secret(token, "the new token");
    if (error === "slow_down") pause = seconds(answer.interval, pause + SLOW_DOWN_S);
    else if (error !== "authorization_pending") throw ended(answer);
  }
  throw ended({ error: "expired_token" });
}

async function ask(
  post: DeviceFlow["post"],
  url: string,
  form: Readonly<Record<string, string>>,
): Promise<JsonObject> {
  const answer = await post(url, form);
  return isObject(answer) ? answer : {};
}

function seconds(value: unknown, fallback: number): number {
  return typeof value === "number" && value > 0 ? value : fallback;
}

function ended({ error }: JsonObject): StoreError {
  const known = typeof error === "string" && Object.hasOwn(ENDINGS, error) ? ENDINGS[error] : null;
  return new StoreError(
    known ?? "GitHub gave an unknown answer, so the sign-in ended without a token.",
  );
}
