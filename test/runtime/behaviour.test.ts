import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { createGzip } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import type { ManifestModel } from "../../src/generated/manifest.js";
import { createRuntime } from "../../src/runtime/index.js";
import { collect, hello, manifestOf, modelOf, run, textOf } from "../support/manifest.js";
import { type Handler, sse, startServer, writable } from "../support/server.js";

const chunk = (content: string) => ({ choices: [{ delta: { content } }] });
const stop = { choices: [{ delta: {}, finish_reason: "stop" }] };
const answer = sse(chunk("Hi"), stop, "[DONE]");

function stream(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { "content-type": "text/event-stream" });
}

async function served(handler: Handler, part: Partial<ManifestModel> = {}) {
  const server = await startServer(handler);
  return {
    server,
    model: modelOf({ wire: "openai-chat", url: `${server.url}/v1/chat/completions`, ...part }),
  };
}

const finished = { type: "finish", reason: "stop" };

describe("retries", () => {
  test.each([429, 500, 502, 503, 529])("%i is tried again until it is over", async (status) => {
    let attempts = 0;
    const { model } = await served((_request, response) => {
      if (++attempts < 3) response.writeHead(status).end("{}");
      else stream(response).end(answer);
    });
    expect((await run(model)).at(-1)).toEqual(finished);
    expect(attempts).toBe(3);
  });

  test.each([400, 401, 403, 404, 422])("%i is final at once", async (status) => {
    const { server, model } = await served((_request, response) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { message: "no" } }));
    });
    expect(await run(model)).toMatchObject([{ type: "error" }]);
    expect(server.received).toHaveLength(1);
  });

  test("a provider that stays busy is given up after three attempts", async () => {
    const { server, model } = await served((_request, response) => {
      response.writeHead(429, { "content-type": "application/json" });
      response.end(
        JSON.stringify({ error: { message: "Rate limit reached", code: "rate_limit_exceeded" } }),
      );
    });
    expect(await run(model)).toMatchObject([{ type: "error", reason: "rate_limited" }]);
    expect(server.received).toHaveLength(3);
  });

  test("no money is final, although it comes as 429", async () => {
    const { server, model } = await served(
      (_request, response) => {
        response.writeHead(429, { "content-type": "application/json" });
        response.end(
          JSON.stringify({
            error: { message: "You exceeded your current quota", code: "insufficient_quota" },
          }),
        );
      },
      { failures: "openai" },
    );
    expect(await run(model)).toMatchObject([{ type: "error", reason: "quota_exhausted" }]);
    expect(server.received).toHaveLength(1);
  });

  test("Retry-After is the wait", async () => {
    const waits: number[] = [];
    let attempts = 0;
    const { model } = await served((_request, response) => {
      if (++attempts === 1) response.writeHead(429, { "retry-after": "7" }).end("{}");
      else stream(response).end(answer);
    });
    await run(model, hello, { sleep: async (ms) => void waits.push(ms) });
    expect(waits).toEqual([7000]);
  });

  test("a wait of an hour is not waited for", async () => {
    const sleep = vi.fn(async () => {});
    const { server, model } = await served((_request, response) => {
      response.writeHead(429, { "retry-after": "3600" }).end("{}");
    });
    expect(await run(model, hello, { sleep })).toMatchObject([
      { type: "error", reason: "rate_limited" },
    ]);
    expect(sleep).not.toHaveBeenCalled();
    expect(server.received).toHaveLength(1);
  });

  test("nothing is tried again after the first byte of an answer", async () => {
    const { server, model } = await served((_request, response) => {
      stream(response).write(sse(chunk("Hi")));
      setImmediate(() => response.destroy());
    });
    const events = await run(model);
    expect(events[0]).toEqual({ type: "text", text: "Hi" });
    expect(events).toHaveLength(2);
    expect(events[1]).toMatchObject({ type: "error" });
    expect(server.received).toHaveLength(1);
  });

  test("an abort ends the wait between two attempts", async () => {
    const controller = new AbortController();
    const { server, model } = await served((_request, response) => {
      response.writeHead(503, { "retry-after": "20" }).end("{}");
      controller.abort();
    });
    const runtime = createRuntime(manifestOf({ m: model }), { env: { TEST_KEY: "k" } });
    const events = await collect(runtime.chat({ ...hello, signal: controller.signal }));
    await runtime.close();
    expect(events).toMatchObject([{ type: "error", reason: "aborted" }]);
    expect(server.received).toHaveLength(1);
  });
});

