import type { FinishReason } from "../../generated/run-event.js";
import { count, type JsonObject, list, object, string } from "../json.js";
import type { ChatRequest, Part, Tool, ToolChoice } from "../request.js";
import { argumentsOf, forcedTool, nonEmpty, systemOf, turnsOf } from "./turns.js";
import {
  ProviderError,
  readFrame,
  type StreamReader,
  type Wire,
  type WireEvent,
  type WireUsage,
} from "./wire.js";

/** Google's generateContent, of the Gemini API and of Vertex AI. https://ai.google.dev/api/generate-content */
export const googleGenerate: Wire = {
  name: "google-generate",
  framing: "sse",
  buildBody,
  createReader,
  readResponse,
};

function buildBody(request: ChatRequest): JsonObject {
  const { json, tools, toolChoice } = request;
  const system = systemOf(request, true);
  const names = toolNames(request);
  return {
    contents: turnsOf(request).map(({ role, parts }) => ({
      role: role === "assistant" ? "model" : "user",
      parts: parts.flatMap((part) => writePart(part, names)),
    })),
    systemInstruction: system ? { role: "user", parts: [{ text: system }] } : undefined,
    tools: tools?.length ? [{ functionDeclarations: tools.map(writeTool) }] : undefined,
    toolConfig:
      tools?.length && toolChoice
        ? { functionCallingConfig: callingConfig(toolChoice) }
        : undefined,
    generationConfig: {
      maxOutputTokens: request.maxTokens,
      temperature: request.temperature,
      stopSequences: nonEmpty(request.stopSequences),
      responseMimeType: json && "application/json",
      responseJsonSchema: typeof json === "object" ? json : undefined,
    },
  };
}

function writeTool({ name, description, parameters }: Tool): JsonObject {
  // `parameters` takes a subset of OpenAPI only; this field takes JSON Schema
  return { name, description, parametersJsonSchema: parameters };
}

function callingConfig(choice: ToolChoice): JsonObject {
  const forced = forcedTool(choice);
  if (forced !== null) return { mode: "ANY", allowedFunctionNames: [forced] };
  return { mode: choice === "required" ? "ANY" : choice === "none" ? "NONE" : "AUTO" };
}

/** A result has to name its function; our vocabulary names the call. */
function toolNames(request: ChatRequest): ReadonlyMap<string, string> {
  const parts = turnsOf(request).flatMap((turn) => turn.parts);
  return new Map(
    parts.flatMap((part) => (part.type === "tool-call" ? [[part.id, part.name]] : [])),
  );
}

function writePart(part: Part, names: ReadonlyMap<string, string>): readonly JsonObject[] {
  switch (part.type) {
    case "text":
      return [{ text: part.text }];
    case "image":
      return "url" in part
        ? [{ fileData: { fileUri: part.url } }]
        : [{ inlineData: { mimeType: part.mediaType, data: part.data } }];
    case "tool-call":
      return [
        {
          functionCall: { name: part.name, args: argumentsOf(part.arguments) },
          // Gemini 3 refuses its own call back without the signature it came with
          thoughtSignature: part.signature || undefined,
        },
      ];
    case "tool-result": {
      const name = names.get(part.id) ?? part.id;
      const response = part.isError ? { error: part.result } : { output: part.result };
      return [{ functionResponse: { name, response } }];
    }
    case "reasoning":
      return [];
  }
}

const finishReasons: Readonly<Record<string, FinishReason>> = {
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
    // an answer that was all thought has no candidates to count
    outputTokens: (count(usage.candidatesTokenCount) ?? 0) + (reasoningTokens ?? 0),
    cachedInputTokens: count(usage.cachedContentTokenCount),
    cacheWriteTokens: null,
    reasoningTokens,
  };
}

/** Answers come in the same shape whole and in pieces, so that one reader does for both. */
function createReader(): StreamReader {
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
      const known = finishReasons[reason] ?? "other";
      // there is no reason of its own for "call these tools": Google says STOP
      const calling = calls > 0 && (known === "stop" || known === "other");
      const finish = calling ? "tool-calls" : known;
      return [...(usage ? [usage] : []), { type: "finish", reason: finish }];
    },
  };
}

function readResponse(body: JsonObject): readonly WireEvent[] {
  const reader = createReader();
  const frame = { event: "", data: JSON.stringify(body), failed: false };
  return [...reader.read(frame), ...reader.end()];
}
