import { once } from "node:events";
import type { Socket } from "node:net";
import { createGzip } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { createRuntime } from "../../src/runtime/index.js";
import { hello, manifestOf, run, textOf } from "../support/manifest.js";
import { answer, chunk, finished, served, stop, stream } from "../support/served.js";
import { sse, startServer, writable } from "../support/server.js";

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

  test("an answer that ends without its final event is an error", async () => {
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

  test("an endless message is abandoned at 8 MiB, and the connection closed", async () => {
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

  test("an error inside a stream that started with 200", async () => {
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

  test("a stream that a proxy compressed is read as it arrives", async () => {
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

  test("a server that cannot stream still answers", async () => {
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
  ])("%s with status 200 is not an answer", async (_what, type, body) => {
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
