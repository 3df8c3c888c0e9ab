import { describe, expect, it } from "vitest";
import { NetError } from "../../src/net/index.js";
import { withDetour, withPlaceHint, withVersionHint } from "../../src/probe/asked.js";
import { type Asked, failure, judge, type Outcome } from "../../src/probe/outcome.js";
import { evidenceOf, highest } from "../../src/probe/steps.js";
import type { ProbeStep, ProbeVerdict, Target } from "../../src/providers/index.js";

const asked: Asked = {
  dialect: "generic",
  about: "list",
  context: { provider: "Acme", host: "a.example" },
  nowMs: 0,
};
const doubt: ProbeVerdict = { state: "unproven", reason: null, message: "Hm.", hint: null };

function judged(status: number, body: unknown, step: Partial<ProbeStep> = {}): Outcome {
  const answer = { status, headers: {}, body };
  const text = JSON.stringify(body) ?? "";
  return judge({ proves: "model", ...step }, { kind: "answer", answer, text, ms: 1 }, asked);
}

const good = { state: "ok", level: "model", reason: null, message: "", hint: null, passing: false };

describe("judge", () => {
  it.each<[string, number, unknown]>([
    ["an object", 200, {}],
    ["a list", 200, []],
    ["the last good status", 299, {}],
    ["an answer without a body", 204, null],
    ["an error that is none", 200, { error: null }],
    ["an error that is empty", 200, { error: "" }],
    ["MiniMax's code for success", 200, { base_resp: { status_code: 0 } }],
    ["a code that is no number", 200, { base_resp: { status_code: "x" } }],
  ])("takes %s as good", (_name, status, body) => {
    expect(judged(status, body)).toEqual(good);
    expect(judged(status, body, { judgeFailure: () => doubt })).toEqual(good);
    expect(judged(status, body, { judge: () => null })).toEqual(good);
    expect(judged(status, body, { judge: () => doubt })).toEqual({
      ...doubt,
      level: null,
      passing: false,
    });
  });

  it.each<[string, number, unknown]>([
    ["no JSON", 200, null],
    ["a bare word", 200, "OK"],
    ["an error inside", 200, { error: { message: "no" } }],
    ["MiniMax's code for an error", 200, { base_resp: { status_code: 1004 } }],
    ["no JSON with another status", 201, null],
  ])("takes %s as a refusal, and asks nobody else", (_name, status, body) => {
    const steps = { judge: () => null, judgeFailure: () => doubt };
    expect(judged(status, body, steps)).toEqual(judged(status, body));
    expect(judged(status, body).state).not.toBe("ok");
  });

  it.each([199, 300, 404])("takes %i as a refusal that the step may know better", (status) => {
    expect(judged(status, {}).state).not.toBe("ok");
    expect(judged(status, {}, { judgeFailure: () => null })).toEqual(judged(status, {}));
    expect(judged(status, {}, { judgeFailure: () => doubt })).toEqual({
      ...doubt,
      level: null,
      passing: false,
    });
  });

  it("gives a verdict the proof of its step, and the key its due where money has run out", () => {
    const levelOf = (verdict: ProbeVerdict) => judged(200, {}, { judge: () => verdict }).level;
    expect(levelOf({ ...doubt, state: "ok" })).toBe("model");
    expect(levelOf({ ...doubt, state: "failed", reason: "quota_exhausted" })).toBe("credential");
    expect(levelOf({ ...doubt, state: "failed", reason: "model_unknown" })).toBeNull();
  });

  it.each([
    ["unexpected_response", "unproven"],
    ["proxy_error", "failed"],
  ] as const)("takes what stopped a request by %s as %s", (reason, state) => {
    const error = new NetError(reason, "It did not work.", "Try this.");
    const told = { reason, message: "It did not work.", hint: "Try this." };
    const outcome = judge({ proves: null }, { kind: "none", error, ms: 1 }, asked);
    expect(outcome).toEqual({ ...told, state, level: null, passing: true });
  });

  it("lets any other error pass for the moment", () => {
    const error = Object.assign(new Error("x"), { code: "ENOTFOUND" });
    const outcome = judge({ proves: null }, { kind: "none", error, ms: 1 }, asked);
    expect(outcome).toMatchObject({ state: "failed", reason: "host_unreachable", passing: true });
  });
});

