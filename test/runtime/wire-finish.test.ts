/** The words of every vendor for the end of an answer, and what they mean in ours. */
import { expect, test } from "vitest";
import type { Wire } from "../../src/generated/manifest.js";
import type { FinishReason } from "../../src/generated/run-event.js";
import { streamed, whole } from "../support/wire.js";

type Words = Readonly<Record<string, FinishReason>>;

const openai: Words = {
  stop: "stop",
  length: "length",
  tool_calls: "tool-calls",
  function_call: "tool-calls",
  content_filter: "content-filter",
  something_new: "other",
};
const anthropic: Words = {
  end_turn: "stop",
  stop_sequence: "stop",
  max_tokens: "length",
  model_context_window_exceeded: "length",
  tool_use: "tool-calls",
  refusal: "content-filter",
  pause_turn: "other",
};
const google: Words = {
  STOP: "stop",
  MAX_TOKENS: "length",
  SAFETY: "content-filter",
  RECITATION: "content-filter",
  BLOCKLIST: "content-filter",
  PROHIBITED_CONTENT: "content-filter",
  SPII: "content-filter",
  IMAGE_SAFETY: "content-filter",
  LANGUAGE: "other",
};
const bedrock: Words = {
  end_turn: "stop",
  stop_sequence: "stop",
  max_tokens: "length",
  model_context_window_exceeded: "length",
  tool_use: "tool-calls",
  guardrail_intervened: "content-filter",
  content_filtered: "content-filter",
  malformed_tool_use: "other",
};

const cases = (wire: Wire, words: Words) =>
  Object.entries(words).map(([word, reason]) => [wire, word, reason] as const);

test.each([
  ...cases("openai-chat", openai),
  ...cases("anthropic-messages", anthropic),
  ...cases("google-generate", google),
  ...cases("bedrock-converse", bedrock),
])("%s: %s is %s", (wire, word, reason) => {
  const said = {
    "openai-chat": {
      frames: [{ choices: [{ delta: {}, finish_reason: word }] }, "[DONE]"],
      body: { choices: [{ message: {}, finish_reason: word }] },
    },
    "anthropic-messages": {
      frames: [{ type: "message_delta", delta: { stop_reason: word } }, { type: "message_stop" }],
      body: { stop_reason: word },
    },
    "google-generate": {
      frames: [{ candidates: [{ finishReason: word }] }],
      body: { candidates: [{ finishReason: word }] },
    },
    "bedrock-converse": {
      frames: [["messageStop", { stopReason: word }] as const],
      body: { stopReason: word },
    },
  }[wire as "openai-chat"];
  const finish = [{ type: "finish", reason }];
  expect(streamed(wire, ...said.frames)).toEqual(finish);
  expect(whole(wire, said.body)).toEqual(finish);
});

test.each([
  ["completed", undefined, "stop"],
  ["incomplete", "max_output_tokens", "length"],
  ["incomplete", "content_filter", "content-filter"],
  ["incomplete", "something_new", "other"],
])("openai-responses: %s (%s) is %s", (status, cut, reason) => {
  const body = { status, output: [], incomplete_details: cut && { reason: cut } };
  const finish = [{ type: "finish", reason }];
  expect(whole("openai-responses", body)).toEqual(finish);
  expect(streamed("openai-responses", { type: `response.${status}`, response: body })).toEqual(
    finish,
  );
});

test.each<[Wire, object]>([
  ["openai-chat", { choices: [{}] }],
  ["openai-responses", {}],
  ["anthropic-messages", {}],
  ["google-generate", { candidates: [{}] }],
  ["bedrock-converse", {}],
])("%s: what does not say how it ended has not ended", (wire, body) => {
  expect(whole(wire, { ...body })).toEqual([]);
  expect(streamed(wire, { ...body })).toEqual([]);
});

test.each<[string, object, FinishReason]>([
  ["STOP with a call", { finishReason: "STOP" }, "tool-calls"],
  ["a word that is not known, with a call", { finishReason: "NEW" }, "tool-calls"],
  ["a limit with a call", { finishReason: "MAX_TOKENS" }, "length"],
  ["a filter with a call", { finishReason: "SAFETY" }, "content-filter"],
])("google-generate: %s", (_what, candidate, reason) => {
  const content = { parts: [{ functionCall: { name: "weather" } }] };
  expect(whole("google-generate", { candidates: [{ ...candidate, content }] })).toEqual([
    { type: "tool-call", id: "call_0", name: "weather", arguments: "{}", signature: null },
    { type: "finish", reason },
  ]);
});

test("google-generate: a question that was blocked", () => {
  expect(whole("google-generate", { promptFeedback: { blockReason: "OTHER" } })).toEqual([
    { type: "finish", reason: "content-filter" },
  ]);
});

test("openai-chat: a stream without a reason has ended where it says [DONE], once", () => {
  expect(streamed("openai-chat", "[DONE]", "[DONE]")).toEqual([
    { type: "finish", reason: "other" },
  ]);
});
