/** The vendors' own SDKs as yardsticks: the same chat makes the same request, the same stream the same events. */
import Anthropic from "@anthropic-ai/sdk";
import { describe, expect, test } from "vitest";
import type { ManifestModel } from "../../src/generated/manifest.js";
import { run } from "../support/manifest.js";
import { image, outcomeOf, parameters, rich, serve } from "../support/sdk-chats.js";

describe("anthropic-messages and the Anthropic SDK", () => {
  const client = (url: string) =>
    new Anthropic({ apiKey: "test-key", baseURL: url, maxRetries: 0 });
  const auth = (host: string): ManifestModel["auth"] => ({
    scheme: "header",
    header: "x-api-key",
    credential: { from: "env", name: "TEST_KEY" },
    hosts: [host],
  });

  test("the same request", async () => {
    const { server, model } = await serve("anthropic-messages", "text");
    const headers = { "anthropic-version": "2023-06-01" };
    // the SDK no longer has a temperature
    const { temperature: _, ...request } = rich;
    await run(model("/v1/messages", { headers, auth: auth(server.host) }), request);
    await client(server.url).messages.create({
      model: "test-model",
      stream: true,
      max_tokens: 100,
      system: "Be brief.",
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: "Where is this? Grüße 😀" },
            { type: "image", source: { type: "base64", media_type: "image/png", data: image } },
          ],
        },
        {
          role: "assistant",
          content: [
            { type: "text", text: "Looking." },
            { type: "tool_use", id: "call_a", name: "weather", input: { city: "Bern" } },
            { type: "tool_use", id: "call_b", name: "weather", input: { city: "Oslo" } },
          ],
        },
        {
          role: "user",
          content: [
            { type: "tool_result", tool_use_id: "call_a", content: "sunny" },
            { type: "tool_result", tool_use_id: "call_b", content: "no such city", is_error: true },
            { type: "text", text: "And now?" },
          ],
        },
      ],
      tools: [
        {
          name: "weather",
          description: "The weather of a city.",
          input_schema: { ...parameters, type: "object" },
        },
      ],
      tool_choice: { type: "tool", name: "weather" },
      stop_sequences: ["END"],
    });
    const [ours, theirs] = server.received;
    expect(ours?.json).toEqual(theirs?.json);
    expect(ours?.path).toBe(theirs?.path);
    expect(ours?.headers["content-type"]).toBe(theirs?.headers["content-type"]);
    // this SDK sends its key as Bearer and a later version; the long-documented form is ours
    expect(ours?.headers).toMatchObject({
      "x-api-key": "test-key",
      "anthropic-version": "2023-06-01",
    });
  });

  test.each(["text", "thinking-and-tools"])("the same events: %s", async (name) => {
    const { server, model } = await serve("anthropic-messages", name);
    const ours = outcomeOf(await run(model("/v1/messages")));
    const stream = client(server.url).messages.stream({
      model: "test-model",
      max_tokens: 100,
      messages: [{ role: "user", content: "hello" }],
    });
    const { content, stop_reason, usage } = await stream.finalMessage();
    expect(ours).toEqual({
      text: content.flatMap((block) => (block.type === "text" ? [block.text] : [])).join(""),
      calls: content.flatMap((block) =>
        block.type === "tool_use"
          ? [{ id: block.id, name: block.name, arguments: block.input }]
          : [],
      ),
      finish: stop_reason === "tool_use" ? "tool-calls" : "stop",
      inputTokens:
        usage.input_tokens +
        (usage.cache_read_input_tokens ?? 0) +
        (usage.cache_creation_input_tokens ?? 0),
      outputTokens: usage.output_tokens,
    });
  });
});