describe("streams", () => {
  test("text of every script survives any cut between bytes", async () => {
    const text = "grüße, 你好, 😀‍👩, \u2028 done";
    const bytes = Buffer.from(`${sse(chunk(text), stop, "[DONE]")}`);
    const { model } = await served(async (_request, response) => {
      stream(response);
      for (const byte of bytes) {
        if (!response.write(Buffer.of(byte))) await once(response, "drain");
      }
      response.end();
    });
    expect(textOf(await run(model))).toBe(text);
  });

  test.each([
    ["\r\n", (text: string) => text.replaceAll("\n", "\r\n")],
    ["\r", (text: string) => text.replaceAll("\n", "\r")],
    ["comments between", (text: string) => `: OPENROUTER PROCESSING\n\n${text}`],
    ["a byte order mark first", (text: string) => `\uFEFF${text}`],
    ["no blank after data:", (text: string) => text.replaceAll("data: ", "data:")],
    ["no [DONE]", (text: string) => text.replace("data: [DONE]\n\n", "")],
    ["no blank line at the end", (text: string) => text.trimEnd()],
    ["more after [DONE]", (text: string) => `${text}data: {"x":1}\n\n`],
  ])("with %s", async (_what, write) => {
    const { model } = await served(
      (_request, response) => void stream(response).end(write(answer)),
    );
    expect(await run(model)).toEqual([{ type: "text", text: "Hi" }, finished]);
  });

  test("an event in several data lines is one event", async () => {
    const { model } = await served((_request, response) => {
      const text = JSON.stringify(chunk("Hi"), null, 2).replaceAll("\n", "\ndata: ");
      stream(response).end(`data: ${text}\n\n${sse(stop, "[DONE]")}`);
    });
    expect(textOf(await run(model))).toBe("Hi");
  });

  test("an answer that ends without its last word is an error", async () => {
    const { model } = await served(
      (_request, response) => void stream(response).end(sse(chunk("Hi"))),
    );
    expect(await run(model)).toMatchObject([
      { type: "text", text: "Hi" },
      {
        type: "error",
        reason: "unexpected_response",
        message: expect.stringContaining("broke off"),
      },
    ]);
  });

  test("an answer cut in the middle of a message is an error", async () => {
    const { model } = await served(
      (_request, response) => void stream(response).end(answer.slice(0, 60)),
    );
    expect((await run(model)).at(-1)).toMatchObject({
      type: "error",
      reason: "unexpected_response",
    });
  });

  test("no answer at all is an error", async () => {
    const { model } = await served((_request, response) => void stream(response).end());
    expect(await run(model)).toMatchObject([{ type: "error", reason: "unexpected_response" }]);
  });

  test("a message that is not JSON is an error", async () => {
    const { model } = await served((_request, response) => {
      stream(response).end(`${sse(chunk("Hi"))}data: {"choices": oops\n\n${sse(stop, "[DONE]")}`);
    });
    expect(await run(model)).toMatchObject([
      { type: "text" },
      {
        type: "error",
        reason: "unexpected_response",
        message: expect.stringContaining("not JSON"),
      },
    ]);
  });

  test("a message without end is given up at 8 MiB, and the connection closed", async () => {
    const sockets: Socket[] = [];
    const { model } = await served(async (_request, response, raw) => {
      sockets.push(raw.socket);
      stream(response).write("data: ");
      const block = "x".repeat(1024 * 1024);
      while (!raw.socket.destroyed) {
        if (!response.write(block)) await writable(response);
      }
    });
    expect(await run(model)).toMatchObject([
      { type: "error", reason: "unexpected_response", message: expect.stringContaining("8 MiB") },
    ]);
    await vi.waitUntil(() => sockets[0]?.destroyed);
  });

  test("an error inside a stream that had begun with 200", async () => {
    const { model } = await served(
      (_request, response) => {
        const error = {
          message: "The engine is currently overloaded",
          type: "server_error",
          code: 503,
        };
        stream(response).end(sse(chunk("Hi"), { error }, "[DONE]"));
      },
      { failures: "openrouter" },
    );
    const events = await run(model);
    expect(events[0]).toEqual({ type: "text", text: "Hi" });
    expect(events[1]).toMatchObject({ type: "error" });
    expect(events).toHaveLength(2);
  });

  test("a stream that a proxy compressed is read as it comes", async () => {
    const { model } = await served((_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream", "content-encoding": "gzip" });
      const gzip = createGzip();
      gzip.pipe(response);
      gzip.write(sse(chunk("Hi")));
      // the end comes only after the first event was seen
      gzip.flush(() => (finish = () => void gzip.end(sse(stop, "[DONE]"))));
    });
    let finish = () => {};
    const runtime = createRuntime(manifestOf({ m: model }), { env: { TEST_KEY: "k" } });
    const events = [];
    for await (const event of runtime.chat(hello)) {
      events.push(event);
      finish();
    }
    await runtime.close();
    expect(events).toEqual([{ type: "text", text: "Hi" }, finished]);
  });

  test("a server that cannot stream answers all the same", async () => {
    const { model } = await served((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(
        JSON.stringify({ choices: [{ message: { content: "Hi" }, finish_reason: "stop" }] }),
      );
    });
    expect(await run(model)).toEqual([{ type: "text", text: "Hi" }, finished]);
  });

  test.each([
    ["a web page", "text/html", "<html>Sign in</html>"],
    ["JSON of something else", "application/json", '{"status":"ok"}'],
    ["nothing", "application/json", ""],
  ])("%s with status 200 is no answer", async (_what, type, body) => {
    const { model } = await served((_request, response) => {
      response.writeHead(200, { "content-type": type }).end(body);
    });
    for (const streaming of [true, false]) {
      expect(await run(model, { ...hello, stream: streaming })).toMatchObject([{ type: "error" }]);
    }
  });

  test("a redirect is not followed", async () => {
    const other = await startServer((_request, response) => void stream(response).end(answer));
    const { model } = await served((_request, response) => {
      response.writeHead(307, { location: other.url }).end();
    });
    expect(await run(model)).toMatchObject([{ type: "error" }]);
    expect(other.connections()).toBe(0);
  });
});

