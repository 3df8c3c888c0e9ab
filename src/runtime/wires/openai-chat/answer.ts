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
  stop: "stop",
  length: "length",
  tool_calls: "tool-calls",
  function_call: "tool-calls",
  content_filter: "content-filter",
};

function finish(reason: string): WireEvent {
  return { type: "finish", reason: FINISH_REASONS[reason] ?? "other" };
}

/** The text of a message or delta: plain, or in blocks (Databricks' reasoning models). */
function readContent(message: JsonObject): WireEvent[] {
  const events: WireEvent[] = [];
  // `reasoning_content` is DeepSeek's name and `reasoning` OpenRouter's
  const reasoning = string(message.reasoning_content) || string(message.reasoning);
  if (reasoning) events.push({ type: "reasoning", text: reasoning, signature: null });
  const plain = string(message.content) || string(message.refusal);
  if (plain) events.push({ type: "text", text: plain });
  for (const block of list(message.content).map(object)) {
    const text = string(block.text);
    if (block.type === "text" && text) events.push({ type: "text", text });
    for (const summary of list(block.summary).map(object)) {
      const thought = string(summary.text);
      if (thought) events.push({ type: "reasoning", text: thought, signature: null });
    }
  }
  return events;
}

function readUsage(value: unknown): WireUsage | null {
  const usage = object(value);
  const inputTokens = count(usage.prompt_tokens);
  const outputTokens = count(usage.completion_tokens);
  if (inputTokens === null || outputTokens === null) return null;
  return {
    type: "usage",
    inputTokens,
    outputTokens,
    cachedInputTokens: count(object(usage.prompt_tokens_details).cached_tokens),
    cacheWriteTokens: null,
    reasoningTokens: count(object(usage.completion_tokens_details).reasoning_tokens),
  };
}

interface PendingCall {
  id: string;
  name: string;
  arguments: string;
}

function toolCall(call: PendingCall, position: number): WireEvent {
  const { name, arguments: text } = call;
  // some local servers give no id; one is needed to answer the call
  const id = call.id || `call_${position}`;
  return { type: "tool-call", id, name, arguments: text || "{}", signature: null };
}

export function createReader(meter: Meter): StreamReader {
  const calls: PendingCall[] = [];
  const byIndex = new Map<unknown, PendingCall>();
  let usage: WireUsage | null = null;
  let reason: string | null = null;
  let ended = false;

  function readToolCall(delta: JsonObject): void {
    const id = string(delta.id);
    const written = object(delta.function);
    const index = delta.index ?? 0;
    let call = byIndex.get(index);
    // Cortex and others give parallel calls the same index: a new id is a new call
    if (!call || (id !== "" && call.id !== "" && id !== call.id)) {
      call = { id, name: "", arguments: "" };
      calls.push(call);
      meter.kept(calls.length);
      byIndex.set(index, call);
    }
    call.id ||= id;
    call.name ||= string(written.name);
    call.arguments = meter.joined(call.arguments, string(written.arguments));
  }

  function close(): readonly WireEvent[] {
    if (ended) return [];
    ended = true;
    return [...calls.map(toolCall), ...(usage ? [usage] : []), finish(reason ?? "")];
  }

  return {
    read({ data }) {
      if (data === "[DONE]") return close();
      const chunk = readFrame(data);
      if (chunk.error) throw new ProviderError(chunk);
      usage = readUsage(chunk.usage) ?? usage;
      // Azure's first chunk and the last one with the usage have no choice
      const choice = object(list(chunk.choices)[0]);
      const delta = object(choice.delta);
      for (const call of list(delta.tool_calls)) readToolCall(object(call));
      reason = string(choice.finish_reason) || reason;
      return readContent(delta);
    },
    // not every server that speaks this wire says [DONE]
    end: () => (reason === null ? [] : close()),
  };
}

export function readResponse(body: JsonObject): readonly WireEvent[] {
  // OpenRouter answers 200 with an error inside when its upstream fails
  if (body.error) throw new ProviderError(body);
  const choice = object(list(body.choices)[0]);
  const message = object(choice.message);
  const usage = readUsage(body.usage);
  const calls = list(message.tool_calls).map((value, position) => {
    const call = object(value);
    const { name, arguments: text } = object(call.function);
    return toolCall({ id: string(call.id), name: string(name), arguments: string(text) }, position);
  });
  return [
    ...readContent(message),
    ...calls,
    ...(usage ? [usage] : []),
    ...("message" in choice ? [finish(string(choice.finish_reason))] : []),
  ];
}
