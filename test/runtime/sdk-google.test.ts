import { FunctionCallingConfigMode, GoogleGenAI } from "@google/genai";
import { describe, expect, test } from "vitest";
import { run } from "../support/manifest.js";
import { image, outcomeOf, parameters, rich, serve } from "../support/sdk-chats.js";

describe("google-generate and the Google SDK", () => {
  const client = (url: string) =>
    new GoogleGenAI({ apiKey: "test-key", httpOptions: { baseUrl: url } });
  const path = "/v1beta/models/test-model:streamGenerateContent?alt=sse";

  test("the same request", async () => {
    const { server, model } = await serve("google-generate", "text");
    const auth = {
      scheme: "header",
      header: "x-goog-api-key",
      credential: { from: "env", name: "TEST_KEY" },
      hosts: [server.host],
    } as const;
    await run(model(path, { auth: { ...auth, hosts: [server.host] } }), rich);
    await client(server.url).models.generateContentStream({
      model: "test-model",
      contents: [
        {
          role: "user",
          parts: [
            { text: "Where is this? Grüße 😀" },
            { inlineData: { mimeType: "image/png", data: image } },
          ],
        },
        {
          role: "model",
          parts: [
            { text: "Looking." },
            { functionCall: { name: "weather", args: { city: "Bern" } } },
            { functionCall: { name: "weather", args: { city: "Oslo" } } },
          ],
        },
        {
          role: "user",
          parts: [
            { functionResponse: { name: "weather", response: { output: "sunny" } } },
            { functionResponse: { name: "weather", response: { error: "no such city" } } },
            { text: "And now?" },
          ],
        },
      ],
      config: {
        systemInstruction: "Be brief.",
        maxOutputTokens: 100,
        temperature: 0.5,
        stopSequences: ["END"],
        tools: [
          {
            functionDeclarations: [
              {
                name: "weather",
                description: "The weather of a city.",
                parametersJsonSchema: parameters,
              },
            ],
          },
        ],
        toolConfig: {
          functionCallingConfig: {
            mode: FunctionCallingConfigMode.ANY,
            allowedFunctionNames: ["weather"],
          },
        },
      },
    });
    const [ours, theirs] = server.received;
    expect(ours?.json).toEqual(theirs?.json);
    expect(ours?.path).toBe(theirs?.path);
    expect(ours?.headers["x-goog-api-key"]).toBe(theirs?.headers["x-goog-api-key"]);
  });

  test.each(["text", "parallel-tools"])("the same events: %s", async (name) => {
    const { server, model } = await serve("google-generate", name);
    const { calls, ...ours } = outcomeOf(await run(model(path)));
    const stream = await client(server.url).models.generateContentStream({
      model: "test-model",
      contents: "hello",
    });
    let text = "";
    const called: unknown[] = [];
    let last: {
      promptTokenCount?: number;
      candidatesTokenCount?: number;
      thoughtsTokenCount?: number;
    } = {};
    for await (const chunk of stream) {
      const parts = chunk.candidates?.[0]?.content?.parts ?? [];
      text += parts.map((part) => (part.thought ? "" : (part.text ?? ""))).join("");
      called.push(
        ...(chunk.functionCalls ?? []).map((call) => ({ name: call.name, arguments: call.args })),
      );
      last = chunk.usageMetadata ?? last;
    }
    expect(ours).toEqual({
      text,
      finish: called.length > 0 ? "tool-calls" : "stop",
      inputTokens: last.promptTokenCount,
      outputTokens: (last.candidatesTokenCount ?? 0) + (last.thoughtsTokenCount ?? 0),
    });
    // ids are ours where the provider gives none
    expect(calls.map(({ id: _id, ...call }) => call)).toEqual(called);
  });
});
