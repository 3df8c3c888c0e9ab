/** One chat with everything in it, as each wire writes it down to the last field. */
import { describe, expect, test } from "vitest";
import type { Wire } from "../../src/generated/manifest.js";
import type { ChatRequest } from "../../src/runtime/index.js";
import { bodyOf } from "../support/wire.js";

const parameters = { type: "object" };
const schema = { type: "object", properties: { city: { type: "string" } } };

const everything: ChatRequest = {
  messages: [
    {
      role: "system",
      content: [
        { type: "text", text: "Be" },
        { type: "text", text: "brief." },
      ],
    },
    {
      role: "user",
      content: [
        { type: "text", text: "What is it?" },
        { type: "text", text: "" },
        { type: "image", mediaType: "image/png", data: "aGk=" },
      ],
    },
    {
      role: "assistant",
      content: [
        { type: "reasoning", text: "Hm", signature: "seal" },
        { type: "reasoning", text: "Oh", signature: null },
        { type: "text", text: "Let me look." },
        { type: "tool-call", id: "a", name: "look", arguments: '{"x":1}', signature: "c2ln" },
        { type: "tool-call", id: "b", name: "ask", arguments: "{}", signature: "" },
      ],
    },
    {
      role: "tool",
      content: [
        { type: "tool-result", id: "a", result: "a cat" },
        { type: "tool-result", id: "b", result: "asleep", isError: true },
      ],
    },
    { role: "user", content: "" },
    { role: "user", content: "Go on." },
  ],
  tools: [
    { name: "look", description: "Looks.", parameters },
    { name: "ask", parameters },
  ],
  toolChoice: { name: "look" },
  maxTokens: 5,
  temperature: 0,
  json: schema,
};

