/** A program that brings its own HTTP client: what it is given, and that it stays the program's. */
import { expect, test, vi } from "vitest";
import type { Http, HttpResponse } from "../../src/net/index.js";
import { createRuntime } from "../../src/runtime/index.js";
import { collect, hello, manifestOf, modelOf } from "../support/manifest.js";
import { answer, finished } from "../support/served.js";

const model = modelOf({
  wire: "openai-chat",
  url: "https://gateway.example/v1",
  timeouts: { headersMs: 7, idleMs: 11 },
});

/** A client that answers with one status, and says [DONE] to whoever reads. */
function clientOf(status: number) {
  const answered = {
    status,
    headers: { "content-type": "text/event-stream" },
    body: (async function* () {
      yield Buffer.from(answer);
    })(),
    text: vi.fn(async () => answer),
    discard: vi.fn(),
    destroy: vi.fn(),
  } satisfies HttpResponse;
  const http = {
    request: vi.fn<Http["request"]>(async () => answered),
    close: vi.fn(async () => {}),
  };
  const runtime = createRuntime(manifestOf({ m: model }), { env: { TEST_KEY: "k" }, http });
  return { runtime, http, answered };
}

test.each([
  [199, "error"],
  [200, "finish"],
  [299, "finish"],
  [300, "error"],
])("an answer of status %i is a %s", async (status, type) => {
  expect((await collect(clientOf(status).runtime.chat(hello))).at(-1)).toMatchObject({ type });
});

test("it is given the whole request, with the timeouts of the entry", async () => {
  const { runtime, http } = clientOf(200);
  const { signal } = new AbortController();
  await collect(runtime.chat({ ...hello, signal }));
  expect(http.request.mock.calls).toEqual([
    [
      {
        method: "POST",
        url: new URL("https://gateway.example/v1"),
        headers: {
          "content-type": "application/json",
          accept: "text/event-stream",
          "accept-encoding": "identity",
          "user-agent": "altimate-config",
          authorization: expect.anything(),
        },
        body: JSON.stringify({
          model: "test-model",
          messages: [{ role: "user", content: "hello" }],
          stream: true,
          stream_options: { include_usage: true },
        }),
        signal,
        headersTimeoutMs: 7,
        bodyTimeoutMs: 11,
      },
    ],
  ]);
});

test("the rest of an answer passes after its end, and no other", async () => {
  const whole = clientOf(200);
  expect((await collect(whole.runtime.chat(hello))).at(-1)).toEqual(finished);
  expect(whole.answered.discard).toHaveBeenCalledOnce();
  expect(whole.answered.destroy).not.toHaveBeenCalled();

  const left = clientOf(200);
  for await (const _event of left.runtime.chat(hello)) break;
  expect(left.answered.destroy).toHaveBeenCalledOnce();
  expect(left.answered.discard).not.toHaveBeenCalled();
});

test("it is not closed with the runtime", async () => {
  const { runtime, http } = clientOf(200);
  await runtime.close();
  expect(http.close).not.toHaveBeenCalled();
});

test("an answer that was asked for as a whole is read as one, whatever it is called", async () => {
  const { runtime, answered } = clientOf(200);
  const body = { choices: [{ message: { content: "Hi" }, finish_reason: "stop" }] };
  answered.text.mockResolvedValue(JSON.stringify(body));
  expect(await collect(runtime.chat({ ...hello, stream: false }))).toEqual([
    { type: "text", text: "Hi" },
    finished,
  ]);
});
