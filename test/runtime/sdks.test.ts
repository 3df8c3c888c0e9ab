/** The vendors' own SDKs as yardsticks: the same chat makes the same request, the same stream the same events. */
import Anthropic from "@anthropic-ai/sdk";
import {
  BedrockRuntimeClient,
  ConverseCommand,
  ConverseStreamCommand,
} from "@aws-sdk/client-bedrock-runtime";
import { FunctionCallingConfigMode, GoogleGenAI } from "@google/genai";
import OpenAI from "openai";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { ManifestModel, Wire } from "../../src/generated/manifest.js";
import type { RunEvent } from "../../src/generated/run-event.js";
import { awsRequestHandler } from "../../src/net/chains/aws-request-handler.js";
import { createHttp } from "../../src/net/index.js";
import type { ChatRequest } from "../../src/runtime/index.js";
import { hello, modelOf, run } from "../support/manifest.js";
import { startServer } from "../support/server.js";
import { joined, recordedAnswer } from "../support/streams.js";

const parameters = {
  type: "object",
  properties: { city: { type: "string" } },
  required: ["city"],
  additionalProperties: false,
};
const image = "iVBORw0KGgo=";

/** A chat with everything in it that a request can say. */
const rich: ChatRequest = {
  messages: [
    { role: "system", content: "Be brief." },
    {
      role: "user",
      content: [
        { type: "text", text: "Where is this? Grüße 😀" },
        { type: "image", mediaType: "image/png", data: image },
      ],
    },
    {
      role: "assistant",
      content: [
        { type: "text", text: "Looking." },
        { type: "tool-call", id: "call_a", name: "weather", arguments: '{"city":"Bern"}' },
        { type: "tool-call", id: "call_b", name: "weather", arguments: '{"city":"Oslo"}' },
      ],
    },
    {
      role: "tool",
      content: [
        { type: "tool-result", id: "call_a", result: "sunny" },
        { type: "tool-result", id: "call_b", result: "no such city", isError: true },
      ],
    },
    { role: "user", content: "And now?" },
  ],
  tools: [{ name: "weather", description: "The weather of a city.", parameters }],
  toolChoice: { name: "weather" },
  maxTokens: 100,
  temperature: 0.5,
  stopSequences: ["END"],
};

/** A server that says one recorded answer, streamed or whole as the wire is asked, and keeps the requests. */
async function serve(wire: Wire, name: string) {
  const answer = recordedAnswer(wire, name);
  const server = await startServer((request, response) => {
    const streams = request.json.stream === true || /[sS]tream/.test(request.path);
    response.writeHead(200, { "content-type": streams ? answer.contentType : "application/json" });
    response.end(streams ? answer.stream : answer.whole);
  });
  const model = (path: string, part: Partial<ManifestModel> = {}) =>
    modelOf({ wire, url: server.url + path, ...part });
  return { server, model };
}

