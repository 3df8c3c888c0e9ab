import { expect, test } from "vitest";
import { hello, modelOf, run } from "../support/manifest.js";
import { sse, startServer } from "../support/server.js";

const answer = sse({ choices: [{ delta: {}, finish_reason: "stop" }] }, "[DONE]");

/** Runs one chat against refusals, the last of which repeats; its waits and how often it was sent. */
async function refusedWith(
  refusals: readonly { readonly status: number; readonly headers?: Record<string, string> }[],
  failures: "generic" | "openai" | "openrouter" = "generic",
) {
  const server = await startServer((_request, response) => {
    const refusal = refusals[server.received.length - 1];
    if (refusal === undefined) {
      response.writeHead(200, { "content-type": "text/event-stream" }).end(answer);
    } else response.writeHead(refusal.status, refusal.headers).end("{}");
  });
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  const url = `${server.url}/v1/chat/completions`;
  const events = await run(modelOf({ wire: "openai-chat", url, failures }), hello, { sleep });
  return { last: events.at(-1)?.type, sent: server.received.length, waits };
}

// retryable by the caller, but the request may have run already
test.each(["generic", "openai", "openrouter"] as const)(
  "408 is never sent again (%s)",
  async (dialect) => {
    expect(await refusedWith([{ status: 408 }], dialect)).toEqual({
      last: "error",
      sent: 1,
      waits: [],
    });
  },
);

test.each([499, 300, 304])("%i is never sent again", async (status) => {
  expect(await refusedWith([{ status }])).toEqual({ last: "error", sent: 1, waits: [] });
});

test("each wait is twice the one before it", async () => {
  const busy = { status: 500 };
  expect(await refusedWith([busy, busy])).toEqual({ last: "finish", sent: 3, waits: [500, 1000] });
});

test("the third refusal is the last one", async () => {
  const busy = { status: 503 };
  expect(await refusedWith([busy, busy, busy])).toEqual({
    last: "error",
    sent: 3,
    waits: [500, 1000],
  });
});

test.each([
  ["0", { last: "finish", sent: 2, waits: [250] }],
  ["30", { last: "finish", sent: 2, waits: [30_000] }],
  ["31", { last: "error", sent: 1, waits: [] }],
])("Retry-After: %s", async (seconds, expected) => {
  expect(await refusedWith([{ status: 429, headers: { "retry-after": seconds } }])).toEqual(
    expected,
  );
});
