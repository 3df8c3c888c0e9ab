/** Calls, whole answers and errors as vendors and gateways really send them. */
import { expect, test } from "vitest";
import type { Wire } from "../../src/generated/manifest.js";
import { ProviderError } from "../../src/runtime/wires/wire.js";
import { type Said, streamed, whole } from "../support/wire.js";

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
const piece = (value: object) => delta({ tool_calls: [value] });

test.each<[string, readonly Said[], readonly object[]]>([
  [
    "in pieces",
    [
      piece({ index: 0, id: "a", function: { name: "w", arguments: '{"x"' } }),
      piece({ index: 0, function: { arguments: ":1}" } }),
    ],
    [call("a", "w", '{"x":1}')],
  ],
  [
    "with the id and the name again in each piece",
    [
      piece({ index: 0, id: "a", function: { name: "w", arguments: "{" } }),
      piece({ index: 0, id: "a", function: { name: "w", arguments: "}" } }),
    ],
    [call("a", "w", "{}")],
  ],
  [
    "in turns",
    [
      piece({ index: 0, id: "a", function: { name: "v", arguments: "[" } }),
      piece({ index: 1, id: "b", function: { name: "w", arguments: "{" } }),
      piece({ index: 0, function: { arguments: "]" } }),
      piece({ index: 1, function: { arguments: "}" } }),
    ],
    [call("a", "v", "[]"), call("b", "w", "{}")],
  ],
  [
    "all at the same index",
    [
      piece({ index: 0, id: "a", function: { name: "v", arguments: "{}" } }),
      piece({ index: 0, id: "b", function: { name: "w", arguments: "{}" } }),
    ],
    [call("a", "v", "{}"), call("b", "w", "{}")],
  ],
  [
    "without index, id and arguments",
    [piece({ function: { name: "w" } })],
    [call("call_0", "w", "{}")],
  ],
  [
    "with an id that comes late",
    [piece({ index: 0, function: { name: "w" } }), piece({ index: 0, id: "a" })],
    [call("a", "w", "{}")],
  ],
])("openai-chat: calls %s", (_what, frames, calls) => {
  expect(streamed("openai-chat", ...frames, "[DONE]")).toEqual([
    ...calls,
    { type: "finish", reason: "other" },
  ]);
});

const finish = (reason: string) => ({ type: "finish", reason });

test.each<[string, Wire, Record<string, unknown>, readonly object[]]>([
  [
    "two calls without ids",
    "openai-chat",
    {
      choices: [
        {
          message: { tool_calls: [{ function: { name: "a" } }, { function: { name: "b" } }] },
          finish_reason: "tool_calls",
        },
      ],
    },
    [call("call_0", "a", "{}"), call("call_1", "b", "{}"), finish("tool-calls")],
  ],
  [
    "thoughts, a refusal, text and a call",
    "openai-responses",
    {
      output: [
        { type: "reasoning", summary: [{ text: "Hm" }, { text: "" }], encrypted_content: "seal" },
        { type: "message", content: [{ text: "Hi" }, { refusal: "No." }, { text: "" }] },
        { type: "function_call", call_id: "a", name: "w", arguments: "{}" },
      ],
    },
    [
      thought("Hm"),
      thought("", "seal"),
      text("Hi"),
      text("No."),
      call("a", "w", "{}"),
      finish("tool-calls"),
    ],
  ],
  [
    "every kind of block",
    "anthropic-messages",
    {
      content: [
        { type: "thinking", thinking: "Hm", signature: "seal" },
        { type: "thinking", thinking: "Oh" },
        { type: "text", text: "Hi" },
        { type: "tool_use", id: "a", name: "w", input: { x: 1 } },
        { type: "tool_use", id: "b", name: "v" },
        { type: "server_tool_use", text: "not said" },
      ],
      stop_reason: "tool_use",
    },
    [
      thought("Hm", "seal"),
      thought("Oh"),
      text("Hi"),
      call("a", "w", '{"x":1}'),
      call("b", "v", "{}"),
      finish("tool-calls"),
    ],
  ],
  [
    "every kind of block",
    "bedrock-converse",
    {
      output: {
        message: {
          content: [
            { reasoningContent: { reasoningText: { text: "Hm", signature: "seal" } } },
            { reasoningContent: { reasoningText: { text: "Oh" } } },
            { text: "Hi" },
            { toolUse: { toolUseId: "a", name: "w", input: { x: 1 } } },
            { toolUse: { toolUseId: "b", name: "v" } },
            { guardContent: {} },
          ],
        },
      },
      stopReason: "tool_use",
    },
    [
      thought("Hm", "seal"),
      thought("Oh"),
      text("Hi"),
      call("a", "w", '{"x":1}'),
      call("b", "v", "{}"),
      finish("tool-calls"),
    ],
  ],
])("%s, whole from %s", (_what, wire, body, events) => {
  expect(whole(wire, body)).toEqual(events);
});

const error = { error: { message: "overloaded" } };

test.each<[Wire, Said, Record<string, unknown> | null, object]>([
  ["openai-chat", error, error, error],
  ["openai-responses", { type: "error", ...error }, null, { type: "error", ...error }],
  [
    "openai-responses",
    { type: "error", message: "no" },
    null,
    { error: { type: "error", message: "no" } },
  ],
  [
    "openai-responses",
    { type: "response.failed", response: { status: "failed" } },
    { status: "failed", output: [] },
    { status: "failed" },
  ],
  ["openai-responses", { type: "response.completed", response: error }, error, error],
  [
    "anthropic-messages",
    { type: "error", ...error },
    { type: "error", ...error },
    { type: "error", ...error },
  ],
  ["google-generate", error, error, error],
])("%s: an error inside an answer is thrown as it is: %j", (wire, frame, body, told) => {
  const bodyOfError = (read: () => unknown) => {
    try {
      return read();
    } catch (thrown) {
      if (thrown instanceof ProviderError) return thrown.body;
      throw thrown;
    }
  };
  expect(bodyOfError(() => streamed(wire, frame))).toEqual(told);
  if (body) expect(bodyOfError(() => whole(wire, body))).toMatchObject(told);
});
