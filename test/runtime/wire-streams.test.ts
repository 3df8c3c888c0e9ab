/** Pieces of streamed answers as vendors and gateways really send them. */
import { expect, test } from "vitest";
import type { Wire } from "../../src/generated/manifest.js";
import { type Said, streamed } from "../support/wire.js";

const text = (value: string) => ({ type: "text", text: value });
const thought = (value: string, signature: string | null = null) => ({
  type: "reasoning",
  text: value,
  signature,
});
const call = (id: string, name: string, written: string, signature: string | null = null) => ({
  type: "tool-call",
  id,
  name,
  arguments: written,
  signature,
});
const delta = (value: object) => ({ choices: [{ delta: value }] });
const block = (type: string, more: object = {}) => ({ type, index: 0, ...more });

test.each<[string, Wire, readonly Said[], readonly object[]]>([
  ["DeepSeek's thoughts", "openai-chat", [delta({ reasoning_content: "Hm" })], [thought("Hm")]],
  ["OpenRouter's thoughts", "openai-chat", [delta({ reasoning: "Hm" })], [thought("Hm")]],
  ["a refusal", "openai-chat", [delta({ refusal: "No." })], [text("No.")]],
  ["nothing", "openai-chat", [delta({ content: "", reasoning: "" })], []],
  [
    "Databricks' blocks",
    "openai-chat",
    [
      delta({
        content: [
          { type: "reasoning", summary: [{ text: "Hm" }, { text: "" }], text: "not said" },
          { type: "text", text: "Hi" },
          { type: "text", text: "" },
        ],
      }),
    ],
    [thought("Hm"), text("Hi")],
  ],
  [
    "a refusal, a thought and its summary",
    "openai-responses",
    [
      { type: "response.refusal.delta", delta: "No." },
      { type: "response.reasoning_text.delta", delta: "Hm" },
      { type: "response.reasoning_summary_text.delta", delta: "Oh" },
      { type: "response.output_text.delta", delta: "Hi" },
      { type: "response.output_item.done", item: { type: "reasoning", encrypted_content: "seal" } },
      { type: "response.output_item.done", item: { type: "reasoning" } },
      { type: "response.output_item.done", item: { type: "message", encrypted_content: "seal" } },
      { type: "response.in_progress", delta: "not said" },
    ],
    [text("No."), thought("Hm"), thought("Oh"), text("Hi"), thought("", "seal")],
  ],
  [
    "text that stands in the start of a block",
    "anthropic-messages",
    [block("content_block_start", { content_block: { type: "text", text: "Hi" } })],
    [text("Hi")],
  ],
  [
    "a thought and its seal in two pieces",
    "anthropic-messages",
    [
      block("content_block_start", { content_block: { type: "thinking", thinking: "" } }),
      block("content_block_delta", { delta: { type: "thinking_delta", thinking: "Hm" } }),
      block("content_block_delta", { delta: { type: "signature_delta", signature: "se" } }),
      block("content_block_delta", { delta: { type: "signature_delta", signature: "al" } }),
      block("content_block_delta", { delta: { type: "citations_delta", text: "not said" } }),
      block("content_block_stop"),
      block("content_block_stop"),
    ],
    [thought("Hm"), thought("", "seal")],
  ],
  [
    "a thought without a seal",
    "anthropic-messages",
    [
      block("content_block_start", { content_block: { type: "thinking" } }),
      block("content_block_stop"),
    ],
    [],
  ],
  [
    "a block of another kind",
    "anthropic-messages",
    [
      block("content_block_start", { content_block: { type: "server_tool_use", id: "s" } }),
      block("content_block_delta", { delta: { type: "input_json_delta", partial_json: "{}" } }),
      block("content_block_stop"),
      { type: "ping" },
    ],
    [],
  ],
  [
    "a call without arguments",
    "anthropic-messages",
    [
      block("content_block_start", { content_block: { type: "tool_use", id: "t", name: "w" } }),
      block("content_block_stop"),
    ],
    [call("t", "w", "{}")],
  ],
  [
    "pieces of a block that never began",
    "anthropic-messages",
    [
      block("content_block_delta", { delta: { type: "input_json_delta", partial_json: "{}" } }),
      block("content_block_delta", { delta: { type: "signature_delta", signature: "al" } }),
    ],
    [],
  ],
  [
    "thoughts, and text with and without",
    "google-generate",
    [
      {
        candidates: [
          {
            content: {
              parts: [
                { text: "Hm", thought: true, thoughtSignature: "seal" },
                { text: "Oh", thought: true },
                { text: "" },
                { text: "Hi" },
              ],
            },
          },
        ],
      },
    ],
    [thought("Hm", "seal"), thought("Oh"), text("Hi")],
  ],
  [
    "calls with and without an id",
    "google-generate",
    [
      { candidates: [{ content: { parts: [{ functionCall: { name: "a", args: { x: 1 } } }] } }] },
      {
        candidates: [
          {
            content: {
              parts: [
                { functionCall: { name: "b", id: "own" }, thoughtSignature: "seal" },
                { functionCall: { name: "c" } },
              ],
            },
          },
        ],
      },
    ],
    [call("call_0", "a", '{"x":1}'), call("own", "b", "{}", "seal"), call("call_2", "c", "{}")],
  ],
  [
    "a thought, its seal and text",
    "bedrock-converse",
    [
      ["contentBlockDelta", { delta: { reasoningContent: { text: "Hm" } } }],
      ["contentBlockDelta", { delta: { reasoningContent: { signature: "seal" } } }],
      ["contentBlockDelta", { delta: { reasoningContent: { redactedContent: "x" } } }],
      ["contentBlockDelta", { delta: { text: "Hi" } }],
      ["somethingNew", { delta: { text: "not said" } }],
    ],
    [thought("Hm"), thought("", "seal"), text("Hi")],
  ],
  [
    "two calls, one of them without arguments",
    "bedrock-converse",
    [
      ["contentBlockStart", { contentBlockIndex: 0, start: {} }],
      ["contentBlockStop", { contentBlockIndex: 0 }],
      [
        "contentBlockStart",
        { contentBlockIndex: 1, start: { toolUse: { toolUseId: "t", name: "w" } } },
      ],
      ["contentBlockDelta", { contentBlockIndex: 1, delta: { toolUse: { input: '{"a"' } } }],
      ["contentBlockDelta", { contentBlockIndex: 1, delta: { toolUse: { input: ":1}" } } }],
      ["contentBlockStop", { contentBlockIndex: 1 }],
      ["contentBlockStop", { contentBlockIndex: 1 }],
      [
        "contentBlockStart",
        { contentBlockIndex: 2, start: { toolUse: { toolUseId: "u", name: "v" } } },
      ],
      ["contentBlockStop", { contentBlockIndex: 2 }],
    ],
    [call("t", "w", '{"a":1}'), call("u", "v", "{}")],
  ],
])("%s, streamed by %s", (_what, wire, frames, events) => {
  expect(streamed(wire, ...frames)).toEqual(events);
});