describe("time and the caller", () => {
  test("headers that do not come end the chat", async () => {
    const { model } = await served(() => {}, { timeouts: { headersMs: 50, idleMs: 5_000 } });
    expect(await run(model)).toMatchObject([{ type: "error" }]);
  });

  test("a stream that stalls ends the chat", async () => {
    const { model } = await served(
      (_request, response) => void stream(response).write(sse(chunk("Hi"))),
      {
        timeouts: { headersMs: 5_000, idleMs: 50 },
      },
    );
    expect(await run(model)).toMatchObject([{ type: "text" }, { type: "error" }]);
  });

  test("an abort in the middle ends the chat and closes the socket", async () => {
    const sockets: Socket[] = [];
    const { model } = await served((_request, response, raw) => {
      sockets.push(raw.socket);
      stream(response).write(sse(chunk("Hi")));
    });
    const controller = new AbortController();
    const runtime = createRuntime(manifestOf({ m: model }), { env: { TEST_KEY: "k" } });
    const events = [];
    for await (const event of runtime.chat({ ...hello, signal: controller.signal })) {
      events.push(event);
      controller.abort();
    }
    expect(events).toMatchObject([{ type: "text" }, { type: "error", reason: "aborted" }]);
    await vi.waitUntil(() => sockets[0]?.destroyed);
    await runtime.close();
  });

  test("a chat that was aborted before it began sends nothing", async () => {
    const { server, model } = await served(
      (_request, response) => void stream(response).end(answer),
    );
    const events = await run(model, { ...hello, signal: AbortSignal.abort() });
    expect(events).toMatchObject([{ type: "error", reason: "aborted" }]);
    expect(server.connections()).toBe(0);
  });

  test("a caller who stops listening closes the socket", async () => {
    const sockets: Socket[] = [];
    const { model } = await served((_request, response, raw) => {
      sockets.push(raw.socket);
      stream(response).write(sse(chunk("Hi")));
    });
    const runtime = createRuntime(manifestOf({ m: model }), { env: { TEST_KEY: "k" } });
    for await (const _event of runtime.chat(hello)) break;
    await vi.waitUntil(() => sockets[0]?.destroyed);
    await runtime.close();
  });

  test("a slow caller slows the provider down", async () => {
    const all = 64 * 1024 * 1024;
    let written = 0;
    const block = sse(chunk("x".repeat(64 * 1024)));
    const { model } = await served(async (_request, response, raw) => {
      stream(response);
      while (written < all && !raw.socket.destroyed) {
        written += block.length;
        if (!response.write(block)) await writable(response);
      }
    });
    const runtime = createRuntime(manifestOf({ m: model }), { env: { TEST_KEY: "k" } });
    for await (const _event of runtime.chat(hello)) {
      // the first event is held until the server does not write any more
      let before = -1;
      const stands = () => {
        const stood = written === before;
        before = written;
        return stood;
      };
      await vi.waitUntil(stands, { timeout: 10_000, interval: 100 });
      break;
    }
    expect(written).toBeLessThan(all / 2);
    await runtime.close();
  });

  test("connections are used again", async () => {
    const { server, model } = await served(
      (_request, response) => void stream(response).end(answer),
    );
    const runtime = createRuntime(manifestOf({ m: model }), { env: { TEST_KEY: "k" } });
    for (let count = 0; count < 5; count++) {
      expect((await collect(runtime.chat(hello))).at(-1)).toEqual(finished);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await runtime.close();
    expect(server.connections()).toBeLessThanOrEqual(2);
  });

  test("a key that was rotated is the one that is sent", async () => {
    const { server, model } = await served(
      (_request, response) => void stream(response).end(answer),
    );
    const env = { TEST_KEY: "old" };
    const runtime = createRuntime(manifestOf({ m: model }), { env });
    await collect(runtime.chat(hello));
    env.TEST_KEY = "new";
    await collect(runtime.chat(hello));
    await runtime.close();
    expect(server.received.map((request) => request.headers.authorization)).toEqual([
      "Bearer old",
      "Bearer new",
    ]);
  });

  test("nobody answers", async () => {
    const server = await startServer(() => {});
    const { port } = new URL(server.url);
    const model = modelOf({
      wire: "openai-chat",
      url: `http://127.0.0.1:${port === "1" ? 2 : 1}/`,
    });
    expect(await run(model)).toMatchObject([{ type: "error", reason: "host_unreachable" }]);
  });
});

describe("what the manifest says", () => {
  test("cost is of cached and plain tokens", async () => {
    const usage = {
      prompt_tokens: 1000,
      completion_tokens: 100,
      prompt_tokens_details: { cached_tokens: 400 },
    };
    const { model } = await served(
      (_request, response) =>
        void stream(response).end(sse(chunk("Hi"), stop, { choices: [], usage }, "[DONE]")),
      { cost: { input: 3, output: 15, cacheRead: 0.3 } },
    );
    const events = await run(model);
    const event = events.find(({ type }) => type === "usage");
    expect(event).toMatchObject({
      inputTokens: 1000,
      outputTokens: 100,
      cachedInputTokens: 400,
      reasoningTokens: null,
    });
    expect(event && "cost" in event && event.cost).toBeCloseTo(
      (600 * 3 + 400 * 0.3 + 100 * 15) / 1e6,
      12,
    );
  });

  test("a free model costs nothing, an unknown price is null", async () => {
    const usage = { prompt_tokens: 10, completion_tokens: 1 };
    const handler: Handler = (_request, response) =>
      void stream(response).end(sse(stop, { choices: [], usage }, "[DONE]"));
    for (const [cost, expected] of [
      [{ input: 0, output: 0 }, 0],
      [null, null],
    ] as const) {
      const { model } = await served(handler, { cost });
      expect((await run(model))[0]).toMatchObject({ type: "usage", cost: expected });
    }
  });

  test("headers: plain ones, and secret ones by reference", async () => {
    const { server, model } = await served(
      (_request, response) => void stream(response).end(answer),
      {
        headers: { "X-Title": "altimate", "X-Team": { from: "env", name: "TEAM" } },
        auth: {
          scheme: "header",
          header: "Api-Key",
          credential: { from: "env", name: "TEST_KEY" },
          hosts: ["127.0.0.1"],
        },
      },
    );
    model.auth.hosts = [server.host];
    await run(model, hello, { env: { TEST_KEY: "k", TEAM: "red" } });
    expect(server.received[0]?.headers).toMatchObject({
      "x-title": "altimate",
      "x-team": "red",
      "api-key": "k",
    });
    expect(server.received[0]?.headers).not.toHaveProperty("authorization");
  });

  test("streaming goes to its own address where there is one", async () => {
    const { server, model } = await served((request, response) => {
      if (request.path === "/stream") stream(response).end(answer);
      else
        response
          .writeHead(200, { "content-type": "application/json" })
          .end('{"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}]}');
    });
    model.streamUrl = `${server.url}/stream`;
    await run(model);
    await run(model, { ...hello, stream: false });
    expect(server.received.map(({ path }) => path)).toEqual(["/stream", "/v1/chat/completions"]);
  });

  test("Cortex is not asked to go on after the assistant's own last word", async () => {
    const { server, model } = await served(
      (_request, response) => void stream(response).end(answer),
      {
        quirks: ["no-trailing-assistant"],
      },
    );
    const messages = [...hello.messages, { role: "assistant", content: "Hi" } as const];
    expect(await run(model, { messages })).toEqual([finished]);
    expect(server.connections()).toBe(0);
  });

  test("no key is in any event, whatever the provider echoes", async () => {
    const { model } = await served((request, response) => {
      response.writeHead(401, { "content-type": "application/json" });
      response.end(
        JSON.stringify({
          error: { message: `Incorrect API key: ${request.headers.authorization}` },
        }),
      );
    });
    const events = await run(model, hello, { env: { TEST_KEY: "sk-hunter2hunter2hunter2" } });
    expect(events).toMatchObject([{ type: "error", reason: "invalid_key" }]);
    expect(JSON.stringify(events)).not.toContain("hunter2");
  });
});
