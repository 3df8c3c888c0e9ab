import type { ManifestModel, Wire } from "../../src/generated/manifest.js";
import type { ChatRequest } from "../../src/runtime/index.js";
import { hello } from "../support/manifest.js";

/** A chat, and the body that is sent for it. */
export interface BodyCase {
  readonly it: string;
  readonly wire: Wire;
  readonly request: ChatRequest;
  readonly part?: Partial<ManifestModel>;
  readonly has?: object;
  readonly lacks?: readonly string[];
}

const tools = [{ name: "weather", parameters: { type: "object" } }];

export const schema = { type: "object", properties: { city: { type: "string" } } };

export const withHistory: ChatRequest = {
  messages: [
    { role: "user", content: "weather" },
    {
      role: "assistant",
      content: [{ type: "tool-call", id: "a", name: "weather", arguments: "{}" }],
    },
    { role: "tool", content: [{ type: "tool-result", id: "a", result: "sunny" }] },
    { role: "assistant", content: "It is sunny." },
    { role: "user", content: "Thanks" },
  ],
  tools,
};

export const otherCases: readonly BodyCase[] = [
  {
    it: "the limit of the model where the caller names none",
    wire: "anthropic-messages",
    request: hello,
    part: { limits: { context: null, output: 777 } },
    has: { max_tokens: 777, model: "test-model" },
  },
  {
    it: "a limit even where none is known",
    wire: "anthropic-messages",
    request: hello,
    part: { limits: { context: null, output: null } },
    has: { max_tokens: 4096 },
  },
  {
    it: "Vertex: the version in the body, the model in the address",
    wire: "anthropic-messages",
    request: hello,
    part: { quirks: ["anthropic-version-vertex", "no-model-in-body"] },
    has: { anthropic_version: "vertex-2023-10-16", stream: true },
    lacks: ["model"],
  },
  {
    it: "Bedrock: the version in the body",
    wire: "anthropic-messages",
    request: hello,
    part: { quirks: ["anthropic-version-bedrock", "no-model-in-body"] },
    has: { anthropic_version: "bedrock-2023-05-31" },
    lacks: ["model"],
  },
  {
    it: "any JSON is asked for in words",
    wire: "anthropic-messages",
    request: { ...hello, json: true },
    has: { system: "Answer with one JSON value and nothing else." },
    lacks: ["output_config"],
  },
  {
    it: "JSON by a schema",
    wire: "anthropic-messages",
    request: { ...hello, json: schema },
    has: { output_config: { format: { type: "json_schema", schema } } },
    lacks: ["system"],
  },
  {
    it: "several system messages become one",
    wire: "anthropic-messages",
    request: {
      messages: [
        { role: "system", content: "One." },
        ...hello.messages,
        { role: "system", content: "Two." },
      ],
    },
    has: {
      system: "One.\n\nTwo.",
      messages: [{ role: "user", content: [{ type: "text", text: "hello" }] }],
    },
  },
  {
    it: "broken arguments of an earlier call become an empty object",
    wire: "anthropic-messages",
    request: {
      messages: [
        {
          role: "assistant",
          content: [{ type: "tool-call", id: "a", name: "weather", arguments: '{"ci' }],
        },
      ],
    },
    has: {
      messages: [
        {
          role: "assistant",
          content: [{ type: "tool_use", id: "a", name: "weather", input: {} }],
        },
      ],
    },
  },
  {
    it: "no tool",
    wire: "anthropic-messages",
    request: { ...hello, tools, toolChoice: "none" },
    has: { tool_choice: { type: "none" } },
  },
  {
    it: "any tool",
    wire: "anthropic-messages",
    request: { ...hello, tools, toolChoice: "required" },
    has: { tool_choice: { type: "any" } },
  },
  {
    it: "any tool",
    wire: "google-generate",
    request: { ...hello, tools, toolChoice: "required" },
    has: { toolConfig: { functionCallingConfig: { mode: "ANY" } } },
  },
  {
    it: "JSON by a schema",
    wire: "google-generate",
    request: { ...hello, json: schema },
    has: {
      generationConfig: { responseMimeType: "application/json", responseJsonSchema: schema },
    },
    lacks: ["systemInstruction"],
  },
  {
    it: "a call given back with its seal",
    wire: "google-generate",
    request: {
      messages: [
        {
          role: "assistant",
          content: [
            {
              type: "tool-call",
              id: "call_0",
              name: "weather",
              arguments: "{}",
              signature: "c2ln",
            },
          ],
        },
        { role: "tool", content: [{ type: "tool-result", id: "call_0", result: "sunny" }] },
      ],
    },
    has: {
      contents: [
        {
          role: "model",
          parts: [{ functionCall: { name: "weather", args: {} }, thoughtSignature: "c2ln" }],
        },
        {
          role: "user",
          parts: [{ functionResponse: { name: "weather", response: { output: "sunny" } } }],
        },
      ],
    },
  },
  {
    it: "no tool",
    wire: "bedrock-converse",
    request: { ...hello, tools, toolChoice: "none" },
    lacks: ["toolConfig"],
  },
  {
    it: "no tool, but a history with calls",
    wire: "bedrock-converse",
    request: { ...withHistory, toolChoice: "none" },
    has: {
      toolConfig: {
        tools: [{ toolSpec: { name: "weather", inputSchema: { json: { type: "object" } } } }],
      },
    },
  },
  {
    it: "any tool",
    wire: "bedrock-converse",
    request: { ...hello, tools, toolChoice: "required" },
    has: { toolConfig: { toolChoice: { any: {} } } },
  },
  {
    it: "JSON by a schema",
    wire: "bedrock-converse",
    request: { ...hello, json: schema },
    has: {
      outputConfig: {
        textFormat: {
          type: "json_schema",
          structure: { jsonSchema: { name: "answer", schema: JSON.stringify(schema) } },
        },
      },
    },
  },
];
