import OpenAI from "openai";
import { describe, expect, test } from "vitest";
import { run } from "../support/manifest.js";
import { image, outcomeOf, parameters, rich, serve } from "../support/sdk-chats.js";

describe("openai-chat and the openai SDK", () => {
  const client = (url: string) =>
    new OpenAI({ apiKey: "test-key", baseURL: `${url}/v1`, maxRetries: 0 });

  test("the same request", async () => {
    const { server, model } = await serve("openai-chat", "text");
    await run(model("/v1/chat/completions", { quirks: ["max-completion-tokens"] }), rich);
    await client(server.url).chat.completions.create({
      model: "test-model",
      stream: true,
      stream_options: { include_usage: true },
      messages: [
        { role: "system", content: "Be brief." },
        {
          role: "user",
          content: [
            { type: "text", text: "Where is this? Grüße 😀" },
            { type: "image_url", image_url: { url: `data:image/png;base64,${image}` } },
          ],
        },
        {
          role: "assistant",
          content: "Looking.",
          tool_calls: [
            {
              id: "call_a",
              type: "function",
              function: { name: "weather", arguments: '{"city":"Bern"}' },
            },
            {
              id: "call_b",
              type: "function",
              function: { name: "weather", arguments: '{"city":"Oslo"}' },
            },
          ],
        },
        { role: "tool", tool_call_id: "call_a", content: "sunny" },
        { role: "tool", tool_call_id: "call_b", content: "no such city" },
        { role: "user", content: "And now?" },
      ],
      tools: [
        {
          type: "function",
          function: { name: "weather", description: "The weather of a city.", parameters },
        },
      ],
      tool_choice: { type: "function", function: { name: "weather" } },
      max_completion_tokens: 100,
      temperature: 0.5,
      stop: ["END"],
    });
    const [ours, theirs] = server.received;
    expect(ours?.json).toEqual(theirs?.json);
    expect(ours?.path).toBe(theirs?.path);
    for (const header of ["authorization", "content-type"]) {
      expect(ours?.headers[header]).toBe(theirs?.headers[header]);
    }
  });

  test.each(["text", "parallel-tools"])("the same events: %s", async (name) => {
    const { server, model } = await serve("openai-chat", name);
    const ours = outcomeOf(await run(model("/v1/chat/completions")));
    const stream = client(server.url).chat.completions.stream({
      model: "test-model",
      messages: [{ role: "user", content: "hello" }],
      stream_options: { include_usage: true },
    });
    const choice = (await stream.finalChatCompletion()).choices[0];
    const usage = await stream.totalUsage();
    expect(ours).toEqual({
      text: choice?.message.content ?? "",
      calls: (choice?.message.tool_calls ?? []).map((call) =>
        call.type === "function"
          ? {
              id: call.id,
              name: call.function.name,
              arguments: JSON.parse(call.function.arguments),
            }
          : call,
      ),
      finish: choice?.finish_reason.replace("_", "-"),
      inputTokens: usage.prompt_tokens,
      outputTokens: usage.completion_tokens,
    });
  });
});

describe("openai-responses and the openai SDK", () => {
  const client = (url: string) =>
    new OpenAI({ apiKey: "test-key", baseURL: `${url}/v1`, maxRetries: 0 });

  test("the same request", async () => {
    const { server, model } = await serve("openai-responses", "text");
    const { stopSequences: _, ...request } = rich;
    await run(model("/v1/responses"), request);
    await client(server.url).responses.create({
      model: "test-model",
      stream: true,
      store: false,
      input: [
        { role: "system", content: [{ type: "input_text", text: "Be brief." }] },
        {
          role: "user",
          content: [
            { type: "input_text", text: "Where is this? Grüße 😀" },
            { type: "input_image", detail: "auto", image_url: `data:image/png;base64,${image}` },
          ],
        },
        { role: "assistant", content: "Looking." },
        { type: "function_call", call_id: "call_a", name: "weather", arguments: '{"city":"Bern"}' },
        { type: "function_call", call_id: "call_b", name: "weather", arguments: '{"city":"Oslo"}' },
        { type: "function_call_output", call_id: "call_a", output: "sunny" },
        { type: "function_call_output", call_id: "call_b", output: "no such city" },
        { role: "user", content: [{ type: "input_text", text: "And now?" }] },
      ],
      tools: [
        {
          type: "function",
          name: "weather",
          description: "The weather of a city.",
          parameters,
          strict: false,
        },
      ],
      tool_choice: { type: "function", name: "weather" },
      max_output_tokens: 100,
      temperature: 0.5,
    });
    const [ours, theirs] = server.received;
    expect(ours?.json).toEqual(theirs?.json);
    expect(ours?.path).toBe(theirs?.path);
    expect(ours?.headers.authorization).toBe(theirs?.headers.authorization);
  });

  test.each(["text", "reasoning-and-tools"])("the same events: %s", async (name) => {
    const { server, model } = await serve("openai-responses", name);
    const ours = outcomeOf(await run(model("/v1/responses")));
    const stream = client(server.url).responses.stream({ model: "test-model", input: "hello" });
    const final = await stream.finalResponse();
    const calls = final.output.flatMap((item) =>
      item.type === "function_call"
        ? [{ id: item.call_id, name: item.name, arguments: JSON.parse(item.arguments) }]
        : [],
    );
    expect(ours).toEqual({
      text: final.output_text,
      calls,
      finish: calls.length > 0 ? "tool-calls" : "stop",
      inputTokens: final.usage?.input_tokens,
      outputTokens: final.usage?.output_tokens,
    });
  });
});
