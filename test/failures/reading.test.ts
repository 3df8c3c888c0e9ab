import { describe, expect, it } from "vitest";
import { explainFailure, type FailureInput } from "../../src/failures/index.js";

function explained(part: Partial<FailureInput>) {
  return explainFailure({
    dialect: "openai",
    step: "chat",
    status: 400,
    headers: {},
    body: null,
    text: "",
    ...part,
  });
}

const html = { "content-type": "text/html" };
const limit = { error: { message: "Slow down", code: 429 } };

describe("what a refusal says", () => {
  it.each<[string, Partial<FailureInput>, string | null]>([
    ["the message of its body", { body: { error: { message: "No such thing" } } }, "No such thing"],
    ["its text if that is not JSON", { text: "upstream connect error" }, "upstream connect error"],
    ["nothing of JSON without a message", { body: { a: 1 }, text: '{"a":1}' }, null],
    ["nothing of a page", { headers: html, text: "<p>Sign in</p>" }, null],
    [
      "nothing of a page in capitals",
      { headers: { "content-type": "TEXT/HTML" }, text: "x" },
      null,
    ],
    ["nothing of a page without a type", { text: "  <!DOCTYPE html><p>Sign in</p>" }, null],
    ["nothing of a page's head", { text: "<head><title>x</title>" }, null],
    ["a text that only names a tag", { text: "unexpected <html>" }, "unexpected <html>"],
    [
      "the message of JSON that is announced as a page",
      { headers: html, body: { error: { message: "No such thing" } } },
      "No such thing",
    ],
    ["nothing where there is nothing", {}, null],
  ])("is %s", (_what, part, detail) => {
    expect(explained(part).detail).toBe(detail);
  });

  it.each<[string, Partial<FailureInput>, string]>([
    ["429", { status: 429 }, "rate_limited"],
    ["200 with 429 inside", { status: 200, body: limit }, "rate_limited"],
    ["299 with 429 inside", { status: 299, body: limit }, "rate_limited"],
    ["no status with 429 inside", { status: null, body: limit }, "rate_limited"],
    ["401, whatever is inside", { status: 401, body: limit }, "invalid_key"],
  ])("%s counts as %s", (_which, part, reason) => {
    expect(explained({ dialect: "openrouter", ...part }).reason).toBe(reason);
  });

  const code = (name: string) => ({ error: { message: "No", code: name } });
  it.each<[string, Partial<FailureInput>, string]>([
    [
      "a code of a stream, which has no status",
      { status: null, body: code("rate_limit_exceeded") },
      "rate_limited",
    ],
    ["a code in capitals", { status: 429, body: code("RATE_LIMIT_EXCEEDED") }, "rate_limited"],
    [
      "a key of a vendor in China",
      { dialect: "generic", status: 401, context: { provider: "Moonshot" } },
      "invalid_key",
    ],
  ])("%s counts", (_which, part, reason) => {
    expect(explained({ step: "stream", ...part }).reason).toBe(reason);
  });

  it("also doubts the endpoint if a vendor has one for each country", () => {
    const part = { dialect: "generic", status: 401 } as const;
    const hintOf = (provider: string) => explained({ ...part, context: { provider } }).hint;
    expect(hintOf("moonshot")).not.toBe(hintOf("groq"));
  });

  it.each([300, 199])("%i is not a success with something inside", (status) => {
    expect(explained({ dialect: "openrouter", status, body: limit }).reason).not.toBe(
      "rate_limited",
    );
  });

  it("computes the wait by the answer's own clock if no other is given", () => {
    const headers = {
      date: "Sun, 22 Nov 2026 10:00:00 GMT",
      "retry-after": "Sun, 22 Nov 2026 10:00:30 GMT",
    };
    expect(explained({ status: 429, headers }).retryAfterMs).toBe(30_000);
    const nowMs = Date.parse("2026-11-22T10:00:10Z");
    expect(explained({ status: 429, headers, nowMs }).retryAfterMs).toBe(20_000);
  });

  it("gives no wait if retrying does not help", () => {
    const headers = { "retry-after": "7" };
    expect(explained({ status: 401, headers })).toMatchObject({
      retryable: false,
      retryAfterMs: null,
    });
  });

  it.each([
    ["0.2", "in 1 s"],
    ["7", "in 7 s"],
    ["7.2", "in 8 s"],
    ["119", "in 119 s"],
    ["120", "in 2 min"],
    ["121", "in 3 min"],
  ])("a wait of %s s is shown as %s", (seconds, told) => {
    const { message, hint } = explained({ status: 429, headers: { "retry-after": seconds } });
    expect(`${message} ${hint}`).toContain(told);
  });

  it("a wait that nobody knows is a moment", () => {
    const { message, hint } = explained({ status: 429 });
    expect(`${message} ${hint}`).toContain("in a moment");
  });

  const context = {
    provider: "My AI",
    model: "my-model",
    region: "eu-west-9",
    host: "ai.example",
    credential: "{env:MINE}",
  };
  const told = (part: Partial<FailureInput>) => {
    const { message, hint } = explained(part);
    return `${message} ${hint}`;
  };

  it.each<[string, Partial<FailureInput>, string, string]>([
    ["the credential", { status: 401 }, "{env:MINE}", "the credential"],
    [
      "the model",
      { status: 404, body: { error: { code: "model_not_found" } } },
      '"my-model"',
      "this model",
    ],
    ["the host", { status: 404, headers: html, text: "<html>" }, "ai.example", "the endpoint"],
    [
      "the region",
      { dialect: "aws", body: { message: "The provided model identifier is invalid." } },
      "eu-west-9",
      "this region",
    ],
    ["the status", { status: 418 }, "HTTP 418", "HTTP 418"],
    [
      "a stream",
      { status: null, body: { error: { message: "x" } } },
      "inside a stream",
      "inside a stream",
    ],
  ])("names %s, or says it in general", (_what, part, named, general) => {
    expect(told({ ...part, context })).toContain(named);
    const without = told(part);
    expect(without.toLowerCase()).toContain(general.toLowerCase());
    expect(without).toMatch(/^[A-Z"]/);
  });
});