/** What a chat amounts to, in words that every SDK's result can be put into. */
interface Outcome {
  readonly text: string;
  readonly reasoning?: string;
  readonly calls: readonly { id?: string; name: string; arguments: unknown }[];
  readonly finish: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

function outcomeOf(events: readonly RunEvent[]): Outcome {
  const text = joined(events).flatMap((event) => (event.type === "text" ? [event.text] : []));
  const usage = events.find((event) => event.type === "usage");
  const finish = events.at(-1);
  if (usage?.type !== "usage" || finish?.type !== "finish")
    throw new Error("the chat did not end well");
  return {
    text: text.join(""),
    calls: events.flatMap((event) =>
      event.type === "tool-call"
        ? [{ id: event.id, name: event.name, arguments: JSON.parse(event.arguments) }]
        : [],
    ),
    finish: finish.reason,
    inputTokens: usage.inputTokens,
    outputTokens: usage.outputTokens,
  };
}

describe("openai-chat and the openai SDK", () => {
  const client = (url: string) =>
    new OpenAI({ apiKey: "test-key", baseURL: `${url}/v1`, maxRetries: 0 });

  test("the same request", async () => {
    const { server, model } = await serve("openai-chat", "text");
    await run(model("/v1/chat/completions", { quirks: ["max-completion-tokens"] }), rich);
    await client(server.url).chat.completions.create({
      model: "test-model",
      stream: true,
      stream_options: { include_usage: true },
      messages: [
        { role: "system", content: "Be brief." },
        {
          role: "user",
          content: [
            { type: "text", text: "Where is this? Grüße 😀" },
            { type: "image_url", image_url: { url: `data:image/png;base64,${image}` } },
          ],
        },
        {
          role: "assistant",
          content: "Looking.",
          tool_calls: [
            {
              id: "call_a",
              type: "function",
              function: { name: "weather", arguments: '{"city":"Bern"}' },
            },
            {
              id: "call_b",
              type: "function",
              function: { name: "weather", arguments: '{"city":"Oslo"}' },
            },
          ],
        },
        { role: "tool", tool_call_id: "call_a", content: "sunny" },
        { role: "tool", tool_call_id: "call_b", content: "no such city" },
        { role: "user", content: "And now?" },
      ],
      tools: [
        {
          type: "function",
          function: { name: "weather", description: "The weather of a city.", parameters },
        },
      ],
      tool_choice: { type: "function", function: { name: "weather" } },
      max_completion_tokens: 100,
      temperature: 0.5,
      stop: ["END"],
    });
    const [ours, theirs] = server.received;
    expect(ours?.json).toEqual(theirs?.json);
    expect(ours?.path).toBe(theirs?.path);
    for (const header of ["authorization", "content-type"]) {
      expect(ours?.headers[header]).toBe(theirs?.headers[header]);
    }
  });

  test.each(["text", "parallel-tools"])("the same events: %s", async (name) => {
    const { server, model } = await serve("openai-chat", name);
    const ours = outcomeOf(await run(model("/v1/chat/completions")));
    const stream = client(server.url).chat.completions.stream({
      model: "test-model",
      messages: [{ role: "user", content: "hello" }],
      stream_options: { include_usage: true },
    });
    const choice = (await stream.finalChatCompletion()).choices[0];
    const usage = await stream.totalUsage();
    expect(ours).toEqual({
      text: choice?.message.content ?? "",
      calls: (choice?.message.tool_calls ?? []).map((call) =>
        call.type === "function"
          ? {
              id: call.id,
              name: call.function.name,
              arguments: JSON.parse(call.function.arguments),
            }
          : call,
      ),
      finish: choice?.finish_reason.replace("_", "-"),
      inputTokens: usage.prompt_tokens,
      outputTokens: usage.completion_tokens,
    });
  });
});

describe("openai-responses and the openai SDK", () => {
  const client = (url: string) =>
    new OpenAI({ apiKey: "test-key", baseURL: `${url}/v1`, maxRetries: 0 });

  test("the same request", async () => {
    const { server, model } = await serve("openai-responses", "text");
    const { stopSequences: _, ...request } = rich;
    await run(model("/v1/responses"), request);
    await client(server.url).responses.create({
      model: "test-model",
      stream: true,
      store: false,
      input: [
        { role: "system", content: [{ type: "input_text", text: "Be brief." }] },
        {
          role: "user",
          content: [
            { type: "input_text", text: "Where is this? Grüße 😀" },
            { type: "input_image", detail: "auto", image_url: `data:image/png;base64,${image}` },
          ],
        },
        { role: "assistant", content: "Looking." },
        { type: "function_call", call_id: "call_a", name: "weather", arguments: '{"city":"Bern"}' },
        { type: "function_call", call_id: "call_b", name: "weather", arguments: '{"city":"Oslo"}' },
        { type: "function_call_output", call_id: "call_a", output: "sunny" },
        { type: "function_call_output", call_id: "call_b", output: "no such city" },
        { role: "user", content: [{ type: "input_text", text: "And now?" }] },
      ],
      tools: [
        {
          type: "function",
          name: "weather",
          description: "The weather of a city.",
          parameters,
          strict: false,
        },
      ],
      tool_choice: { type: "function", name: "weather" },
      max_output_tokens: 100,
      temperature: 0.5,
    });
    const [ours, theirs] = server.received;
    expect(ours?.json).toEqual(theirs?.json);
    expect(ours?.path).toBe(theirs?.path);
    expect(ours?.headers.authorization).toBe(theirs?.headers.authorization);
  });

  test.each(["text", "reasoning-and-tools"])("the same events: %s", async (name) => {
    const { server, model } = await serve("openai-responses", name);
    const ours = outcomeOf(await run(model("/v1/responses")));
    const stream = client(server.url).responses.stream({ model: "test-model", input: "hello" });
    const final = await stream.finalResponse();
    const calls = final.output.flatMap((item) =>
      item.type === "function_call"
        ? [{ id: item.call_id, name: item.name, arguments: JSON.parse(item.arguments) }]
        : [],
    );
    expect(ours).toEqual({
      text: final.output_text,
      calls,
      finish: calls.length > 0 ? "tool-calls" : "stop",
      inputTokens: final.usage?.input_tokens,
      outputTokens: final.usage?.output_tokens,
    });
  });
});

describe("anthropic-messages and the Anthropic SDK", () => {
  const client = (url: string) =>
    new Anthropic({ apiKey: "test-key", baseURL: url, maxRetries: 0 });
  const auth = (host: string): ManifestModel["auth"] => ({
    scheme: "header",
    header: "x-api-key",
    credential: { from: "env", name: "TEST_KEY" },
    hosts: [host],
  });

  test("the same request", async () => {
    const { server, model } = await serve("anthropic-messages", "text");
    const headers = { "anthropic-version": "2023-06-01" };
    // the SDK knows no temperature any more
    const { temperature: _, ...request } = rich;
    await run(model("/v1/messages", { headers, auth: auth(server.host) }), request);
    await client(server.url).messages.create({
      model: "test-model",
      stream: true,
      max_tokens: 100,
      system: "Be brief.",
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: "Where is this? Grüße 😀" },
            { type: "image", source: { type: "base64", media_type: "image/png", data: image } },
          ],
        },
        {
          role: "assistant",
          content: [
            { type: "text", text: "Looking." },
            { type: "tool_use", id: "call_a", name: "weather", input: { city: "Bern" } },
            { type: "tool_use", id: "call_b", name: "weather", input: { city: "Oslo" } },
          ],
        },
        {
          role: "user",
          content: [
            { type: "tool_result", tool_use_id: "call_a", content: "sunny" },
            { type: "tool_result", tool_use_id: "call_b", content: "no such city", is_error: true },
            { type: "text", text: "And now?" },
          ],
        },
      ],
      tools: [
        {
          name: "weather",
          description: "The weather of a city.",
          input_schema: { ...parameters, type: "object" },
        },
      ],
      tool_choice: { type: "tool", name: "weather" },
      stop_sequences: ["END"],
    });
    const [ours, theirs] = server.received;
    expect(ours?.json).toEqual(theirs?.json);
    expect(ours?.path).toBe(theirs?.path);
    expect(ours?.headers["content-type"]).toBe(theirs?.headers["content-type"]);
    // this SDK sends its key as Bearer and a later version; the long-documented form is ours
    expect(ours?.headers).toMatchObject({
      "x-api-key": "test-key",
      "anthropic-version": "2023-06-01",
    });
  });

  test.each(["text", "thinking-and-tools"])("the same events: %s", async (name) => {
    const { server, model } = await serve("anthropic-messages", name);
    const ours = outcomeOf(await run(model("/v1/messages")));
    const stream = client(server.url).messages.stream({
      model: "test-model",
      max_tokens: 100,
      messages: [{ role: "user", content: "hello" }],
    });
    const { content, stop_reason, usage } = await stream.finalMessage();
    expect(ours).toEqual({
      text: content.flatMap((block) => (block.type === "text" ? [block.text] : [])).join(""),
      calls: content.flatMap((block) =>
        block.type === "tool_use"
          ? [{ id: block.id, name: block.name, arguments: block.input }]
          : [],
      ),
      finish: stop_reason === "tool_use" ? "tool-calls" : "stop",
      inputTokens:
        usage.input_tokens +
        (usage.cache_read_input_tokens ?? 0) +
        (usage.cache_creation_input_tokens ?? 0),
      outputTokens: usage.output_tokens,
    });
  });
});

