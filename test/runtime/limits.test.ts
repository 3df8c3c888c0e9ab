import { describe, expect, test } from "vitest";
import type { ManifestModel } from "../../src/generated/manifest.js";
import type { RuntimeOptions } from "../../src/runtime/index.js";
import { hello, run } from "../support/manifest.js";
import { chunk, finished, served, stop, stream } from "../support/served.js";
import { sse } from "../support/server.js";

type Limits = NonNullable<RuntimeOptions["limits"]>;

const call = (index: number, text: string) => ({
  choices: [
    {
      delta: { tool_calls: [{ index, id: `c${index}`, function: { name: "f", arguments: text } }] },
    },
  ],
});
const started = (index: number) => ({
  type: "content_block_start",
  index,
  content_block: { type: "tool_use", id: `c${index}`, name: "f" },
});
const delta = (index: number, field: string, text: string) => ({
  type: "content_block_delta",
  index,
  delta: { type: `${field}_delta`, [field === "input_json" ? "partial_json" : field]: text },
});
const item = (text: string) => ({
  type: "response.output_item.done",
  item: { type: "function_call", call_id: "c", name: "f", arguments: text },
});
const said = (text: string) => ({ type: "response.output_text.delta", delta: text });
const part = (value: object) => ({ candidates: [{ content: { parts: [value] } }] });

/** Answers that never end by themselves: each message is followed by the next one. */
const endless: readonly [
  ManifestModel["wire"],
  string,
  (turn: number) => object,
  Limits,
  RegExp,
][] = [
  ["openai-chat", "text", () => chunk("hello"), { text: 999 }, /longer than 999 characters/],
  ["openai-chat", "arguments", () => call(0, "hello"), { arguments: 999 }, /arguments longer/],
  ["openai-chat", "calls", (turn) => call(turn, ""), { toolCalls: 20 }, /more than 20 tool/],
  ["openai-chat", "arguments of many calls", (turn) => call(turn % 9, "x"), { text: 99 }, /99 ch/],
  ["openai-chat", "nothing", () => ({ choices: [] }), { text: 9 }, /without an end/],
  [
    "anthropic-messages",
    "arguments",
    (turn) => (turn === 0 ? started(0) : delta(0, "input_json", "hello")),
    { arguments: 999 },
    /arguments longer/,
  ],
  ["anthropic-messages", "calls", started, { toolCalls: 20 }, /more than 20 tool/],
  [
    "anthropic-messages",
    "a signature",
    (turn) => (turn === 0 ? started(0) : delta(0, "signature", "hello")),
    { text: 99 },
    /longer than/,
  ],
  [
    "anthropic-messages",
    "reasoning",
    (turn) => (turn === 0 ? started(0) : delta(0, "thinking", "hello")),
    { text: 99 },
    /longer than/,
  ],
  ["openai-responses", "text", () => said("hello"), { text: 99 }, /longer than 99/],
  ["openai-responses", "calls", () => item("{}"), { toolCalls: 20 }, /more than 20 tool/],
  ["openai-responses", "arguments", () => item("x".repeat(99)), { arguments: 98 }, /arguments/],
  [
    "google-generate",
    "calls",
    () => part({ functionCall: { name: "f" } }),
    { toolCalls: 20 },
    /more than 20 tool/,
  ],
];

describe("an answer without an end", () => {
  test.each(endless)("%s: %s", async (wire, _what, message, limits, expected) => {
    let closed: () => void = () => {};
    const gone = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { model } = await served(
      (_request, response) => {
        stream(response);
        let turn = 0;
        const next = () => {
          if (response.destroyed) return closed();
          response.write(sse(message(turn++)), () => setImmediate(next));
        };
        response.on("close", closed);
        next();
      },
      { wire },
    );
    const events = await run(model, hello, { limits });
    await gone;
    expect(events.at(-1)).toMatchObject({
      type: "error",
      reason: "unexpected_response",
      message: expect.stringMatching(expected),
    });
    expect(events.filter(({ type }) => type === "error")).toHaveLength(1);
  });

  test("as a whole is measured as well", async () => {
    const { model } = await served((_request, response) => {
      const body = { choices: [{ message: { content: "hello" }, finish_reason: "stop" }] };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
    const request = { ...hello, stream: false };
    expect(await run(model, request, { limits: { text: 4 } })).toMatchObject([
      { type: "error", reason: "unexpected_response" },
    ]);
    expect((await run(model, request, { limits: { text: 5 } })).at(-1)).toEqual(finished);
  });

  test("ends at 16 Mi characters where nothing else is said, and says how to take more", async () => {
    const piece = chunk("x".repeat(2 ** 20));
    const pieces = (count: number) => sse(...Array.from({ length: count }, () => piece));
    const { model } = await served((request, response) => {
      const isMore = JSON.stringify(request.json).includes("more");
      stream(response).end(pieces(isMore ? 17 : 16) + sse(stop, "[DONE]"));
    });
    expect((await run(model)).at(-1)).toEqual(finished);
    const more = { messages: [{ role: "user" as const, content: "more" }] };
    expect((await run(model, more)).at(-1)).toMatchObject({
      message: "The answer is longer than 16,777,216 characters, so it was cut off.",
      hint: expect.stringContaining("limits.text"),
    });
  });
});
