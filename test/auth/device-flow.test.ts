import { describe, expect, it, onTestFinished } from "vitest";
import { type DeviceCode, StoreError, signInByDevice } from "../../src/auth/index.js";
import { createHttp } from "../../src/net/index.js";
import { startServer } from "../support/server.js";

const TOKEN = "gho_canary4711";
const CODE = {
  device_code: "device-1",
  user_code: "ABCD-1234",
  verification_uri: "https://github.com/login/device",
  expires_in: 900,
  interval: 5,
};
const pending = { error: "authorization_pending" };
const granted = { access_token: TOKEN, token_type: "bearer", scope: "read:user" };

/** A miniature GitHub: strict about what a device flow sends, and it answers polls in this order. */
function gitHub(start: unknown, polls: readonly unknown[]) {
  const left = [...polls];
  return startServer(({ method, path, headers, text }, response) => {
    const form = Object.fromEntries(new URLSearchParams(text));
    const isForm = headers["content-type"] === "application/x-www-form-urlencoded";
    const routes: Readonly<Record<string, readonly [unknown, () => unknown]>> = {
      "/login/device/code": [{ client_id: "app-1", scope: "read:user" }, () => start],
      "/login/oauth/access_token": [
        {
          client_id: "app-1",
          device_code: "device-1",
          grant_type: "urn:ietf:params:oauth:grant-type:device_code",
        },
        () => left.shift(),
      ],
    };
    const [expected, answer] = routes[path] ?? [];
    const isGood =
      method === "POST" &&
      isForm &&
      headers.accept === "application/json" &&
      JSON.stringify(form) === JSON.stringify(expected);
    response.writeHead(isGood ? 200 : 400, { "content-type": "application/json" });
    response.end(JSON.stringify(isGood ? answer?.() : { error: "bad_request" }));
  });
}

/** Signs in on a clock that only sleeping moves. */
async function signIn(start: unknown, polls: readonly unknown[]) {
  const { url, received } = await gitHub(start, polls);
  const http = createHttp({ env: {} });
  onTestFinished(() => http.close());
  const slept: number[] = [];
  const shown: DeviceCode[] = [];
  let now = 0;
  const token = signInByDevice({
    clientId: "app-1",
    origin: url,
    post: async (address, form) => {
      const answer = await http.request({
        method: "POST",
        url: address,
        headers: {
          accept: "application/json",
          "content-type": "application/x-www-form-urlencoded",
        },
        body: new URLSearchParams(form).toString(),
      });
      return JSON.parse(await answer.text());
    },
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
    now: () => now,
    show: (code) => shown.push(code),
  });
  const outcome = await token.then(
    (secret) => ({ secret, error: null }),
    (error: unknown) => ({ secret: null, error }),
  );
  return { ...outcome, slept, shown, polls: received.length - 1 };
}

describe("a sign-in with a code", () => {
  it("shows where to enter it, and waits as long as it is told to", async () => {
    const { secret, slept, shown } = await signIn(CODE, [pending, pending, granted]);
    expect(secret?.equals(TOKEN)).toBe(true);
    expect(`${secret}`).not.toContain(TOKEN);
    expect(shown).toEqual([{ userCode: "ABCD-1234", address: "https://github.com/login/device" }]);
    expect(slept).toEqual([5_000, 5_000, 5_000]);
  });

  it("slows down when asked to, by the pause that is named or by five seconds", async () => {
    const polls = [{ error: "slow_down" }, { error: "slow_down", interval: 30 }, pending, granted];
    const { secret, slept } = await signIn(CODE, polls);
    expect(secret?.equals(TOKEN)).toBe(true);
    expect(slept).toEqual([5_000, 10_000, 30_000, 30_000]);
  });

  it.each([
    [0.001, 250],
    [1e12, 2 ** 31 - 1],
  ])("an interval of %d s makes no storm", async (interval, pause) => {
    const { slept } = await signIn({ ...CODE, interval }, [granted]);
    expect(slept).toEqual([pause]);
  });

  it("stops by itself when the code is too old", async () => {
    const { error, polls } = await signIn({ ...CODE, expires_in: 12 }, [pending, pending, pending]);
    expect(error).toBeInstanceOf(StoreError);
    expect(String(error)).toContain("not entered in time");
    expect(polls).toBe(3);
  });

  it("asks no more in the very moment in which the code ends", async () => {
    const { polls } = await signIn({ ...CODE, expires_in: 10 }, [pending, pending, granted]);
    expect(polls).toBe(2);
  });

  it.each([0, -1, "7", null, undefined])("takes no pause of %j seconds", async (interval) => {
    const { slept } = await signIn({ ...CODE, interval }, [granted]);
    expect(slept).toEqual([5_000]);
  });

  it.each([5, "", null])("takes %j for no token", async (token) => {
    const { secret, error } = await signIn(CODE, [{ access_token: token }]);
    expect([secret, error instanceof StoreError]).toEqual([null, true]);
  });

  it("names the token by what it is", async () => {
    expect(`${(await signIn(CODE, [granted])).secret}`).toBe("the new token");
  });

  it.each([
    ["expired_token", "not entered in time"],
    ["access_denied", "refused in the browser"],
    ["incorrect_client_credentials", "ALTIMATE_GITHUB_CLIENT_ID"],
    ["device_flow_disabled", "is disabled"],
    ["toString", "an unknown answer"],
    ["something_new", "an unknown answer"],
  ])("ends on %s", async (error, message) => {
    const outcome = await signIn(CODE, [pending, { error, error_description: TOKEN }]);
    expect(outcome.error).toBeInstanceOf(StoreError);
    expect(String(outcome.error)).toContain(message);
    expect(String(outcome.error)).not.toContain(TOKEN);
    expect(outcome.polls).toBe(2);
  });

  it.each([
    [{ error: "device_flow_disabled" }, "is disabled"],
    [{ ...CODE, device_code: 5 }, "an unknown answer"],
    [{ ...CODE, user_code: 5 }, "an unknown answer"],
    [{ ...CODE, verification_uri: null }, "an unknown answer"],
    [{ error: 5 }, "an unknown answer"],
    ["a page", "an unknown answer"],
    [null, "an unknown answer"],
  ])("ends where no code is given: %j", async (start, message) => {
    const { error, shown, polls } = await signIn(start, []);
    expect(error).toBeInstanceOf(StoreError);
    expect(String(error)).toContain(message);
    expect([shown, polls]).toEqual([[], 0]);
  });
});
