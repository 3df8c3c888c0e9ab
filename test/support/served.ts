import type { ServerResponse } from "node:http";
import type { ManifestModel } from "../../src/generated/manifest.js";
import { modelOf } from "./manifest.js";
import { type Handler, sse, startServer } from "./server.js";

export const chunk = (content: string) => ({ choices: [{ delta: { content } }] });

export const stop = { choices: [{ delta: {}, finish_reason: "stop" }] };

export const answer = sse(chunk("Hi"), stop, "[DONE]");

/** Begins an answer of server-sent events. */
export function stream(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { "content-type": "text/event-stream" });
}

/** A server on this machine, and a model of a manifest that is called there. */
export async function served(handler: Handler, part: Partial<ManifestModel> = {}) {
  const server = await startServer(handler);
  return {
    server,
    model: modelOf({ wire: "openai-chat", url: `${server.url}/v1/chat/completions`, ...part }),
  };
}

export const finished = { type: "finish", reason: "stop" };
