import type { FinishReason } from "../../generated/run-event.js";
import { count, type JsonObject, list, object, string } from "../json.js";
import type { ChatRequest, ImagePart, Part, ToolChoice } from "../request.js";
import { argumentsOf, cannotExpress, forcedTool, nonEmpty, systemOf, turnsOf } from "./turns.js";
import {
  type Frame,
  ProviderError,
  readFrame,
  type StreamReader,
  type Wire,
  type WireEvent,
  type WireUsage,
} from "./wire.js";

/** Amazon Bedrock's Converse: one body for every model, a binary event stream back. */
export const bedrockConverse: Wire = {
  name: "bedrock-converse",
  framing: "aws-event-stream",
  buildBody,
  createReader,
  readResponse,
};

function buildBody(request: ChatRequest): JsonObject {
  const { json } = request;
  const system = systemOf(request, false);
  return {
    messages: turnsOf(request).map(({ role, parts }) => ({
      role,
      content: parts.flatMap(writePart),
    })),
    system: system ? [{ text: system }] : undefined,
    inferenceConfig: {
      maxTokens: request.maxTokens,
      temperature: request.temperature,
      stopSequences: nonEmpty(request.stopSequences),
    },
    toolConfig: toolConfig(request),
    outputConfig: typeof json === "object" ? outputConfig(json) : undefined,
  };
}

function outputConfig(schema: JsonObject): JsonObject {
  const jsonSchema = { name: "answer", schema: JSON.stringify(schema) };
  return { textFormat: { type: "json_schema", structure: { jsonSchema } } };
}

/** Converse has no word for "no tools", but refuses a history with calls where no tools are given (unconfirmed). */
function toolConfig({ tools, toolChoice, messages }: ChatRequest): JsonObject | undefined {
  if (!tools?.length) return undefined;
  const called = messages.some(
    ({ content }) =>
      typeof content !== "string" && content.some((part) => part.type === "tool-call"),
  );
  if (toolChoice === "none" && !called) return undefined;
  return {
    tools: tools.map(({ name, description, parameters }) => ({
      toolSpec: {
        name,
        description,
        inputSchema: { json: parameters },
      },
    })),
    toolChoice: toolChoice && toolChoice !== "none" ? choice(toolChoice) : undefined,
  };
}

function choice(toolChoice: ToolChoice): JsonObject {
  const name = forcedTool(toolChoice);
  if (name !== null) return { tool: { name } };
  return toolChoice === "required" ? { any: {} } : { auto: {} };
}

function writePart(part: Part): readonly JsonObject[] {
  switch (part.type) {
    case "text":
      return [{ text: part.text }];
    case "image":
      return [{ image: writeImage(part) }];
    case "reasoning": {
      const { text, signature } = part;
      return signature ? [{ reasoningContent: { reasoningText: { text, signature } } }] : [];
    }
    case "tool-call": {
      const { id, name } = part;
      return [{ toolUse: { toolUseId: id, name, input: argumentsOf(part.arguments) } }];
    }
    case "tool-result":
      return [
        {
          toolResult: {
            toolUseId: part.id,
            content: [{ text: part.result }],
            status: part.isError ? "error" : undefined,
          },
        },
      ];
  }
}

function writeImage(part: ImagePart): JsonObject {
  if ("url" in part) {
    throw cannotExpress("an image by its address", "Converse", "Pass the image as base64.");
  }
  return { format: part.mediaType.replace(/^image\//, ""), source: { bytes: part.data } };
}

const finishReasons: Readonly<Record<string, FinishReason>> = {
  end_turn: "stop",
  stop_sequence: "stop",
  max_tokens: "length",
  model_context_window_exceeded: "length",
  tool_use: "tool-calls",
  guardrail_intervened: "content-filter",
  content_filtered: "content-filter",
};

function finish(reason: string): WireEvent {
  return { type: "finish", reason: finishReasons[reason] ?? "other" };
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

function createReader(): StreamReader {
  const uses = new Map<unknown, { use: JsonObject; text: string }>();
  let reason: string | null = null;
  let usage: WireUsage | null = null;

  function readDelta(index: unknown, delta: JsonObject): readonly WireEvent[] {
    const pending = uses.get(index);
    if (pending) pending.text += string(object(delta.toolUse).input);
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
    // the usage comes after the stop, so that only the end of the bytes is the end
    end: () => (reason === null ? [] : [...(usage ? [usage] : []), finish(reason)]),
  };
}

function readResponse(body: JsonObject): readonly WireEvent[] {
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