describe("google-generate and the Google SDK", () => {
  const client = (url: string) =>
    new GoogleGenAI({ apiKey: "test-key", httpOptions: { baseUrl: url } });
  const path = "/v1beta/models/test-model:streamGenerateContent?alt=sse";

  test("the same request", async () => {
    const { server, model } = await serve("google-generate", "text");
    const auth = {
      scheme: "header",
      header: "x-goog-api-key",
      credential: { from: "env", name: "TEST_KEY" },
      hosts: [server.host],
    } as const;
    await run(model(path, { auth: { ...auth, hosts: [server.host] } }), rich);
    await client(server.url).models.generateContentStream({
      model: "test-model",
      contents: [
        {
          role: "user",
          parts: [
            { text: "Where is this? Grüße 😀" },
            { inlineData: { mimeType: "image/png", data: image } },
          ],
        },
        {
          role: "model",
          parts: [
            { text: "Looking." },
            { functionCall: { name: "weather", args: { city: "Bern" } } },
            { functionCall: { name: "weather", args: { city: "Oslo" } } },
          ],
        },
        {
          role: "user",
          parts: [
            { functionResponse: { name: "weather", response: { output: "sunny" } } },
            { functionResponse: { name: "weather", response: { error: "no such city" } } },
            { text: "And now?" },
          ],
        },
      ],
      config: {
        systemInstruction: "Be brief.",
        maxOutputTokens: 100,
        temperature: 0.5,
        stopSequences: ["END"],
        tools: [
          {
            functionDeclarations: [
              {
                name: "weather",
                description: "The weather of a city.",
                parametersJsonSchema: parameters,
              },
            ],
          },
        ],
        toolConfig: {
          functionCallingConfig: {
            mode: FunctionCallingConfigMode.ANY,
            allowedFunctionNames: ["weather"],
          },
        },
      },
    });
    const [ours, theirs] = server.received;
    expect(ours?.json).toEqual(theirs?.json);
    expect(ours?.path).toBe(theirs?.path);
    expect(ours?.headers["x-goog-api-key"]).toBe(theirs?.headers["x-goog-api-key"]);
  });

  test.each(["text", "parallel-tools"])("the same events: %s", async (name) => {
    const { server, model } = await serve("google-generate", name);
    const { calls, ...ours } = outcomeOf(await run(model(path)));
    const stream = await client(server.url).models.generateContentStream({
      model: "test-model",
      contents: "hello",
    });
    let text = "";
    const called: unknown[] = [];
    let last: {
      promptTokenCount?: number;
      candidatesTokenCount?: number;
      thoughtsTokenCount?: number;
    } = {};
    for await (const chunk of stream) {
      const parts = chunk.candidates?.[0]?.content?.parts ?? [];
      text += parts.map((part) => (part.thought ? "" : (part.text ?? ""))).join("");
      called.push(
        ...(chunk.functionCalls ?? []).map((call) => ({ name: call.name, arguments: call.args })),
      );
      last = chunk.usageMetadata ?? last;
    }
    expect(ours).toEqual({
      text,
      finish: called.length > 0 ? "tool-calls" : "stop",
      inputTokens: last.promptTokenCount,
      outputTokens: (last.candidatesTokenCount ?? 0) + (last.thoughtsTokenCount ?? 0),
    });
    // ids are ours where the provider gives none
    expect(calls.map(({ id: _id, ...call }) => call)).toEqual(called);
  });
});

