import type { ServerResponse } from "node:http";
import { recordedAnswer } from "../support/streams.js";
import type { Sighting } from "./sighting.js";

/** How the other side behaves: like a vendor, or hostile. */
export type Manner =
  | "ok"
  | "echo"
  | "bidi"
  | "storm"
  | "stale-storm"
  | "endless-tool"
  | "endless-text";

/** Bytes after which an endless answer ends after all, so that a test does. */
const ENDLESS_BYTES = 40 * 1024 * 1024;

const list = {
  object: "list",
  data: [{ id: "gpt-4o", object: "model" }, { id: "m" }, { id: "claude-sonnet-4-6" }],
  models: [{ name: "models/gemini-2.5-pro", supportedGenerationMethods: ["generateContent"] }],
};

/** What a token endpoint gives: a secret of its own, which is looked for as the configured ones are. */
function token(derived: string): unknown {
  return { access_token: derived, token_type: "Bearer", expires_in: 3600 };
}

function streamOf({ path, body }: Sighting) {
  if (/converse/.test(path)) return recordedAnswer("bedrock-converse", "text");
  if (/\/responses/.test(path)) return recordedAnswer("openai-responses", "text");
  if (/\/messages|rawPredict/i.test(path)) return recordedAnswer("anthropic-messages", "text");
  if (/generateContent/i.test(path)) return recordedAnswer("google-generate", "text");
  return /"messages"|"prompt"|"input"/.test(body) ? recordedAnswer("openai-chat", "text") : null;
}

function json(response: ServerResponse, status: number, value: unknown, headers = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(value));
}

/** Answers a request in the given manner. */
export function answer(
  seen: Sighting,
  response: ServerResponse,
  manner: Manner,
  derived: string,
): void {
  const said = () => `${seen.path}\n${seen.headers}\n${seen.body}`.slice(0, 8_000);
  if (manner === "echo") {
    json(response, 401, { error: { message: `Incorrect API key provided: ${said()}` } });
  } else if (manner === "storm") {
    json(response, 429, { error: {} }, { "retry-after": "0" });
  } else if (manner === "stale-storm") {
    json(response, 429, { error: {} }, { "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" });
  } else if (/\/token\b|oauth2|oidc|login\/oauth/.test(seen.path)) {
    json(response, 200, token(derived));
  } else if (seen.method === "POST" && manner === "bidi") {
    bidirectional(response);
  } else if (seen.method === "POST" && manner !== "ok") {
    endless(response, manner);
  } else {
    asVendorsDo(seen, response);
  }
}

function asVendorsDo(seen: Sighting, response: ServerResponse): void {
  const stream = seen.method === "POST" ? streamOf(seen) : null;
  if (stream === null) {
    json(response, 200, list);
    return;
  }
  const wantsStream = /"stream":\s*true/.test(seen.body) || /stream/i.test(seen.path);
  response.writeHead(200, {
    "content-type": wantsStream ? stream.contentType : "application/json",
  });
  response.end(wantsStream ? Buffer.from(stream.stream) : (stream.whole ?? "{}"));
}

/** Text that a terminal would show in another order than it is read. */
function bidirectional(response: ServerResponse): void {
  const delta = { content: "a\u202eb\u2066c" };
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.end(
    `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: "stop" }] })}\n\ndata: [DONE]\n\n`,
  );
}

/** An answer that goes on for as long as it is read. */
function endless(response: ServerResponse, manner: Manner): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  const piece = "x".repeat(16 * 1024);
  const call = { index: 0, id: "1", function: { name: "f", arguments: piece } };
  const delta = manner === "endless-tool" ? { tool_calls: [call] } : { content: piece };
  const chunk = `data: ${JSON.stringify({ choices: [{ index: 0, delta }] })}\n\n`;
  let sent = 0;
  const more = () => {
    while (sent < ENDLESS_BYTES) {
      sent += chunk.length;
      if (!response.write(chunk)) {
        response.once("drain", more);
        return;
      }
    }
    response.end();
  };
  more();
}
