import type { FinishReason } from "../../../generated/run-event.js";
import { count, type JsonObject, list, object, string } from "../../../language/json.js";
import {
  ProviderError,
  readFrame,
  type StreamReader,
  type WireEvent,
  type WireUsage,
} from "../wire.js";

/** The end of an answer: how it finished, and whether tools were called on the way. */
function readEnd(response: JsonObject, called: boolean): readonly WireEvent[] {
  if (response.status === "failed" || response.error) throw new ProviderError(response);
  const usage = readUsage(object(response.usage));
  const cut = string(object(response.incomplete_details).reason);
  const reasons: Readonly<Record<string, FinishReason>> = {
    "": called ? "tool-calls" : "stop",
    max_output_tokens: "length",
    content_filter: "content-filter",
  };
  return [...(usage ? [usage] : []), { type: "finish", reason: reasons[cut] ?? "other" }];
}

function readUsage(usage: JsonObject): WireUsage | null {
  const inputTokens = count(usage.input_tokens);
  const outputTokens = count(usage.output_tokens);
  if (inputTokens === null || outputTokens === null) return null;
  return {
    type: "usage",
    inputTokens,
    outputTokens,
    cachedInputTokens: count(object(usage.input_tokens_details).cached_tokens),
    cacheWriteTokens: null,
    reasoningTokens: count(object(usage.output_tokens_details).reasoning_tokens),
  };
}

/** What a finished item contains that was not streamed in pieces. */
function readItem(item: JsonObject): readonly WireEvent[] {
  if (item.type === "function_call") {
    return [
      {
        type: "tool-call",
        id: string(item.call_id),
        name: string(item.name),
        arguments: string(item.arguments),
        signature: null,
      },
    ];
  }
  const signature = string(item.encrypted_content);
  return item.type === "reasoning" && signature ? [{ type: "reasoning", text: "", signature }] : [];
}

export function createReader(): StreamReader {
  let called = false;
  return {
    read({ data }) {
      const message = readFrame(data);
      const delta = string(message.delta);
      switch (message.type) {
        case "response.output_text.delta":
        case "response.refusal.delta":
          return [{ type: "text", text: delta }];
        case "response.reasoning_summary_text.delta":
        case "response.reasoning_text.delta":
          return [{ type: "reasoning", text: delta, signature: null }];
        case "response.output_item.done": {
          const events = readItem(object(message.item));
          called ||= events.some((event) => event.type === "tool-call");
          return events;
        }
        case "response.completed":
        case "response.incomplete":
        case "response.failed":
          return readEnd(object(message.response), called);
        case "error":
          throw new ProviderError(message.error ? message : { error: message });
        default:
          return [];
      }
    },
    end: () => [],
  };
}

export function readResponse(body: JsonObject): readonly WireEvent[] {
  const items = list(body.output).map(object);
  const events = items.flatMap((item) => [...readText(item), ...readItem(item)]);
  const called = events.some((event) => event.type === "tool-call");
  return [...events, ...("output" in body || body.error ? readEnd(body, called) : [])];
}

function readText(item: JsonObject): readonly WireEvent[] {
  const reasoning = list(item.summary)
    .map((part) => string(object(part).text))
    .filter((text) => text !== "");
  const blocks = list(item.content).map(object);
  return [
    ...reasoning.map((text): WireEvent => ({ type: "reasoning", text, signature: null })),
    ...blocks.flatMap((block): WireEvent[] => {
      const text = string(block.text) || string(block.refusal);
      return text ? [{ type: "text", text }] : [];
    }),
  ];
}