describe("bedrock-converse and the AWS SDK", () => {
  // Node 20 makes it warn on standard error
  beforeAll(() => void vi.stubEnv("AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true"));
  afterAll(() => void vi.unstubAllEnvs());

  const modelId = "anthropic.claude-haiku-4-5-20251001-v1:0";
  const path = (verb: string) => `/model/${encodeURIComponent(modelId)}/${verb}`;
  const keys = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "example-secret" };
  const env = { AWS_ACCESS_KEY_ID: keys.accessKeyId, AWS_SECRET_ACCESS_KEY: keys.secretAccessKey };
  const client = (url: string) =>
    // its default is HTTP/2, which no gateway and no plain server speaks
    new BedrockRuntimeClient({
      region: "eu-west-1",
      endpoint: url,
      credentials: keys,
      requestHandler: awsRequestHandler(createHttp({ env: {} })),
    });
  const auth = (host: string): ManifestModel["auth"] => ({
    scheme: "sigv4",
    service: "bedrock",
    region: "eu-west-1",
    credential: { from: "chain", chain: "aws", profile: null },
    hosts: [host],
  });

  test("the same request", async () => {
    const { server, model } = await serve("bedrock-converse", "text");
    await run(
      model(path("converse"), { auth: auth(server.host) }),
      { ...rich, stream: false },
      { env },
    );
    await client(server.url).send(
      new ConverseCommand({
        modelId,
        system: [{ text: "Be brief." }],
        messages: [
          {
            role: "user",
            content: [
              { text: "Where is this? Grüße 😀" },
              { image: { format: "png", source: { bytes: Buffer.from(image, "base64") } } },
            ],
          },
          {
            role: "assistant",
            content: [
              { text: "Looking." },
              { toolUse: { toolUseId: "call_a", name: "weather", input: { city: "Bern" } } },
              { toolUse: { toolUseId: "call_b", name: "weather", input: { city: "Oslo" } } },
            ],
          },
          {
            role: "user",
            content: [
              { toolResult: { toolUseId: "call_a", content: [{ text: "sunny" }] } },
              {
                toolResult: {
                  toolUseId: "call_b",
                  content: [{ text: "no such city" }],
                  status: "error",
                },
              },
              { text: "And now?" },
            ],
          },
        ],
        toolConfig: {
          tools: [
            {
              toolSpec: {
                name: "weather",
                description: "The weather of a city.",
                inputSchema: { json: parameters },
              },
            },
          ],
          toolChoice: { tool: { name: "weather" } },
        },
        inferenceConfig: { maxTokens: 100, temperature: 0.5, stopSequences: ["END"] },
      }),
    );
    const [ours, theirs] = server.received;
    expect(ours?.json).toEqual(theirs?.json);
    expect(ours?.path).toBe(theirs?.path);
    const scope = /Credential=AKIAEXAMPLE\/\d+\/eu-west-1\/bedrock\/aws4_request/;
    expect(ours?.headers.authorization).toMatch(scope);
    expect(theirs?.headers.authorization).toMatch(scope);
  });

  test.each(["text", "reasoning-and-tools"])("the same events: %s", async (name) => {
    const { server, model } = await serve("bedrock-converse", name);
    const ours = outcomeOf(
      await run(model(path("converse-stream"), { auth: auth(server.host) }), hello, { env }),
    );
    const { stream } = await client(server.url).send(
      new ConverseStreamCommand({
        modelId,
        messages: [{ role: "user", content: [{ text: "hello" }] }],
      }),
    );
    let text = "";
    let finish = "";
    const calls: { id?: string; name?: string; text: string }[] = [];
    let usage: Record<string, number | undefined> = {};
    for await (const event of stream ?? []) {
      text += event.contentBlockDelta?.delta?.text ?? "";
      const start = event.contentBlockStart?.start?.toolUse;
      if (start)
        calls.push({
          ...(start.toolUseId && { id: start.toolUseId }),
          ...(start.name && { name: start.name }),
          text: "",
        });
      const last = calls.at(-1);
      if (last) last.text += event.contentBlockDelta?.delta?.toolUse?.input ?? "";
      finish = event.messageStop?.stopReason ?? finish;
      const told = event.metadata?.usage;
      if (told) usage = { ...told, cacheDetails: undefined };
    }
    expect(ours).toEqual({
      text,
      calls: calls.map((call) => ({
        id: call.id,
        name: call.name,
        arguments: JSON.parse(call.text || "{}"),
      })),
      finish: finish === "tool_use" ? "tool-calls" : "stop",
      inputTokens:
        (usage.inputTokens ?? 0) +
        (usage.cacheReadInputTokens ?? 0) +
        (usage.cacheWriteInputTokens ?? 0),
      outputTokens: usage.outputTokens,
    });
  });
});
