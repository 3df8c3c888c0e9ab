import { describe, expect, test, vi } from "vitest";
import { createRuntime } from "../../src/runtime/index.js";
import { collect, hello, manifestOf, run } from "../support/manifest.js";
import { sigv4 } from "../support/runtime-request.js";
import { answer, chunk, finished, served, stream } from "../support/served.js";
import { sse } from "../support/server.js";

describe("retries", () => {
  test.each([429, 500, 502, 503, 529])("%i is retried until it passes", async (status) => {
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

  test("a provider that stays busy is abandoned after three attempts", async () => {
    const { server, model } = await served((_request, response) => {
      response.writeHead(429, { "content-type": "application/json" });
      response.end(
        JSON.stringify({ error: { message: "Rate limit reached", code: "rate_limit_exceeded" } }),
      );
    });
    expect(await run(model)).toMatchObject([{ type: "error", reason: "rate_limited" }]);
    expect(server.received).toHaveLength(3);
  });

  test("exhausted credit is final, although it is a 429", async () => {
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

  test.each(["0", "0.1", "Sun, 22 Nov 2020 10:00:30 GMT"])(
    "a Retry-After of %s is a pause all the same",
    async (asked) => {
      const waits: number[] = [];
      const { server, model } = await served((_request, response) => {
        response.writeHead(429, { "retry-after": asked }).end("{}");
      });
      await run(model, hello, { sleep: async (ms) => void waits.push(ms) });
      expect(waits).toEqual([250, 250]);
      expect(server.received).toHaveLength(3);
    },
  );

  test("without Retry-After, each wait is twice the previous one", async () => {
    const waits: number[] = [];
    const { model } = await served((_request, response) => void response.writeHead(503).end("{}"));
    await run(model, hello, { sleep: async (ms) => void waits.push(ms) });
    expect(waits).toEqual([500, 1000]);
  });

  test.each([
    ["30", 3, [30_000, 30_000]],
    ["30.001", 1, []],
  ])("a wait of %s s is %i requests", async (seconds, requests, expected) => {
    const waits: number[] = [];
    const { server, model } = await served((_request, response) => {
      response.writeHead(429, { "retry-after": seconds }).end("{}");
    });
    await run(model, hello, { sleep: async (ms) => void waits.push(ms) });
    expect(server.received).toHaveLength(requests);
    expect(waits).toEqual(expected);
  });

  test.each([300, 304])("%i is not an answer, and final", async (status) => {
    const { server, model } = await served((_request, response) => {
      response.writeHead(status, { "content-type": "text/event-stream" }).end(answer);
    });
    expect(await run(model)).toMatchObject([{ type: "error" }]);
    expect(server.received).toHaveLength(1);
  });

  test("a wait of an hour is not honoured", async () => {
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

  test("nothing is retried after the first byte of an answer", async () => {
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

  test("a refusal is reported with the host that refused", async () => {
    const { server, model } = await served((_request, response) => {
      response.writeHead(404, { "content-type": "text/html" }).end("<html>Not here</html>");
    });
    const [event] = await run(model);
    expect(JSON.stringify(event)).toContain(server.host);
  });

  test("a refusal by AWS is reported with its region", async () => {
    const { model } = await served(
      (_request, response) => {
        response.writeHead(400, { "content-type": "application/json" });
        response.end(JSON.stringify({ message: "The provided model identifier is invalid." }));
      },
      { wire: "bedrock-converse", failures: "aws" },
    );
    const env = { AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "s" };
    const auth = { ...sigv4(), hosts: model.auth.hosts };
    const [event] = await run({ ...model, auth }, hello, { env });
    expect(JSON.stringify(event)).toContain("eu-west-1");
  });
});
