import { describe, expect, it } from "vitest";
import { chatStep, chatTarget, firstLimit, secondLimit } from "../../src/probe/chat.js";
import type { ModelTarget } from "../../src/providers/index.js";

const target: ModelTarget = {
  base: "https://a.example",
  moved: false,
  settings: {},
  model: "m",
  shape: null,
  npm: null,
  api: null,
  toolCall: null,
  known: true,
};

const url = "https://a.example/chat";

describe("the limit of a chat", () => {
  it.each([
    [{ wire: "openai-chat", url }, null, { parameter: "max_tokens", tokens: 1 }],
    [{ wire: "openai-chat", url }, false, { parameter: "max_tokens", tokens: 1 }],
    [{ wire: "openai-chat", url }, true, { parameter: "max_tokens", tokens: 16 }],
    [{ wire: "anthropic-messages", url }, true, { parameter: "max_tokens", tokens: 1 }],
    [
      { wire: "openai-chat", url, quirks: ["max-completion-tokens"] },
      null,
      { parameter: "max_completion_tokens", tokens: 1 },
    ],
    [
      { wire: "openai-chat", url, quirks: ["max-tokens"] },
      null,
      { parameter: "max_tokens", tokens: 1 },
    ],
  ] as const)("%j where thinking is %s", (endpoint, reasoning, expected) => {
    expect(firstLimit(endpoint, reasoning)).toEqual(expected);
  });

  const old = { parameter: "max_tokens", tokens: 1 } as const;
  it.each([
    "the minimum is 16",
    "must be at least 16",
    "too small",
    "Too low",
    "must be greater than 1",
    "below the limit",
  ])("%s: asks for more of the same", (complaint) => {
    expect(secondLimit(old, complaint)).toEqual({ parameter: "max_tokens", tokens: 16 });
  });

  it.each(["unsupported parameter", "minimumx", "belows", "too large"])(
    "%s: asks by the other name",
    (complaint) => {
      const other = { parameter: "max_completion_tokens", tokens: 16 } as const;
      expect(secondLimit(old, complaint)).toEqual(other);
      expect(secondLimit(other, complaint)).toEqual({ parameter: "max_tokens", tokens: 16 });
    },
  );
});

describe("a chat", () => {
  it.each([
    [{}, false, "https://a.example"],
    [{ runtime: "https://b.example" }, false, "https://b.example"],
    [{ runtime: "https://b.example" }, true, "https://a.example"],
  ])("goes where %j says, moved: %s", (settings, moved, base) => {
    expect(chatTarget({ ...target, settings, moved }).base).toBe(base);
  });

  const limits = [
    { parameter: "max_tokens", tokens: 1 },
    { parameter: "max_completion_tokens", tokens: 16 },
  ] as const;
  const wires = [
    "openai-chat",
    "openai-responses",
    "anthropic-messages",
    "google-generate",
    "bedrock-converse",
  ] as const;

  it.each(wires.flatMap((wire) => limits.map((limit) => [wire, limit] as const)))(
    "asks %s for %j",
    (wire, limit) => {
      const endpoint = {
        wire,
        url,
        quirks: ["max-completion-tokens", "no-model-in-body"],
      } as const;
      const { judge: _, ...step } = chatStep(endpoint, target, limit);
      expect(JSON.stringify(step, null, 2)).toMatchSnapshot();
    },
  );

  it.each([
    ["openai-chat", { choices: [] }, { choices: "" }],
    ["openai-responses", { output: [] }, { choices: [] }],
    ["anthropic-messages", { content: [] }, { content: null }],
    ["google-generate", { candidates: [] }, {}],
    ["bedrock-converse", { output: {} }, { output: "x" }],
  ] as const)("knows an answer of %s", (wire, good, bad) => {
    const endpoint = { wire, url, signAs: "x", headers: { a: "b" }, model: "wired" };
    const step = chatStep(endpoint, target, limits[0]);
    expect(step.request).toMatchObject({ signAs: "x", headers: { a: "b" } });
    const answer = (body: unknown) => ({ status: 200, headers: {}, body });
    expect(step.judge?.(answer(good))).toBeNull();
    for (const body of [bad, null]) {
      expect(step.judge?.(answer(body))).toEqual({
        state: "unproven",
        reason: "unexpected_response",
        message: "The server answered 200, but not with a chat answer.",
        hint: "Check that baseURL is the address of the API.",
      });
    }
  });
});
