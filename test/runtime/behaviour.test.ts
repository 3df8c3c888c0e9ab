import { describe, expect, test } from "vitest";
import { hello, run } from "../support/manifest.js";
import { answer, chunk, finished, served, stop, stream } from "../support/served.js";
import { type Handler, sse } from "../support/server.js";

describe("what the manifest says", () => {
  test.each([
    ["cached tokens at their own price", 400, { cacheRead: 0.3 }, 600 * 3 + 400 * 0.3],
    ["cached tokens at the plain price where they have none", 400, {}, 1000 * 3],
    ["no cached tokens", null, { cacheRead: 0.3, cacheWrite: 7 }, 1000 * 3],
    ["cached tokens only", 1000, { cacheRead: 0.3 }, 1000 * 0.3],
    ["more cached tokens than there are", 1200, { cacheRead: 0.3 }, 1200 * 0.3],
    ["cached tokens for nothing", 400, { cacheRead: 0 }, 600 * 3],
  ])("the cost of %s", async (_which, cached, prices, expected) => {
    const usage = {
      prompt_tokens: 1000,
      completion_tokens: 100,
      ...(cached !== null && { prompt_tokens_details: { cached_tokens: cached } }),
    };
    const { model } = await served(
      (_request, response) =>
        void stream(response).end(sse(chunk("Hi"), stop, { choices: [], usage }, "[DONE]")),
      { cost: { input: 3, output: 15, ...prices } },
    );
    const event = (await run(model)).find(({ type }) => type === "usage");
    expect(event).toEqual({
      type: "usage",
      inputTokens: 1000,
      outputTokens: 100,
      cachedInputTokens: cached,
      reasoningTokens: null,
      cost: expect.closeTo((expected + 100 * 15) / 1e6, 12),
    });
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

  test("headers of the manifest take the place of those that are always sent", async () => {
    const { server, model } = await served(
      (_request, response) => void stream(response).end(answer),
      { headers: { "User-Agent": "team", "Content-Type": { from: "env", name: "TYPE" } } },
    );
    await run(model, hello, { env: { TEST_KEY: "k", TYPE: "application/json; v=2" } });
    expect(server.received[0]?.headers).toMatchObject({
      "user-agent": "team",
      "content-type": "application/json; v=2",
    });
  });

  test("an AWS key is not a header", async () => {
    const { server, model } = await served(
      (_request, response) => void stream(response).end(answer),
      { headers: { "X-Aws": { from: "chain", chain: "aws", profile: null } } },
    );
    const env = { TEST_KEY: "k", AWS_ACCESS_KEY_ID: "AKIA", AWS_SECRET_ACCESS_KEY: "hunter2" };
    expect(await run(model, hello, { env })).toEqual([
      {
        type: "error",
        reason: "invalid_manifest",
        message: "custom/test-model: AWS keys cannot be the value of the header X-Aws.",
        hint: null,
      },
    ]);
    expect(server.received).toEqual([]);
  });

  test("streaming goes to its own address if there is one", async () => {
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

  test("Cortex is not asked to continue after a final assistant message", async () => {
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
