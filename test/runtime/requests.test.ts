/** What goes over the wire for one chat: quirks, JSON answers, images, tool choices, credentials. */
import { describe, expect, test } from "vitest";
import type { ManifestModel, Wire } from "../../src/generated/manifest.js";
import { type ChatRequest, createRuntime } from "../../src/runtime/index.js";
import { collect, hello, manifestOf, modelOf, run } from "../support/manifest.js";
import { startServer } from "../support/server.js";
import { simulate, simulators } from "../support/simulators.js";

/** The first request that a chat sends; null where it sends none. */
async function sent(
  wire: Wire,
  request: ChatRequest,
  part: Partial<ManifestModel> = {},
  env: Record<string, string> = { TEST_KEY: "k" },
) {
  const server = await startServer((_request, response) => void response.writeHead(400).end("{}"));
  const model = modelOf({ wire, url: `${server.url}/chat`, ...part });
  const auth = { ...model.auth, hosts: [server.host] };
  const events = await run({ ...model, auth }, request, { env });
  return { request: server.received[0] ?? null, events };
}

const tools = [{ name: "weather", parameters: { type: "object" } }];
const schema = { type: "object", properties: { city: { type: "string" } } };
const withHistory: ChatRequest = {
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

describe("bodies", () => {
  const table: {
    it: string;
    wire: Wire;
    request: ChatRequest;
    part?: Partial<ManifestModel>;
    has?: object;
    lacks?: readonly string[];
  }[] = [
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
  test.each(table)("$wire: $it", async ({ wire, request, part, has, lacks }) => {
    const { json } = (await sent(wire, request, part)).request ?? {};
    expect(json).toMatchObject(has ?? {});
    for (const name of lacks ?? []) expect(json).not.toHaveProperty(name);
  });

  test.each<[string, ChatRequest["messages"]]>([
    ["no message", []],
    ["instructions only", [{ role: "system", content: "Be brief." }]],
    ["a tool's result without its call", [...hello.messages, { role: "tool", content: "sunny" }]],
  ])("%s is told, not sent", async (_what, messages) => {
    for (const wire of ["openai-chat", "anthropic-messages"] as const) {
      const { request, events } = await sent(wire, { messages });
      expect(events).toMatchObject([{ type: "error", reason: "invalid_request" }]);
      expect(request).toBeNull();
    }
  });

  test.each<[Wire, string, ChatRequest]>([
    [
      "bedrock-converse",
      "an image by its address",
      {
        messages: [{ role: "user", content: [{ type: "image", url: "https://x.example/a.png" }] }],
      },
    ],
    ["openai-responses", "stop sequences", { ...hello, stopSequences: ["END"] }],
  ])("%s cannot express %s, and says so instead of leaving it out", async (wire, _what, chat) => {
    const { request, events } = await sent(wire, chat);
    expect(events).toMatchObject([{ type: "error", reason: "invalid_request" }]);
    expect(request).toBeNull();
  });
});

/** Bedrock: its own key where there is one, else the AWS identity. */
const sigv4 = (): ManifestModel["auth"] => ({
  scheme: "sigv4",
  service: "bedrock",
  region: "eu-west-1",
  credential: {
    from: "first",
    of: [
      { from: "env", name: "AWS_BEARER_TOKEN_BEDROCK" },
      { from: "chain", chain: "aws", profile: null },
    ],
  },
  hosts: [],
});
describe("credentials", () => {
  const authorization = async (env: Record<string, string>) => {
    const { request } = await sent("bedrock-converse", hello, { auth: sigv4() }, env);
    return request?.headers.authorization;
  };

  test("a Bedrock key goes as Bearer, AWS keys sign", async () => {
    const keys = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "s" };
    expect(await authorization({ AWS_BEARER_TOKEN_BEDROCK: "ABSK", ...keys })).toBe("Bearer ABSK");
    expect(await authorization(keys)).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIA\//);
  });

  test("AWS keys cannot stand in for a plain key", async () => {
    const auth = {
      scheme: "bearer",
      credential: { from: "chain", chain: "aws", profile: null },
      hosts: [],
    } as const;
    const env = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "s" };
    const { request, events } = await sent(
      "openai-chat",
      hello,
      { auth: { ...auth, hosts: [] } },
      env,
    );
    expect(events).toMatchObject([{ type: "error", reason: "invalid_key" }]);
    expect(request).toBeNull();
  });

  test("no credential for a server that wants none", async () => {
    const { request } = await sent(
      "openai-chat",
      hello,
      { auth: { scheme: "none", hosts: [] } },
      {},
    );
    expect(request?.headers).not.toHaveProperty("authorization");
  });

  test("the pat of account::pat", async () => {
    const auth = {
      scheme: "bearer",
      credential: { from: "env", name: "PAIR", after: "::" },
      hosts: [],
    } as const;
    const { request } = await sent(
      "openai-chat",
      hello,
      { auth: { ...auth, hosts: [] } },
      { PAIR: "account::p::t" },
    );
    expect(request?.headers.authorization).toBe("Bearer p::t");
  });
});

