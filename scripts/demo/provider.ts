/**
 * The demo's embedded provider. aimock answers chats; what aimock does not support (model
 * look-ups, keys) is answered here, as strictly as a vendor would: a wrong key is refused, and so is a
 * model that is not served.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { LLMock } from "@copilotkit/aimock";

const MODELS: Readonly<Record<string, readonly string[]>> = {
  anthropic: ["claude-sonnet-4-6", "claude-haiku-4-5-20251001"],
  openai: ["gpt-5.4"],
  ollama: [],
  gateway: ["house-model"],
};

/** Where a vendor expects its key, if not as Bearer. */
const OWN_HEADERS: Readonly<Record<string, string>> = {
  anthropic: "x-api-key",
  google: "x-goog-api-key",
};

export interface DemoProvider {
  readonly url: (vendor: string, tail?: string) => string;
  readonly stop: () => Promise<void>;
}

/** Starts the provider on a free port of this machine. `key` is the only one it accepts. */
export async function startProvider(key: string, answer: string): Promise<DemoProvider> {
  const mock = new LLMock({ port: 0, logLevel: "silent" });
  mock.onMessage(/.*/, { content: answer });
  const mockUrl = await mock.start();
  const server = createServer((incoming, outgoing) => {
    const [, vendor = "", path = "/"] = /^\/([^/]+)(\/[^?]*)/.exec(incoming.url ?? "") ?? [];
    const own = respond(vendor, path, incoming, key);
    if (own === null)
      forward(mockUrl, (incoming.url ?? "").slice(vendor.length + 1), incoming, outgoing);
    else {
      outgoing.writeHead(own.status, { "content-type": "application/json" });
      outgoing.end(JSON.stringify(own.body));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (vendor, tail = "/v1") => `http://127.0.0.1:${port}/${vendor}${tail}`,
    stop: async () => {
      await new Promise((resolve) => server.close(resolve));
      await mock.stop();
    },
  };
}

/** The answer to everything but a chat; null for a chat. */
function respond(vendor: string, path: string, { headers, method }: IncomingMessage, key: string) {
  const own = OWN_HEADERS[vendor];
  const sent = own === undefined ? headers.authorization?.replace("Bearer ", "") : headers[own];
  if (vendor !== "ollama" && sent !== key) {
    return { status: 401, body: { error: { message: "Invalid key", code: "invalid_api_key" } } };
  }
  if (method !== "GET") return null;
  const models = MODELS[vendor] ?? [];
  if (path === "/api/version") return { status: 200, body: { version: "0.12.0" } };
  if (path === "/api/tags") return { status: 200, body: { models: [{ name: "qwen3:latest" }] } };
  // a gateway that only forwards chats
  if (vendor === "gateway") return { status: 404, body: { error: { message: "Not found" } } };
  if (path === "/v1/models") return { status: 200, body: { data: models.map((id) => ({ id })) } };
  const id = decodeURIComponent(path.replace("/v1/models/", ""));
  return models.includes(id)
    ? { status: 200, body: { id } }
    : { status: 404, body: { error: { message: "No such model", code: "model_not_found" } } };
}

function forward(base: string, path: string, incoming: IncomingMessage, outgoing: ServerResponse) {
  const { host, ...headers } = incoming.headers;
  const onward = request(new URL(path, base), { method: incoming.method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on("error", () => outgoing.destroy());
  incoming.pipe(onward);
}