const bodies: Readonly<Partial<Record<Wire, object>>> = {
  "openai-chat": {
    model: "test-model",
    messages: [
      { role: "system", content: "Be\nbrief." },
      {
        role: "user",
        content: [
          { type: "text", text: "What is it?" },
          { type: "image_url", image_url: { url: "data:image/png;base64,aGk=" } },
        ],
      },
      {
        role: "assistant",
        content: "Let me look.",
        tool_calls: [
          { id: "a", type: "function", function: { name: "look", arguments: '{"x":1}' } },
          { id: "b", type: "function", function: { name: "ask", arguments: "{}" } },
        ],
      },
      { role: "tool", tool_call_id: "a", content: "a cat" },
      { role: "tool", tool_call_id: "b", content: "asleep" },
      { role: "user", content: "Go on." },
    ],
    stream: true,
    stream_options: { include_usage: true },
    tools: [
      { type: "function", function: { name: "look", description: "Looks.", parameters } },
      { type: "function", function: { name: "ask", parameters } },
    ],
    tool_choice: { type: "function", function: { name: "look" } },
    max_tokens: 5,
    temperature: 0,
    response_format: { type: "json_schema", json_schema: { name: "answer", schema } },
  },
  "openai-responses": {
    model: "test-model",
    input: [
      {
        role: "system",
        content: [
          { type: "input_text", text: "Be" },
          { type: "input_text", text: "brief." },
        ],
      },
      {
        role: "user",
        content: [
          { type: "input_text", text: "What is it?" },
          { type: "input_image", detail: "auto", image_url: "data:image/png;base64,aGk=" },
        ],
      },
      { type: "reasoning", summary: [], encrypted_content: "seal" },
      { role: "assistant", content: "Let me look." },
      { type: "function_call", call_id: "a", name: "look", arguments: '{"x":1}' },
      { type: "function_call", call_id: "b", name: "ask", arguments: "{}" },
      { type: "function_call_output", call_id: "a", output: "a cat" },
      { type: "function_call_output", call_id: "b", output: "asleep" },
      { role: "user", content: [{ type: "input_text", text: "Go on." }] },
    ],
    store: false,
    stream: true,
    tools: [
      { type: "function", name: "look", description: "Looks.", parameters, strict: false },
      { type: "function", name: "ask", parameters, strict: false },
    ],
    tool_choice: { type: "function", name: "look" },
    max_output_tokens: 5,
    temperature: 0,
    text: { format: { type: "json_schema", name: "answer", schema } },
  },
  "anthropic-messages": {
    model: "test-model",
    max_tokens: 5,
    system: "Be\nbrief.",
    messages: [
      {
        role: "user",
        content: [
          { type: "text", text: "What is it?" },
          { type: "image", source: { type: "base64", media_type: "image/png", data: "aGk=" } },
        ],
      },
      {
        role: "assistant",
        content: [
          { type: "thinking", thinking: "Hm", signature: "seal" },
          { type: "text", text: "Let me look." },
          { type: "tool_use", id: "a", name: "look", input: { x: 1 } },
          { type: "tool_use", id: "b", name: "ask", input: {} },
        ],
      },
      {
        role: "user",
        content: [
          { type: "tool_result", tool_use_id: "a", content: "a cat" },
          { type: "tool_result", tool_use_id: "b", content: "asleep", is_error: true },
          { type: "text", text: "Go on." },
        ],
      },
    ],
    stream: true,
    tools: [
      { name: "look", description: "Looks.", input_schema: parameters },
      { name: "ask", input_schema: parameters },
    ],
    tool_choice: { type: "tool", name: "look" },
    temperature: 0,
    output_config: { format: { type: "json_schema", schema } },
  },
  "google-generate": {
    contents: [
      {
        role: "user",
        parts: [{ text: "What is it?" }, { inlineData: { mimeType: "image/png", data: "aGk=" } }],
      },
      {
        role: "model",
        parts: [
          { text: "Let me look." },
          { functionCall: { name: "look", args: { x: 1 } }, thoughtSignature: "c2ln" },
          { functionCall: { name: "ask", args: {} } },
        ],
      },
      {
        role: "user",
        parts: [
          { functionResponse: { name: "look", response: { output: "a cat" } } },
          { functionResponse: { name: "ask", response: { error: "asleep" } } },
          { text: "Go on." },
        ],
      },
    ],
    systemInstruction: { role: "user", parts: [{ text: "Be\nbrief." }] },
    tools: [
      {
        functionDeclarations: [
          { name: "look", description: "Looks.", parametersJsonSchema: parameters },
          { name: "ask", parametersJsonSchema: parameters },
        ],
      },
    ],
    toolConfig: { functionCallingConfig: { mode: "ANY", allowedFunctionNames: ["look"] } },
    generationConfig: {
      maxOutputTokens: 5,
      temperature: 0,
      responseMimeType: "application/json",
      responseJsonSchema: schema,
    },
  },
  "bedrock-converse": {
    messages: [
      {
        role: "user",
        content: [{ text: "What is it?" }, { image: { format: "png", source: { bytes: "aGk=" } } }],
      },
      {
        role: "assistant",
        content: [
          { reasoningContent: { reasoningText: { text: "Hm", signature: "seal" } } },
          { text: "Let me look." },
          { toolUse: { toolUseId: "a", name: "look", input: { x: 1 } } },
          { toolUse: { toolUseId: "b", name: "ask", input: {} } },
        ],
      },
      {
        role: "user",
        content: [
          { toolResult: { toolUseId: "a", content: [{ text: "a cat" }] } },
          { toolResult: { toolUseId: "b", content: [{ text: "asleep" }], status: "error" } },
          { text: "Go on." },
        ],
      },
    ],
    system: [{ text: "Be\nbrief." }],
    inferenceConfig: { maxTokens: 5, temperature: 0 },
    toolConfig: {
      tools: [
        { toolSpec: { name: "look", description: "Looks.", inputSchema: { json: parameters } } },
        { toolSpec: { name: "ask", inputSchema: { json: parameters } } },
      ],
      toolChoice: { tool: { name: "look" } },
    },
    outputConfig: {
      textFormat: {
        type: "json_schema",
        structure: { jsonSchema: { name: "answer", schema: JSON.stringify(schema) } },
      },
    },
  },
};

describe.each(Object.keys(bodies) as Wire[])("%s", (wire) => {
  test("a chat with everything in it", () => {
    expect(bodyOf(wire, everything)).toEqual(bodies[wire]);
  });
});
