import { hello } from "../support/manifest.js";
import { type BodyCase, schema, withHistory } from "./requests.cases.js";

export const openaiCases: readonly BodyCase[] = [
  {
    it: "max_tokens by default",
    wire: "openai-chat",
    request: { ...hello, maxTokens: 5 },
    has: { max_tokens: 5 },
    lacks: ["max_completion_tokens"],
  },
  {
    it: "max_completion_tokens where the endpoint wants it",
    wire: "openai-chat",
    request: { ...hello, maxTokens: 5 },
    part: { quirks: ["max-completion-tokens"] },
    has: { max_completion_tokens: 5 },
    lacks: ["max_tokens"],
  },
  {
    it: "no model where the address names it",
    wire: "openai-chat",
    request: hello,
    part: { quirks: ["no-model-in-body"] },
    lacks: ["model"],
  },
  {
    it: "no stream options where they are refused",
    wire: "openai-chat",
    request: hello,
    part: { quirks: ["no-stream-options"] },
    has: { stream: true },
    lacks: ["stream_options"],
  },
  {
    it: "nothing about streams where none is asked for",
    wire: "openai-chat",
    request: { ...hello, stream: false },
    lacks: ["stream", "stream_options"],
  },
  {
    it: "a history without its tools for a model that has none",
    wire: "openai-chat",
    request: { ...withHistory, toolChoice: "auto" },
    part: { quirks: ["no-tools"] },
    has: {
      messages: [
        { role: "user", content: "weather" },
        { role: "assistant", content: "It is sunny." },
        { role: "user", content: "Thanks" },
      ],
    },
    lacks: ["tools", "tool_choice"],
  },
  {
    it: "a history with its tools for a model that has them",
    wire: "openai-chat",
    request: withHistory,
    has: {
      messages: [
        { role: "user", content: "weather" },
        {
          role: "assistant",
          content: null,
          tool_calls: [
            { id: "a", type: "function", function: { name: "weather", arguments: "{}" } },
          ],
        },
        { role: "tool", tool_call_id: "a", content: "sunny" },
        { role: "assistant", content: "It is sunny." },
        { role: "user", content: "Thanks" },
      ],
    },
  },
  {
    it: "any JSON",
    wire: "openai-chat",
    request: { ...hello, json: true },
    has: { response_format: { type: "json_object" } },
  },
  {
    it: "JSON by a schema",
    wire: "openai-chat",
    request: { ...hello, json: schema },
    has: { response_format: { type: "json_schema", json_schema: { name: "answer", schema } } },
  },
  {
    it: "an image by its address",
    wire: "openai-chat",
    request: {
      messages: [{ role: "user", content: [{ type: "image", url: "https://x.example/a.png" }] }],
    },
    has: {
      messages: [
        {
          role: "user",
          content: [{ type: "image_url", image_url: { url: "https://x.example/a.png" } }],
        },
      ],
    },
  },
  {
    it: "any JSON",
    wire: "openai-responses",
    request: { ...hello, json: true },
    has: { text: { format: { type: "json_object" } }, store: false },
  },
  {
    it: "reasoning given back with its seal",
    wire: "openai-responses",
    request: {
      messages: [
        { role: "user", content: "weather" },
        {
          role: "assistant",
          content: [
            { type: "reasoning", text: "Hm.", signature: "gAAAA" },
            { type: "reasoning", text: "Unsealed." },
            { type: "tool-call", id: "a", name: "weather", arguments: "{}" },
          ],
        },
      ],
    },
    part: { capabilities: { toolCall: true, reasoning: true, input: ["text"] } },
    has: {
      include: ["reasoning.encrypted_content"],
      input: [
        { role: "user", content: [{ type: "input_text", text: "weather" }] },
        { type: "reasoning", summary: [], encrypted_content: "gAAAA" },
        { type: "function_call", call_id: "a", name: "weather", arguments: "{}" },
      ],
    },
  },
];