describe("hints of a place", () => {
  const unreachable = (hint: string | null): Outcome => failure("host_unreachable", "No.", hint);
  const own: Target = { base: "https://api.acme.example/v1", moved: false, settings: {} };
  const network = "Check this computer's network connection, name server and proxy.";

  it.each([
    ["Check baseURL and the network.", network],
    ["Check baseURL", network],
    ["Check the host in baseURL.", network],
    ["Check baseURLs.", "Check baseURLs."],
    ["First: Check baseURL.", "First: Check baseURL."],
    [null, null],
  ])("%s at the vendor's own address", (hint, told) => {
    expect(withPlaceHint(unreachable(hint), own).hint).toBe(told);
    expect(withPlaceHint(unreachable(hint), { ...own, moved: true }).hint).toBe(hint);
    const other = failure("tls_error", "No.", hint);
    expect(withPlaceHint(other, own)).toEqual(other);
  });

  it("settles nothing where another host than the chats' does not answer", () => {
    const step = (url: string): ProbeStep => ({
      id: "x",
      request: { method: "GET", url },
      proves: null,
    });
    const outcome = { ...unreachable("Check baseURL."), passing: true };
    expect(withDetour(outcome, step("https://sts.example/"), own)).toEqual({
      ...outcome,
      state: "unproven",
      passing: false,
    });
    expect(withDetour(outcome, step("https://api.acme.example/x"), own)).toEqual(outcome);
    const refused = failure("invalid_key", "No.", null);
    expect(withDetour(refused, step("https://sts.example/"), own)).toEqual(refused);
  });

  const missing = failure("bad_base_url", "No.", "Check baseURL.");
  it.each([
    ["https://a.example", true],
    ["https://a.example/api", true],
    ["https://a.example/v1/x", true],
    ["https://a.example/xv1", true],
    ["https://a.example/v", true],
    ["https://a.example/v1", false],
    ["https://a.example/v10", false],
    ["https://a.example/v1beta2", false],
  ])("%s: /v1 is worth a try: %s", (base, isTold) => {
    const hint = `Most servers answer under /v1: try baseURL ${base}/v1. A server without a list is fine; --deep asks a model.`;
    expect(withVersionHint(missing, asked, base).hint).toBe(isTold ? hint : "Check baseURL.");
  });

  it.each<[Outcome, Partial<Asked>]>([
    [missing, { dialect: "openai" }],
    [missing, { about: "model" }],
    [failure("invalid_key", "No.", null), {}],
  ])("but not for %j of %j", (outcome, part) => {
    expect(withVersionHint(outcome, { ...asked, ...part }, "https://a.example")).toEqual(outcome);
  });
});

describe("evidence", () => {
  it.each([
    ["https://a.example/v1/models?limit=1", 12.6, "GET /v1/models", 13],
    ["https://a.example", -3, "GET /", 0],
    ["no address", 0.4, "GET ", 0],
  ])("of %s after %d ms", (url, ms, request, told) => {
    const step: ProbeStep = { id: "x", request: { method: "GET", url }, proves: null };
    expect(evidenceOf("models", step, 200, "credential", ms)).toEqual({
      step: "models",
      request,
      status: 200,
      proves: "credential",
      ms: told,
    });
  });

  it("of several is as good as the best", () => {
    expect(highest([])).toBeNull();
    expect(highest([null])).toBeNull();
    expect(highest([null, "credential", null])).toBe("credential");
    expect(highest(["model", "credential"])).toBe("model");
    expect(highest(["model", "chat", "credential"])).toBe("chat");
  });
});
