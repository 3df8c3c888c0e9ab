/** What each wire makes of a choice: fields that stand alone, and fields that stay away. */
import { expect, test } from "vitest";
import type { Wire } from "../../src/generated/manifest.js";
import type { ChatRequest, Part, ToolChoice } from "../../src/runtime/index.js";
import { wires } from "../../src/runtime/wires/index.js";
import { hello } from "../support/manifest.js";
import { bodyOf } from "../support/wire.js";

const hi = { type: "text", text: "hello" };
const turn = [{ role: "user", content: [hi] }];
const spoken = [{ role: "user", content: "hello" }];

/** The shortest chat, with lists that are empty and a choice that nothing can be chosen from. */
const bare: ChatRequest = { ...hello, tools: [], toolChoice: "auto", stopSequences: [] };

const bodies: Readonly<Partial<Record<Wire, object>>> = {
  "openai-chat": { model: "test-model", messages: spoken },
  "openai-responses": {
    model: "test-model",
    input: [{ role: "user", content: [{ type: "input_text", text: "hello" }] }],
    store: false,
  },
  "anthropic-messages": { model: "test-model", max_tokens: 1000, messages: turn },
  "google-generate": {
    contents: [{ role: "user", parts: [{ text: "hello" }] }],
    generationConfig: {},
  },
  "bedrock-converse": {
    messages: [{ role: "user", content: [{ text: "hello" }] }],
    inferenceConfig: {},
  },
};

test.each(Object.keys(bodies) as Wire[])("%s: a chat with nothing in it", (wire) => {
  for (const request of [bare, hello]) {
    expect(bodyOf(wire, { ...request, stream: false })).toEqual(bodies[wire]);
  }
});

const tools = [{ name: "look", parameters: { type: "object" } }];

test.each<[Wire, string, ToolChoice | undefined, unknown]>([
  ["openai-chat", "tool_choice", "auto", "auto"],
  ["openai-chat", "tool_choice", undefined, undefined],
  ["openai-responses", "tool_choice", "required", "required"],
  ["openai-responses", "tool_choice", undefined, undefined],
  ["anthropic-messages", "tool_choice", "auto", { type: "auto" }],
  ["anthropic-messages", "tool_choice", "none", { type: "none" }],
  ["anthropic-messages", "tool_choice", "required", { type: "any" }],
  ["anthropic-messages", "tool_choice", undefined, undefined],
  ["google-generate", "toolConfig", "auto", { functionCallingConfig: { mode: "AUTO" } }],
  ["google-generate", "toolConfig", "none", { functionCallingConfig: { mode: "NONE" } }],
  ["google-generate", "toolConfig", "required", { functionCallingConfig: { mode: "ANY" } }],
  ["google-generate", "toolConfig", undefined, undefined],
])("%s: %s for %j", (wire, field, toolChoice, expected) => {
  expect((bodyOf(wire, { ...hello, tools, toolChoice }) as Record<string, unknown>)[field]).toEqual(
    expected,
  );
});

const called: Part = { type: "tool-call", id: "a", name: "look", arguments: "{}" };

test.each<[ToolChoice | undefined, readonly Part[], object | undefined]>([
  ["auto", [], { toolChoice: { auto: {} } }],
  ["required", [], { toolChoice: { any: {} } }],
  [undefined, [], {}],
  ["none", [{ type: "text", text: "Hi" }], undefined],
  ["none", [{ type: "text", text: "Hi" }, called], {}],
])("bedrock-converse: the tools with %j after %j", (toolChoice, content, config) => {
  const messages = [...hello.messages, { role: "assistant", content } as const];
  const { toolConfig } = bodyOf("bedrock-converse", {
    messages,
    tools,
    toolChoice,
  }) as { readonly toolConfig?: object };
  const toolSpec = { name: "look", inputSchema: { json: { type: "object" } } };
  expect(toolConfig).toEqual(config && { tools: [{ toolSpec }], ...config });
});

const stopping: ChatRequest = { ...hello, stopSequences: ["END"], stream: false };
const thinking: ChatRequest = { ...hello, json: true, stream: false };

test.each<[Wire, string, ChatRequest, object]>([
  ["openai-chat", "stop sequences", stopping, { stop: ["END"] }],
  ["anthropic-messages", "stop sequences", stopping, { stop_sequences: ["END"] }],
  ["google-generate", "stop sequences", stopping, { generationConfig: { stopSequences: ["END"] } }],
  ["bedrock-converse", "stop sequences", stopping, { inferenceConfig: { stopSequences: ["END"] } }],
  ["openai-chat", "any JSON", thinking, { response_format: { type: "json_object" } }],
  ["openai-responses", "any JSON", thinking, { text: { format: { type: "json_object" } } }],
  [
    "anthropic-messages",
    "any JSON",
    thinking,
    { system: "Answer with one JSON value and nothing else." },
  ],
  [
    "google-generate",
    "any JSON",
    thinking,
    { generationConfig: { responseMimeType: "application/json" } },
  ],
  [
    "bedrock-converse",
    "any JSON",
    thinking,
    { system: [{ text: "Answer with one JSON value and nothing else." }] },
  ],
])("%s: %s", (wire, _what, request, more) => {
  expect(bodyOf(wire, request)).toEqual({ ...bodies[wire], ...more });
});

const image: Part = { type: "image", url: "https://x.example/a.png" };

test.each<[Wire, object]>([
  ["openai-chat", { type: "image_url", image_url: { url: "https://x.example/a.png" } }],
  [
    "openai-responses",
    { type: "input_image", detail: "auto", image_url: "https://x.example/a.png" },
  ],
  [
    "anthropic-messages",
    { type: "image", source: { type: "url", url: "https://x.example/a.png" } },
  ],
  ["google-generate", { fileData: { fileUri: "https://x.example/a.png" } }],
])("%s: an image by its address", (wire, expected) => {
  const body = JSON.stringify(bodyOf(wire, { messages: [{ role: "user", content: [image] }] }));
  expect(body).toContain(`[${JSON.stringify(expected)}]`);
});

test.each<[Wire, ChatRequest, string, string | null]>([
  [
    "bedrock-converse",
    { messages: [{ role: "user", content: [image] }] },
    "Converse cannot express an image by its address.",
    "Pass the image as base64.",
  ],
  ["openai-responses", stopping, "The responses protocol cannot express stop sequences.", null],
])("%s says what it cannot express", (wire, request, message, hint) => {
  expect(() => bodyOf(wire, request)).toThrow(
    expect.objectContaining({ reason: "invalid_request", message, hint }),
  );
});

test("a result whose call is not in the chat is named by its id, for Google", () => {
  const result: Part = { type: "tool-result", id: "lost", result: "sunny" };
  const body = bodyOf("google-generate", { messages: [{ role: "tool", content: [result] }] });
  expect(body).toMatchObject({
    contents: [{ parts: [{ functionResponse: { name: "lost", response: { output: "sunny" } } }] }],
  });
});

test("every wire names the field that holds what a model said", () => {
  expect(Object.values(wires).map(({ name, answerField }) => [name, answerField])).toEqual([
    ["openai-chat", "choices"],
    ["openai-responses", "output"],
    ["anthropic-messages", "content"],
    ["google-generate", "candidates"],
    ["bedrock-converse", "output"],
  ]);
});
