/** Providers that are stricter than the real ones: every header in its place, every required field, known models only. */
import type { ManifestModel, Wire } from "../../src/generated/manifest.js";
import { modelOf } from "./manifest.js";
import { type LoopbackServer, type Received, startServer } from "./server.js";
import { recordedAnswer } from "./streams.js";

interface Refusal {
  readonly status: number;
  readonly body: unknown;
}

interface Simulator {
  readonly wire: Wire;
  readonly answer: string;
  readonly path: (stream: boolean) => string;
  readonly entry: (host: string) => Partial<ManifestModel>;
  /** What the vendor would say to this request; null where it is answered. */
  readonly refuse: (request: Received) => Refusal | null;
}

const keyOf = (host: string, header: string) =>
  ({
    scheme: "header",
    header,
    credential: { from: "env", name: "TEST_KEY" },
    hosts: [host],
  }) as const;

const knownModel = "test-model";

function openaiRefusal(request: Received): Refusal | null {
  const error = (status: number, code: string, message: string) => ({
    status,
    body: { error: { message, type: "invalid_request_error", param: null, code } },
  });
  if (request.headers.authorization !== "Bearer test-key") {
    return error(401, "invalid_api_key", "Incorrect API key provided: sk-****");
  }
  if (request.json.model !== knownModel) {
    return error(
      404,
      "model_not_found",
      "The model `x` does not exist or you do not have access to it.",
    );
  }
  return null;
}

function only(json: Record<string, unknown>, ...names: string[]): boolean {
  return Object.keys(json).every((name) => names.includes(name));
}

export const simulators: readonly Simulator[] = [
  {
    wire: "openai-chat",
    answer: "text",
    path: () => "/v1/chat/completions",
    entry: () => ({ failures: "openai", quirks: ["max-completion-tokens"] }),
    refuse: (request) =>
      openaiRefusal(request) ??
      (only(
        request.json,
        "model",
        "messages",
        "stream",
        "stream_options",
        "max_completion_tokens",
      ) && request.path === "/v1/chat/completions"
        ? null
        : {
            status: 400,
            body: { error: { message: "Unknown parameter", code: "unknown_parameter" } },
          }),
  },
  {
    wire: "openai-responses",
    answer: "text",
    path: () => "/v1/responses",
    entry: () => ({ failures: "openai" }),
    refuse: (request) =>
      openaiRefusal(request) ??
      (only(request.json, "model", "input", "stream", "store", "max_output_tokens") &&
      request.json.store === false
        ? null
        : {
            status: 400,
            body: { error: { message: "Unknown parameter", code: "unknown_parameter" } },
          }),
  },
  {
    wire: "anthropic-messages",
    answer: "text",
    path: () => "/v1/messages",
    entry: (host) => ({
      failures: "anthropic",
      headers: { "anthropic-version": "2023-06-01" },
      auth: { ...keyOf(host, "x-api-key"), hosts: [host] },
    }),
    refuse: ({ headers, json }) => {
      const error = (status: number, type: string, message: string) => ({
        status,
        body: { type: "error", error: { type, message }, request_id: "req_1" },
      });
      if (headers["x-api-key"] !== "test-key" || headers.authorization) {
        return error(401, "authentication_error", "invalid x-api-key");
      }
      if (headers["anthropic-version"] !== "2023-06-01") {
        return error(400, "invalid_request_error", "anthropic-version: header is required");
      }
      if (typeof json.max_tokens !== "number") {
        return error(400, "invalid_request_error", "max_tokens: Field required");
      }
      if (json.model !== knownModel) return error(404, "not_found_error", `model: ${json.model}`);
      return null;
    },
  },
  {
    wire: "google-generate",
    answer: "text",
    path: (stream) =>
      `/v1beta/models/test-model:${stream ? "streamGenerateContent?alt=sse" : "generateContent"}`,
    entry: (host) => ({
      failures: "google",
      auth: { ...keyOf(host, "x-goog-api-key"), hosts: [host] },
    }),
    refuse: ({ headers, path, json }) => {
      const error = (code: number, status: string, message: string, reason?: string) => ({
        status: code,
        body: { error: { code, status, message, details: reason ? [{ reason }] : [] } },
      });
      if (headers["x-goog-api-key"] !== "test-key" || path.includes("key=")) {
        return error(400, "INVALID_ARGUMENT", "API key not valid.", "API_KEY_INVALID");
      }
      if (!path.includes(`/models/${knownModel}:`)) {
        return error(404, "NOT_FOUND", "models/x is not found for API version v1beta");
      }
      return "model" in json || !("contents" in json)
        ? error(400, "INVALID_ARGUMENT", 'Unknown name "model"')
        : null;
    },
  },
  {
    wire: "bedrock-converse",
    answer: "text",
    path: (stream) => `/model/${knownModel}/${stream ? "converse-stream" : "converse"}`,
    entry: () => ({ failures: "aws" }),
    refuse: ({ headers, path, json }) => {
      const error = (status: number, type: string, message: string) => ({
        status,
        body: { __type: type, message },
      });
      if (headers.authorization !== "Bearer test-key") {
        return error(
          403,
          "UnrecognizedClientException",
          "The security token included in the request is invalid.",
        );
      }
      if (!path.startsWith(`/model/${knownModel}/`)) {
        return error(400, "ValidationException", "The provided model identifier is invalid.");
      }
      return "model" in json || "stream" in json
        ? error(400, "ValidationException", "extraneous key")
        : null;
    },
  },
];

/** Starts a simulator; the entry given back is one that it answers. */
export async function simulate(
  simulator: Simulator,
): Promise<{ server: LoopbackServer; model: ManifestModel }> {
  const answer = recordedAnswer(simulator.wire, simulator.answer);
  const server = await startServer((request, response) => {
    const refusal =
      request.method === "POST" ? simulator.refuse(request) : { status: 404, body: {} };
    if (refusal) {
      response.writeHead(refusal.status, { "content-type": "application/json" });
      response.end(JSON.stringify(refusal.body));
      return;
    }
    const streams = request.json.stream === true || /stream/i.test(request.path);
    response.writeHead(200, { "content-type": streams ? answer.contentType : "application/json" });
    response.end(streams ? answer.stream : answer.whole);
  });
  const model = modelOf({
    wire: simulator.wire,
    url: server.url + simulator.path(false),
    streamUrl: server.url + simulator.path(true),
    ...simulator.entry(server.host),
  });
  return { server, model };
}
