/** Whole chats against strict simulators, aimock behind a recording forwarder, and a real gateway. */
import { spawn } from "node:child_process";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { LLMock } from "@copilotkit/aimock";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { ManifestModel } from "../../src/generated/manifest.js";
import { createHttp } from "../../src/net/index.js";
import { hello, modelOf, run, textOf } from "../support/manifest.js";
import { startServer } from "../support/server.js";
import { simulate, simulators } from "../support/simulators.js";
import { recordedAnswer } from "../support/streams.js";

describe.each(simulators)("$wire against a strict provider", (simulator) => {
  test.each([true, false])("is answered, streaming %s", async (stream) => {
    const { server, model } = await simulate(simulator);
    const events = await run(model, { ...hello, maxTokens: 50, stream });
    expect(textOf(events)).toBe(textOf(recordedAnswer(simulator.wire, simulator.answer).events));
    expect(events.at(-1)).toEqual({ type: "finish", reason: "stop" });
    expect(server.received).toHaveLength(1);
  });

  test("is refused for a wrong key", async () => {
    const { model } = await simulate(simulator);
    expect(await run(model, hello, { env: { TEST_KEY: "wrong-key" } })).toMatchObject([
      { type: "error", reason: "invalid_key" },
    ]);
  });

  test("is refused for a model that is not known", async () => {
    const { model } = await simulate(simulator);
    const other = (text: string) => text.replace("test-model", "other-model");
    const wrong = {
      ...model,
      model: "other-model",
      url: other(model.url),
      streamUrl: other(model.streamUrl ?? ""),
    };
    const events = await run(wrong);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ type: "error", reason: expect.stringMatching(/^model_/) });
  });
});

/** A forwarder in front of aimock, whose own journal hides credentials. */
async function record(target: string) {
  const http = createHttp({ env: {} });
  onTestFinished(() => http.close());
  return startServer(async (request, response) => {
    const forwarded = [
      "authorization",
      "x-api-key",
      "x-goog-api-key",
      "content-type",
      "anthropic-version",
    ];
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => forwarded.includes(name)),
    );
    const answer = await http.request({
      method: "POST",
      url: target + request.path,
      headers,
      body: request.text,
    });
    response.writeHead(answer.status, { "content-type": answer.headers["content-type"] ?? "" });
    for await (const chunk of answer.body) response.write(chunk);
    response.end();
  });
}

describe("aimock", () => {
  async function start() {
    const mock = new LLMock({ port: 0 });
    mock.onMessage("hello", { content: "Hello from aimock." });
    mock.onMessage("weather", { toolCalls: [{ name: "weather", arguments: { city: "Bern" } }] });
    mock.onMessage("busy", {
      error: { message: "Rate limited", type: "rate_limit_error" },
      status: 429,
    });
    const url = await mock.start();
    onTestFinished(() => mock.stop().then(() => {}));
    return record(url);
  }

  const surfaces: { wire: ManifestModel["wire"]; url: string; stream: string; header: string }[] = [
    {
      wire: "openai-chat",
      url: "/v1/chat/completions",
      stream: "/v1/chat/completions",
      header: "authorization",
    },
    {
      wire: "openai-responses",
      url: "/v1/responses",
      stream: "/v1/responses",
      header: "authorization",
    },
    {
      wire: "anthropic-messages",
      url: "/v1/messages",
      stream: "/v1/messages",
      header: "x-api-key",
    },
    {
      wire: "google-generate",
      url: "/v1beta/models/test-model:generateContent",
      stream: "/v1beta/models/test-model:streamGenerateContent?alt=sse",
      header: "x-goog-api-key",
    },
    {
      wire: "bedrock-converse",
      url: "/model/test-model/converse",
      stream: "/model/test-model/converse-stream",
      header: "authorization",
    },
  ];

  describe.each(surfaces)("$wire", ({ wire, url, stream, header }) => {
    async function entry() {
      const server = await start();
      const bearer = header === "authorization";
      const auth = { credential: { from: "env", name: "TEST_KEY" }, hosts: [server.host] } as const;
      const model = modelOf({
        wire,
        url: server.url + url,
        streamUrl: server.url + stream,
        headers: { "anthropic-version": "2023-06-01" },
        auth: bearer
          ? { scheme: "bearer", credential: auth.credential, hosts: [server.host] }
          : { scheme: "header", header, credential: auth.credential, hosts: [server.host] },
      });
      return { server, model };
    }

    test.each([true, false])("text, streaming %s", async (streaming) => {
      const { server, model } = await entry();
      const events = await run(model, { ...hello, stream: streaming });
      expect(textOf(events)).toBe("Hello from aimock.");
      expect(events.at(-1)).toEqual({ type: "finish", reason: "stop" });
      const sent = header === "authorization" ? "Bearer test-key" : "test-key";
      expect(server.received[0]?.headers[header]).toBe(sent);
    });

    test("a tool call", async () => {
      const { model } = await entry();
      const events = await run(model, {
        messages: [{ role: "user", content: "weather" }],
        tools: [{ name: "weather", parameters: { type: "object", properties: {} } }],
      });
      const call = events.find((event) => event.type === "tool-call");
      expect(call?.type === "tool-call" && JSON.parse(call.arguments)).toEqual({ city: "Bern" });
      expect(events.at(-1)).toEqual({ type: "finish", reason: "tool-calls" });
    });

    test("a rate limit, after three attempts", async () => {
      const { server, model } = await entry();
      expect(await run(model, { messages: [{ role: "user", content: "busy" }] })).toMatchObject([
        { type: "error", reason: "rate_limited" },
      ]);
      expect(server.received).toHaveLength(3);
    });
  });
});

describe("a gateway between us and a provider", () => {
  async function freePort(): Promise<number> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }

  test("portkey translates our OpenAI chat for an Anthropic server", async () => {
    const port = await freePort();
    const entry = new URL(
      "../../node_modules/@portkey-ai/gateway/build/start-server.js",
      import.meta.url,
    );
    const gateway = spawn(process.execPath, [entry.pathname, `--port=${port}`, "--headless"], {
      stdio: "ignore",
    });
    onTestFinished(() => void gateway.kill());
    const anthropic = simulators.find(({ wire }) => wire === "anthropic-messages");
    if (!anthropic) throw new Error("no simulator");
    const { server } = await simulate(anthropic);
    const url = `http://127.0.0.1:${port}/v1/chat/completions`;
    const http = createHttp({ env: {} });
    onTestFinished(() => http.close());
    await vi.waitUntil(
      () =>
        http.request({ method: "GET", url: new URL("/", url) }).then(
          () => true,
          () => false,
        ),
      {
        timeout: 15_000,
        interval: 100,
      },
    );
    const model = modelOf({
      wire: "openai-chat",
      url,
      headers: { "x-portkey-provider": "anthropic", "x-portkey-custom-host": `${server.url}/v1` },
    });
    // whole: this gateway fails on every stream on Node 20 ("TypeError: immutable")
    const events = await run(model, { ...hello, maxTokens: 50, stream: false });
    expect(textOf(events)).toBe("Grüße 😀");
    expect(events.at(-1)).toEqual({ type: "finish", reason: "stop" });
    expect(server.received[0]?.headers["x-api-key"]).toBe("test-key");
  });
});
