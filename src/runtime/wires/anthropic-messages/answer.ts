import type { FinishReason } from "../../../generated/run-event.js";
import { count, type JsonObject, list, object, string } from "../../../language/json.js";
import type { Meter } from "../../limits.js";
import {
  ProviderError,
  readFrame,
  type StreamReader,
  type WireEvent,
  type WireUsage,
} from "../wire.js";

const FINISH_REASONS: Readonly<Record<string, FinishReason>> = {
  end_turn: "stop",
  stop_sequence: "stop",
  max_tokens: "length",
  model_context_window_exceeded: "length",
  tool_use: "tool-calls",
  refusal: "content-filter",
};

function finish(reason: string): WireEvent {
  return { type: "finish", reason: FINISH_REASONS[reason] ?? "other" };
}

/** Usage arrives in two parts: the input at the start and the output at the end, which may correct the input. */
function readUsage(usage: JsonObject): WireUsage | null {
  const input = count(usage.input_tokens);
  const output = count(usage.output_tokens);
  if (input === null || output === null) return null;
  const cached = count(usage.cache_read_input_tokens);
  const written = count(usage.cache_creation_input_tokens);
  return {
    type: "usage",
    inputTokens: input + (cached ?? 0) + (written ?? 0),
    outputTokens: output,
    cachedInputTokens: cached,
    cacheWriteTokens: written,
    reasoningTokens: null,
  };
}

interface Block {
  readonly type: string;
  readonly id: string;
  readonly name: string;
  text: string;
}

/** What a finished block adds to what was streamed of it. */
function closeBlock(block: Block): readonly WireEvent[] {
  if (block.type === "tool_use") {
    const { id, name, text } = block;
    return [{ type: "tool-call", id, name, arguments: text || "{}", signature: null }];
  }
  if (block.type === "thinking" && block.text) {
    return [{ type: "reasoning", text: "", signature: block.text }];
  }
  return [];
}

export function createReader(meter: Meter): StreamReader {
  const blocks = new Map<unknown, Block>();
  let usage: JsonObject = {};
  let reason = "";

  function readDelta(block: Block | undefined, delta: JsonObject): readonly WireEvent[] {
    switch (delta.type) {
      case "text_delta":
        return [{ type: "text", text: string(delta.text) }];
      case "thinking_delta":
        return [{ type: "reasoning", text: string(delta.thinking), signature: null }];
      case "input_json_delta":
        if (block) block.text = meter.joined(block.text, string(delta.partial_json));
        return [];
      case "signature_delta":
        if (block) block.text = meter.joined(block.text, string(delta.signature));
        return [];
      default:
        return [];
    }
  }

  function addUsage(value: unknown): void {
    const known = Object.entries(object(value)).filter(([, number]) => number !== null);
    usage = { ...usage, ...Object.fromEntries(known) };
  }

  return {
    read({ data }) {
      const message = readFrame(data);
      switch (message.type) {
        case "message_start":
          addUsage(object(message.message).usage);
          return [];
        case "content_block_start": {
          const block = object(message.content_block);
          blocks.set(message.index, {
            type: string(block.type),
            id: string(block.id),
            name: string(block.name),
            text: "",
          });
          meter.kept(blocks.size);
          const text = string(block.text);
          return text ? [{ type: "text", text }] : [];
        }
        case "content_block_delta":
          return readDelta(blocks.get(message.index), object(message.delta));
        case "content_block_stop": {
          const block = blocks.get(message.index);
          blocks.delete(message.index);
          return block ? closeBlock(block) : [];
        }
        case "message_delta":
          addUsage(message.usage);
          reason = string(object(message.delta).stop_reason) || reason;
          return [];
        case "message_stop": {
          const total = readUsage(usage);
          return [...(total ? [total] : []), finish(reason)];
        }
        case "error":
          throw new ProviderError(message);
        default:
          return [];
      }
    },
    end: () => [],
  };
}

export function readResponse(body: JsonObject): readonly WireEvent[] {
  if (body.type === "error") throw new ProviderError(body);
  const usage = readUsage(object(body.usage));
  return [
    ...list(body.content).flatMap((value) => readBlock(object(value))),
    ...(usage ? [usage] : []),
    ...("stop_reason" in body ? [finish(string(body.stop_reason))] : []),
  ];
}

function readBlock(block: JsonObject): readonly WireEvent[] {
  switch (block.type) {
    case "text":
      return [{ type: "text", text: string(block.text) }];
    case "thinking":
      return [
        {
          type: "reasoning",
          text: string(block.thinking),
          signature: string(block.signature) || null,
        },
      ];
    case "tool_use":
      return [
        {
          type: "tool-call",
          id: string(block.id),
          name: string(block.name),
          arguments: JSON.stringify(block.input ?? {}),
          signature: null,
        },
      ];
    default:
      return [];
  }
}
