/** What every vendor counts, and under which names. */
import { expect, test } from "vitest";
import type { Wire } from "../../src/generated/manifest.js";
import { type Said, streamed, whole } from "../support/wire.js";

interface Counted {
  readonly it: string;
  readonly wire: Wire;
  readonly usage: object;
  /** Input, output, of these from the cache, into the cache, and for reasoning. */
  readonly counts: readonly [number, number, number | null, number | null, number | null] | null;
}

const table: readonly Counted[] = [
  {
    it: "everything",
    wire: "openai-chat",
    usage: {
      prompt_tokens: 10,
      completion_tokens: 5,
      prompt_tokens_details: { cached_tokens: 4 },
      completion_tokens_details: { reasoning_tokens: 3 },
    },
    counts: [10, 5, 4, null, 3],
  },
  { it: "half of it", wire: "openai-chat", usage: { prompt_tokens: 10 }, counts: null },
  { it: "the other half", wire: "openai-chat", usage: { completion_tokens: 5 }, counts: null },
  {
    it: "everything",
    wire: "openai-responses",
    usage: {
      input_tokens: 10,
      output_tokens: 5,
      input_tokens_details: { cached_tokens: 4 },
      output_tokens_details: { reasoning_tokens: 3 },
    },
    counts: [10, 5, 4, null, 3],
  },
  { it: "half of it", wire: "openai-responses", usage: { input_tokens: 10 }, counts: null },
  { it: "the other half", wire: "openai-responses", usage: { output_tokens: 5 }, counts: null },
  {
    it: "a cache beside the input",
    wire: "anthropic-messages",
    usage: {
      input_tokens: 10,
      output_tokens: 5,
      cache_read_input_tokens: 4,
      cache_creation_input_tokens: 2,
    },
    counts: [16, 5, 4, 2, null],
  },
  {
    it: "no cache",
    wire: "anthropic-messages",
    usage: { input_tokens: 10, output_tokens: 5 },
    counts: [10, 5, null, null, null],
  },
  { it: "half of it", wire: "anthropic-messages", usage: { input_tokens: 10 }, counts: null },
  { it: "the other half", wire: "anthropic-messages", usage: { output_tokens: 5 }, counts: null },
  {
    it: "thoughts and tools",
    wire: "google-generate",
    usage: {
      promptTokenCount: 10,
      toolUsePromptTokenCount: 2,
      candidatesTokenCount: 5,
      thoughtsTokenCount: 3,
      cachedContentTokenCount: 4,
    },
    counts: [12, 8, 4, null, 3],
  },
  {
    it: "an answer that was all thought",
    wire: "google-generate",
    usage: { promptTokenCount: 10, thoughtsTokenCount: 3 },
    counts: [10, 3, null, null, 3],
  },
  { it: "no input", wire: "google-generate", usage: { candidatesTokenCount: 5 }, counts: null },
  {
    it: "a cache beside the input",
    wire: "bedrock-converse",
    usage: {
      inputTokens: 10,
      outputTokens: 5,
      cacheReadInputTokens: 4,
      cacheWriteInputTokens: 2,
    },
    counts: [16, 5, 4, 2, null],
  },
  {
    it: "no cache",
    wire: "bedrock-converse",
    usage: { inputTokens: 10, outputTokens: 5 },
    counts: [10, 5, null, null, null],
  },
  { it: "half of it", wire: "bedrock-converse", usage: { inputTokens: 10 }, counts: null },
  { it: "the other half", wire: "bedrock-converse", usage: { outputTokens: 5 }, counts: null },
];

/** The last words of a stream, and a whole answer, with this usage. */
const said = (
  usage: object,
): Partial<Record<Wire, { frames: Said[]; body: Record<string, unknown> }>> => ({
  "openai-chat": {
    frames: [{ usage }, { usage: null }, "[DONE]"],
    body: { usage, choices: [{ message: {} }] },
  },
  "openai-responses": {
    frames: [{ type: "response.completed", response: { usage } }],
    body: { usage, output: [] },
  },
  "anthropic-messages": {
    frames: [
      { type: "message_start", message: { usage } },
      { type: "message_delta", usage: { input_tokens: null }, delta: {} },
      { type: "message_stop" },
    ],
    body: { usage, stop_reason: "end_turn" },
  },
  "google-generate": {
    frames: [{ usageMetadata: usage }, { candidates: [{ finishReason: "STOP" }] }],
    body: { usageMetadata: usage, candidates: [{ finishReason: "STOP" }] },
  },
  "bedrock-converse": {
    frames: [
      ["messageStop", { stopReason: "end_turn" }],
      ["metadata", { usage }],
    ],
    body: { usage, stopReason: "end_turn" },
  },
});

test.each(table)("$wire: $it", ({ wire, usage, counts }) => {
  const { frames = [], body = {} } = said(usage)[wire] ?? {};
  const [inputTokens, outputTokens, cachedInputTokens, cacheWriteTokens, reasoningTokens] =
    counts ?? [];
  const event = {
    type: "usage",
    inputTokens,
    outputTokens,
    cachedInputTokens,
    cacheWriteTokens,
    reasoningTokens,
  };
  for (const events of [streamed(wire, ...frames), whole(wire, body)]) {
    expect(events.filter(({ type }) => type !== "finish")).toEqual(counts ? [event] : []);
    expect(events.at(-1)?.type).toBe("finish");
  }
});

test("anthropic-messages: the end corrects the start", () => {
  const start = { usage: { input_tokens: 10, output_tokens: 1 } };
  const events = streamed(
    "anthropic-messages",
    { type: "message_start", message: start },
    { type: "message_delta", usage: { input_tokens: 12, output_tokens: 7 } },
    { type: "message_stop" },
  );
  expect(events[0]).toMatchObject({ type: "usage", inputTokens: 12, outputTokens: 7 });
});
