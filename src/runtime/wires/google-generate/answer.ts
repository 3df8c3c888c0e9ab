import type { FinishReason } from "../../../generated/run-event.js";
import { count, type JsonObject, list, object, string } from "../../../language/json.js";
import {
  ProviderError,
  readFrame,
  type StreamReader,
  type WireEvent,
  type WireUsage,
} from "../wire.js";

const FINISH_REASONS: Readonly<Record<string, FinishReason>> = {
  STOP: "stop",
  MAX_TOKENS: "length",
  SAFETY: "content-filter",
  RECITATION: "content-filter",
  BLOCKLIST: "content-filter",
  PROHIBITED_CONTENT: "content-filter",
  SPII: "content-filter",
  IMAGE_SAFETY: "content-filter",
};

function readUsage(usage: JsonObject): WireUsage | null {
  const inputTokens = count(usage.promptTokenCount);
  if (inputTokens === null) return null;
  const reasoningTokens = count(usage.thoughtsTokenCount);
  return {
    type: "usage",
    inputTokens: inputTokens + (count(usage.toolUsePromptTokenCount) ?? 0),
    // an answer that was all reasoning has no candidates to count
    outputTokens: (count(usage.candidatesTokenCount) ?? 0) + (reasoningTokens ?? 0),
    cachedInputTokens: count(usage.cachedContentTokenCount),
    cacheWriteTokens: null,
    reasoningTokens,
  };
}

/** Answers have the same shape whole and in pieces, so one reader serves both. */
export function createReader(): StreamReader {
  let calls = 0;
  let usage: WireUsage | null = null;
  let reason = "";

  function readPart(part: JsonObject): readonly WireEvent[] {
    const signature = string(part.thoughtSignature) || null;
    if (part.functionCall) {
      const call = object(part.functionCall);
      const id = string(call.id) || `call_${calls}`;
      calls++;
      const text = JSON.stringify(call.args ?? {});
      return [{ type: "tool-call", id, name: string(call.name), arguments: text, signature }];
    }
    const text = string(part.text);
    if (text === "") return [];
    return [part.thought ? { type: "reasoning", text, signature } : { type: "text", text }];
  }

  function read(body: JsonObject): readonly WireEvent[] {
    if (body.error) throw new ProviderError(body);
    usage = readUsage(object(body.usageMetadata)) ?? usage;
    const candidate = object(list(body.candidates)[0]);
    const blocked = string(object(body.promptFeedback).blockReason);
    reason = string(candidate.finishReason) || (blocked && "PROHIBITED_CONTENT") || reason;
    return list(object(candidate.content).parts).flatMap((part) => readPart(object(part)));
  }

  return {
    read: ({ data }) => read(readFrame(data)),
    // the stream has no last message of its own: it is over when the bytes are, if a reason was given
    end() {
      if (reason === "") return [];
      const known = FINISH_REASONS[reason] ?? "other";
      // there is no separate reason for "call these tools": Google says STOP
      const calling = calls > 0 && (known === "stop" || known === "other");
      const finish = calling ? "tool-calls" : known;
      return [...(usage ? [usage] : []), { type: "finish", reason: finish }];
    },
  };
}

export function readResponse(body: JsonObject): readonly WireEvent[] {
  const reader = createReader();
  const frame = { event: "", data: JSON.stringify(body), failed: false };
  return [...reader.read(frame), ...reader.end()];
}