describe("AWS's endpoint variables", () => {
  const chatVia = async (url: string, variable: string) => {
    const server = await startServer((_request, response) => void response.writeHead(400).end());
    const auth = { ...sigv4(), hosts: [new URL(url.replace("SERVER", server.url)).host] };
    const model = modelOf({
      wire: "bedrock-converse",
      url: url.replace("SERVER", server.url),
      auth,
    });
    const env = { AWS_BEARER_TOKEN_BEDROCK: "ABSK", [variable]: `${server.url}/gw/` };
    await run(model, hello, { env });
    return server.received.map(({ path, headers }) => [path, headers.authorization]);
  };
  const atAws = "https://bedrock-runtime.eu-west-1.amazonaws.com/model/m/converse";

  test.each(["AWS_ENDPOINT_URL_BEDROCK_RUNTIME", "AWS_ENDPOINT_URL"])(
    "%s moves a chat with AWS, credential and all",
    async (variable) => {
      expect(await chatVia(atAws, variable)).toEqual([["/gw/model/m/converse", "Bearer ABSK"]]);
    },
  );

  test("an address that the config chose stays", async () => {
    const sent = await chatVia("SERVER/own/model/m/converse", "AWS_ENDPOINT_URL");
    expect(sent).toEqual([["/own/model/m/converse", "Bearer ABSK"]]);
  });
});

describe("the preview of a request", () => {
  test.each(simulators)(
    "$wire: what is sent, with references in the place of secrets",
    async (simulator) => {
      const { server, model } = await simulate(simulator);
      const env = { TEST_KEY: "test-key" };
      const request: ChatRequest = { ...hello, maxTokens: 50 };
      const runtime = createRuntime(manifestOf({ m: model }), { env });
      const preview = runtime.preview(request);
      await collect(runtime.chat(request));
      await runtime.close();
      const [received] = server.received;
      expect(preview.url).toBe(server.url + received?.path);
      expect(preview.body).toEqual(received?.json);
      for (const [name, value] of Object.entries(preview.headers)) {
        expect(value.replace("{env:TEST_KEY}", "test-key")).toBe(received?.headers[name]);
      }
      expect(JSON.stringify(preview)).not.toContain("test-key");
    },
  );

  test("says how a signature is made, and every source of a key", () => {
    const auth = sigv4();
    const model = modelOf({
      wire: "bedrock-converse",
      url: "https://bedrock-runtime.eu-west-1.amazonaws.com/",
    });
    const header = {
      from: "template" as const,
      template: "a={0}",
      parts: [{ from: "env" as const, name: "A" }],
    };
    const entry = {
      ...model,
      headers: { "X-A": header },
      auth: { ...auth, hosts: model.auth.hosts },
    };
    const { headers } = createRuntime(manifestOf({ m: entry }), { env: {} }).preview(hello);
    expect(headers["x-a"]).toBe("a={env:A}");
    expect(headers.authorization).toBe(
      "signed for bedrock in eu-west-1 with {env:AWS_BEARER_TOKEN_BEDROCK} or the AWS identity",
    );
  });

  test("throws where nothing would be sent", () => {
    const model = modelOf({ wire: "openai-responses", url: "https://api.openai.com/v1/responses" });
    const runtime = createRuntime(manifestOf({ m: model }), { env: {} });
    expect(() => runtime.preview({ ...hello, stopSequences: ["x"] })).toThrow(/stop sequences/);
    expect(() => runtime.preview({ ...hello, model: "other" })).toThrow(/no model other/);
  });
});
