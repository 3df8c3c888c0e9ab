import type { FinishReason } from "../../../generated/run-event.js";
import { count, type JsonObject, list, object, string } from "../../../language/json.js";
import type { Meter } from "../../limits.js";
import {
  type Frame,
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
  guardrail_intervened: "content-filter",
  content_filtered: "content-filter",
};

function finish(reason: string): WireEvent {
  return { type: "finish", reason: FINISH_REASONS[reason] ?? "other" };
}

function readUsage(usage: JsonObject): WireUsage | null {
  const input = count(usage.inputTokens);
  const output = count(usage.outputTokens);
  if (input === null || output === null) return null;
  const cached = count(usage.cacheReadInputTokens);
  const written = count(usage.cacheWriteInputTokens);
  return {
    type: "usage",
    inputTokens: input + (cached ?? 0) + (written ?? 0),
    outputTokens: output,
    cachedInputTokens: cached,
    cacheWriteTokens: written,
    reasoningTokens: null,
  };
}

function toolCall(use: JsonObject, text: string): WireEvent {
  const { toolUseId: id, name } = use;
  return {
    type: "tool-call",
    id: string(id),
    name: string(name),
    arguments: text,
    signature: null,
  };
}

export function createReader(meter: Meter): StreamReader {
  const uses = new Map<unknown, { use: JsonObject; text: string }>();
  let reason: string | null = null;
  let usage: WireUsage | null = null;

  function readDelta(index: unknown, delta: JsonObject): readonly WireEvent[] {
    const pending = uses.get(index);
    if (pending) pending.text = meter.joined(pending.text, string(object(delta.toolUse).input));
    const thought = object(delta.reasoningContent);
    const signature = string(thought.signature) || null;
    if (typeof thought.text === "string" || signature) {
      return [{ type: "reasoning", text: string(thought.text), signature }];
    }
    return typeof delta.text === "string" ? [{ type: "text", text: delta.text }] : [];
  }

  function read({ event, data, failed }: Frame): readonly WireEvent[] {
    const message = readFrame(data);
    if (failed) throw new ProviderError({ __type: event, ...message });
    const index = message.contentBlockIndex;
    switch (event) {
      case "contentBlockStart": {
        const use = object(message.start).toolUse;
        if (use) uses.set(index, { use: object(use), text: "" });
        meter.kept(uses.size);
        return [];
      }
      case "contentBlockDelta":
        return readDelta(index, object(message.delta));
      case "contentBlockStop": {
        const done = uses.get(index);
        uses.delete(index);
        return done ? [toolCall(done.use, done.text || "{}")] : [];
      }
      case "messageStop":
        reason = string(message.stopReason);
        return [];
      case "metadata":
        usage = readUsage(object(message.usage));
        return [];
      default:
        return [];
    }
  }

  return {
    read,
    // the usage comes after the stop, so only the end of the bytes is the end
    end: () => (reason === null ? [] : [...(usage ? [usage] : []), finish(reason)]),
  };
}

export function readResponse(body: JsonObject): readonly WireEvent[] {
  const { message } = object(body.output);
  const usage = readUsage(object(body.usage));
  return [
    ...list(object(message).content).flatMap((block) => readBlock(object(block))),
    ...(usage ? [usage] : []),
    ...("stopReason" in body ? [finish(string(body.stopReason))] : []),
  ];
}

function readBlock(block: JsonObject): readonly WireEvent[] {
  if (typeof block.text === "string") return [{ type: "text", text: block.text }];
  const { text, signature } = object(object(block.reasoningContent).reasoningText);
  if (typeof text === "string") {
    return [{ type: "reasoning", text, signature: string(signature) || null }];
  }
  if (!block.toolUse) return [];
  const use = object(block.toolUse);
  return [toolCall(use, JSON.stringify(use.input ?? {}))];
}
