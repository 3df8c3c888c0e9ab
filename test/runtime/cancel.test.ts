import type { Socket } from "node:net";
import { describe, expect, test, vi } from "vitest";
import { createRuntime } from "../../src/runtime/index.js";
import { freePort } from "../support/free-port.js";
import { collect, hello, manifestOf, modelOf, run } from "../support/manifest.js";
import { answer, chunk, finished, served, stream } from "../support/served.js";
import { sse, startServer, writable } from "../support/server.js";

describe("time and the caller", () => {
  test("headers that do not arrive end the chat", async () => {
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

  test("a rotated key is the one that is sent", async () => {
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

  test("a proxy that is not there is what is blamed", async () => {
    const proxied = modelOf({ wire: "openai-chat", url: "https://gateway.example/v1" });
    const proxy = `127.0.0.1:${await freePort()}`;
    const env = { TEST_KEY: "k", HTTPS_PROXY: `http://${proxy}` };
    expect(await run(proxied, hello, { env })).toMatchObject([
      {
        type: "error",
        reason: "proxy_error",
        message: "The proxy in front of gateway.example cannot be reached.",
      },
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
