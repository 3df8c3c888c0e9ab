import {
  BedrockRuntimeClient,
  ConverseCommand,
  ConverseStreamCommand,
} from "@aws-sdk/client-bedrock-runtime";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { ManifestModel } from "../../src/generated/manifest.js";
import { awsRequestHandler } from "../../src/net/chains/aws-request-handler.js";
import { createHttp } from "../../src/net/index.js";
import { hello, run } from "../support/manifest.js";
import { image, outcomeOf, parameters, rich, serve } from "../support/sdk-chats.js";

describe("bedrock-converse and the AWS SDK", () => {
  // Node 20 makes it warn on standard error
  beforeAll(() => void vi.stubEnv("AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED", "true"));
  afterAll(() => void vi.unstubAllEnvs());

  const modelId = "anthropic.claude-haiku-4-5-20251001-v1:0";
  const path = (verb: string) => `/model/${encodeURIComponent(modelId)}/${verb}`;
  const keys = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "example-secret" };
  const env = { AWS_ACCESS_KEY_ID: keys.accessKeyId, AWS_SECRET_ACCESS_KEY: keys.secretAccessKey };
  const client = (url: string) =>
    // its default is HTTP/2, which no gateway and no plain server supports
    new BedrockRuntimeClient({
      region: "eu-west-1",
      endpoint: url,
      credentials: keys,
      requestHandler: awsRequestHandler(createHttp({ env: {} })),
    });
  const auth = (host: string): ManifestModel["auth"] => ({
    scheme: "sigv4",
    service: "bedrock",
    region: "eu-west-1",
    credential: { from: "chain", chain: "aws", profile: null },
    hosts: [host],
  });

  test("the same request", async () => {
    const { server, model } = await serve("bedrock-converse", "text");
    await run(
      model(path("converse"), { auth: auth(server.host) }),
      { ...rich, stream: false },
      { env },
    );
    await client(server.url).send(
      new ConverseCommand({
        modelId,
        system: [{ text: "Be brief." }],
        messages: [
          {
            role: "user",
            content: [
              { text: "Where is this? Grüße 😀" },
              { image: { format: "png", source: { bytes: Buffer.from(image, "base64") } } },
            ],
          },
          {
            role: "assistant",
            content: [
              { text: "Looking." },
              { toolUse: { toolUseId: "call_a", name: "weather", input: { city: "Bern" } } },
              { toolUse: { toolUseId: "call_b", name: "weather", input: { city: "Oslo" } } },
            ],
          },
          {
            role: "user",
            content: [
              { toolResult: { toolUseId: "call_a", content: [{ text: "sunny" }] } },
              {
                toolResult: {
                  toolUseId: "call_b",
                  content: [{ text: "no such city" }],
                  status: "error",
                },
              },
              { text: "And now?" },
            ],
          },
        ],
        toolConfig: {
          tools: [
            {
              toolSpec: {
                name: "weather",
                description: "The weather of a city.",
                inputSchema: { json: parameters },
              },
            },
          ],
          toolChoice: { tool: { name: "weather" } },
        },
        inferenceConfig: { maxTokens: 100, temperature: 0.5, stopSequences: ["END"] },
      }),
    );
    const [ours, theirs] = server.received;
    expect(ours?.json).toEqual(theirs?.json);
    expect(ours?.path).toBe(theirs?.path);
    const scope = /Credential=AKIAEXAMPLE\/\d+\/eu-west-1\/bedrock\/aws4_request/;
    expect(ours?.headers.authorization).toMatch(scope);
    expect(theirs?.headers.authorization).toMatch(scope);
  });

  test.each(["text", "reasoning-and-tools"])("the same events: %s", async (name) => {
    const { server, model } = await serve("bedrock-converse", name);
    const ours = outcomeOf(
      await run(model(path("converse-stream"), { auth: auth(server.host) }), hello, { env }),
    );
    const { stream } = await client(server.url).send(
      new ConverseStreamCommand({
        modelId,
        messages: [{ role: "user", content: [{ text: "hello" }] }],
      }),
    );
    let text = "";
    let finish = "";
    const calls: { id?: string; name?: string; text: string }[] = [];
    let usage: Record<string, number | undefined> = {};
    for await (const event of stream ?? []) {
      text += event.contentBlockDelta?.delta?.text ?? "";
      const start = event.contentBlockStart?.start?.toolUse;
      if (start)
        calls.push({
          ...(start.toolUseId && { id: start.toolUseId }),
          ...(start.name && { name: start.name }),
          text: "",
        });
      const last = calls.at(-1);
      if (last) last.text += event.contentBlockDelta?.delta?.toolUse?.input ?? "";
      finish = event.messageStop?.stopReason ?? finish;
      const told = event.metadata?.usage;
      if (told) usage = { ...told, cacheDetails: undefined };
    }
    expect(ours).toEqual({
      text,
      calls: calls.map((call) => ({
        id: call.id,
        name: call.name,
        arguments: JSON.parse(call.text || "{}"),
      })),
      finish: finish === "tool_use" ? "tool-calls" : "stop",
      inputTokens:
        (usage.inputTokens ?? 0) +
        (usage.cacheReadInputTokens ?? 0) +
        (usage.cacheWriteInputTokens ?? 0),
      outputTokens: usage.outputTokens,
    });
  });
});
