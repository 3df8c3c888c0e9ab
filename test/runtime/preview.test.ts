/** What goes over the wire for one chat: quirks, JSON answers, images, tool choices, credentials. */
import { describe, expect, test } from "vitest";
import { type ChatRequest, createRuntime } from "../../src/runtime/index.js";
import { collect, hello, manifestOf, modelOf } from "../support/manifest.js";
import { sigv4 } from "../support/runtime-request.js";
import { simulate, simulators } from "../support/simulators.js";

describe("the preview of a request", () => {
  test.each(simulators)(
    "$wire: what is sent, with references instead of secrets",
    async (simulator) => {
      const { server, model } = await simulate(simulator);
      const env = { TEST_KEY: "test-key" };
      const request: ChatRequest = { ...hello, maxTokens: 50 };
      const runtime = createRuntime(manifestOf({ m: model }), { env });
      const preview = runtime.preview(request);
      await collect(runtime.chat(request));
      await runtime.close();
      const [received] = server.received;
      expect(preview.url).toBe(server.url + received?.path);
      expect(preview.body).toEqual(received?.json);
      for (const [name, value] of Object.entries(preview.headers)) {
        expect(value.replace("{env:TEST_KEY}", "test-key")).toBe(received?.headers[name]);
      }
      expect(JSON.stringify(preview)).not.toContain("test-key");
    },
  );

  test("says how a signature is made, and every source of a key", () => {
    const auth = sigv4();
    const model = modelOf({
      wire: "bedrock-converse",
      url: "https://bedrock-runtime.eu-west-1.amazonaws.com/",
    });
    const header = {
      from: "template" as const,
      template: "a={0}",
      parts: [{ from: "env" as const, name: "A" }],
    };
    const entry = {
      ...model,
      headers: { "X-A": header },
      auth: { ...auth, hosts: model.auth.hosts },
    };
    const { headers } = createRuntime(manifestOf({ m: entry }), { env: {} }).preview(hello);
    expect(headers["x-a"]).toBe("a={env:A}");
    expect(headers.authorization).toBe(
      "signed for bedrock in eu-west-1 with {env:AWS_BEARER_TOKEN_BEDROCK} or the AWS identity",
    );
  });

  test("throws if nothing would be sent", () => {
    const model = modelOf({ wire: "openai-responses", url: "https://api.openai.com/v1/responses" });
    const runtime = createRuntime(manifestOf({ m: model }), { env: {} });
    expect(() => runtime.preview({ ...hello, stopSequences: ["x"] })).toThrow(/stop sequences/);
    expect(() => runtime.preview({ ...hello, model: "other" })).toThrow(/no model other/);
  });
});
