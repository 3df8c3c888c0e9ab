/** The provider for the runtime benchmark, in its own process: `/n/ms/…` answers with n chunks after ms milliseconds. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

function openaiChunks(count: number): string {
  const chunk = (choice: unknown) =>
    `data: ${JSON.stringify({ id: "c", object: "chat.completion.chunk", created: 1, model: "m", choices: [choice] })}\n\n`;
  const text = chunk({ index: 0, delta: { content: "token " }, finish_reason: null });
  return `${text.repeat(count)}${chunk({ index: 0, delta: {}, finish_reason: "stop" })}data: [DONE]\n\n`;
}

function anthropicChunks(count: number): string {
  const event = (body: { type: string }) =>
    `event: ${body.type}\ndata: ${JSON.stringify(body)}\n\n`;
  const usage = { input_tokens: 1, output_tokens: count };
  const message = {
    id: "m",
    type: "message",
    role: "assistant",
    model: "m",
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage,
  };
  const start = {
    type: "content_block_start",
    index: 0,
    content_block: { type: "text", text: "" },
  };
  const delta = {
    type: "content_block_delta",
    index: 0,
    delta: { type: "text_delta", text: "token " },
  };
  const end = {
    type: "message_delta",
    delta: { stop_reason: "end_turn", stop_sequence: null },
    usage,
  };
  return [
    event({ type: "message_start", message } as { type: string }),
    event(start),
    event(delta).repeat(count),
    event({ type: "content_block_stop", index: 0 } as { type: string }),
    event(end),
    event({ type: "message_stop" }),
  ].join("");
}

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    const path = request.url ?? "";
    const [, count, wait] = path.split("/").map(Number);
    const write = path.endsWith("/messages") ? anthropicChunks : openaiChunks;
    setTimeout(() => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.end(write(count ?? 0));
    }, wait);
  });
});
server.listen(0, "127.0.0.1", () => {
  process.send?.((server.address() as AddressInfo).port);
});
