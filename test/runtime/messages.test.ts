/** What a chat says when it fails on this side: whole sentences with the next step. */
import { describe, expect, test } from "vitest";
import type { ManifestModel } from "../../src/generated/manifest.js";
import { type ChatRequest, createRuntime, type RunEvent } from "../../src/runtime/index.js";
import { hello, manifestOf, modelOf, run } from "../support/manifest.js";
import { chunk, served, stream } from "../support/served.js";
import { sse } from "../support/server.js";

const model = modelOf({ wire: "openai-chat", url: "https://gateway.example/v1" });
const nowhere = { request: () => Promise.reject(new Error("a socket")), close: async () => {} };

const told = async (request: ChatRequest, part: Partial<ManifestModel> = {}, env = {}) =>
  run({ ...model, ...part }, request, { env: { TEST_KEY: "k", ...env }, http: nowhere });

const proxy =
  "Check that baseURL points at the provider's API, and that no proxy in between alters streams.";

test.each<[string, ChatRequest, string, string, string]>([
  [
    "no message",
    { messages: [{ role: "system", content: "Be brief." }] },
    "invalid_request",
    "There is no message to answer.",
    "Add a user message.",
  ],
  [
    "a result without its call",
    { messages: [...hello.messages, { role: "tool", content: "sunny" }] },
    "invalid_request",
    "A message with the role tool contains something other than the result of a call.",
    "Put each result in a tool-result part with the id of its call.",
  ],
  [
    "a model that is not there",
    { ...hello, model: "custom/other" },
    "model_unknown",
    "The manifest has no model custom/other.",
    "It has custom/test-model.",
  ],
])("%s", async (_what, request, reason, message, hint) => {
  expect(await told(request)).toEqual([{ type: "error", reason, message, hint }]);
});

describe("a manifest", () => {
  const chatOf = async (models: Record<string, ManifestModel>, request: ChatRequest) => {
    const events: RunEvent[] = [];
    for await (const event of createRuntime(manifestOf(models), { env: {} }).chat(request)) {
      events.push(event);
    }
    return events;
  };

  test("without a default", async () => {
    expect(await chatOf({}, hello)).toEqual([
      {
        type: "error",
        reason: "invalid_request",
        message: "No model was named, and the manifest has no default.",
        hint: "Name one as provider/model.",
      },
    ]);
  });

  test("without a model", async () => {
    expect(await chatOf({}, { ...hello, model: "a/b" })).toMatchObject([{ hint: "It has none." }]);
  });

  test("with two models", async () => {
    expect(await chatOf({ "a/b": model, "a/c": model }, { ...hello, model: "x" })).toMatchObject([
      { hint: "It has a/b, a/c." },
    ]);
  });
});

test("a chat that its caller stopped", async () => {
  expect(await told({ ...hello, signal: AbortSignal.abort() })).toEqual([
    {
      type: "error",
      reason: "aborted",
      message: "The chat was stopped by the caller.",
      hint: null,
    },
  ]);
});

test.each([
  [
    "a secret",
    "MY_API_KEY",
    "egress_refused",
    "The address names {env:MY_API_KEY}, which looks like a secret; addresses end up in logs.",
    "Put secrets in apiKey or a header.",
  ],
  [
    "a variable that is not set",
    "WORKSPACE",
    "bad_base_url",
    "The address needs {env:WORKSPACE}, which is not set.",
    "Set WORKSPACE, or emit the manifest without --defer.",
  ],
])("an address with %s", async (_what, name, reason, message, hint) => {
  const url = `https://gateway.example/{env:${name}}`;
  expect(await told(hello, { url })).toEqual([{ type: "error", reason, message, hint }]);
});

describe("a stream", () => {
  const lastOf = async (text: string, part: Partial<ManifestModel> = {}) => {
    const answer = await served((_request, response) => void stream(response).end(text), part);
    return (await run(answer.model)).at(-1);
  };

  test.each([
    [
      "that breaks off",
      sse(chunk("Hi")),
      "The answer from custom/test-model broke off before its end.",
      "Try again. If it keeps happening, something between here and the provider cuts answers short.",
    ],
    [
      "with a message that is not JSON",
      "data: oops\n\ndata: more\n\n",
      "The stream contains a message that is not JSON.",
      proxy,
    ],
  ])("%s", async (_what, text, message, hint) => {
    expect(await lastOf(text)).toEqual({
      type: "error",
      reason: "unexpected_response",
      message,
      hint,
    });
  });

  const damaged =
    "The stream contains a message that is damaged or not in the event stream format.";
  const tooLong = "The stream contains a message larger than 8 MiB.";
  const shortHint = "Check that baseURL points at the provider's API.";

  test.each([
    ["is shorter than any message", 15, damaged, proxy],
    ["has a wrong checksum", 16, damaged, proxy],
    ["is as long as one may be, and breaks off", 8 * 1024 * 1024, null, null],
    ["is longer than one may be", 8 * 1024 * 1024 + 1, tooLong, shortHint],
  ])("of AWS whose message %s", async (_what, length, message, hint) => {
    const bytes = Buffer.alloc(16);
    bytes.writeUInt32BE(length);
    const answer = await served((_request, response) => void stream(response).end(bytes), {
      wire: "bedrock-converse",
    });
    expect((await run(answer.model)).at(-1)).toEqual({
      type: "error",
      reason: "unexpected_response",
      message: message ?? "The answer from custom/test-model broke off before its end.",
      hint: hint ?? expect.any(String),
    });
  });

  test("of one message that is too long", async () => {
    const text = `data: ${"x".repeat(8 * 1024 * 1024 + 1)}`;
    expect(await lastOf(text)).toEqual({
      type: "error",
      reason: "unexpected_response",
      message: tooLong,
      hint: shortHint,
    });
  });
});
