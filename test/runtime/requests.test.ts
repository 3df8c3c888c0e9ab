/** What goes over the wire for one chat: quirks, JSON answers, images, tool choices, credentials. */
import { describe, expect, test } from "vitest";
import type { Wire } from "../../src/generated/manifest.js";
import type { ChatRequest } from "../../src/runtime/index.js";
import { hello } from "../support/manifest.js";
import { sent } from "../support/runtime-request.js";
import { otherCases } from "./requests.cases.js";
import { openaiCases } from "./requests-openai.cases.js";

describe("bodies", () => {
  test.each([...openaiCases, ...otherCases])(
    "$wire: $it",
    async ({ wire, request, part, has, lacks }) => {
      const { json } = (await sent(wire, request, part)).request ?? {};
      expect(json).toMatchObject(has ?? {});
      for (const name of lacks ?? []) expect(json).not.toHaveProperty(name);
    },
  );

  test.each<[string, ChatRequest["messages"]]>([
    ["no message", []],
    ["instructions only", [{ role: "system", content: "Be brief." }]],
    ["a tool's result without its call", [...hello.messages, { role: "tool", content: "sunny" }]],
    [
      "a tool's result and something else",
      [
        ...hello.messages,
        {
          role: "tool",
          content: [
            { type: "tool-result", id: "c1", result: "sunny" },
            { type: "text", text: "and warm" },
          ],
        },
      ],
    ],
  ])("%s is reported, not sent", async (_what, messages) => {
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

  test.each<[Wire, boolean | undefined, string, string]>([
    ["openai-chat", undefined, "text/event-stream", "identity"],
    ["openai-chat", true, "text/event-stream", "identity"],
    ["openai-chat", false, "application/json", "gzip, deflate, br"],
    ["bedrock-converse", undefined, "application/vnd.amazon.eventstream", "identity"],
    ["bedrock-converse", false, "application/json", "gzip, deflate, br"],
  ])("%s with stream %s accepts %s, as %s", async (wire, stream, accept, encoding) => {
    const { request } = await sent(wire, { ...hello, stream });
    expect(request).toMatchObject({
      method: "POST",
      headers: {
        accept,
        "accept-encoding": encoding,
        "content-type": "application/json",
        "user-agent": "altimate-config",
      },
    });
  });
});
