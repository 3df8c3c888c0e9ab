import type { ManifestModel } from "../../generated/manifest.js";
import type { FinishReason } from "../../generated/run-event.js";
import { count, type JsonObject, list, object, string } from "../json.js";
import type { ChatRequest, Message, Part } from "../request.js";
import { cannotExpress, forcedTool, nonEmpty, partsOf } from "./turns.js";
import {
  ProviderError,
  readFrame,
  type StreamReader,
  type Wire,
  type WireEvent,
  type WireUsage,
} from "./wire.js";

/** OpenAI's responses, which newer models speak alone. Nothing is stored at the provider. */
export const openaiResponses: Wire = {
  name: "openai-responses",
  framing: "sse",
  buildBody,
  createReader,
  readResponse,
};

function buildBody(request: ChatRequest, model: ManifestModel): JsonObject {
  if (request.stopSequences?.length)
    throw cannotExpress("stop sequences", "The responses protocol");
  const { json, tools, toolChoice } = request;
  const forced = forcedTool(toolChoice);
  const choice = forced ? { type: "function", name: forced } : toolChoice;
  return {
    model: model.quirks.includes("no-model-in-body") ? undefined : model.model,
    input: request.messages.flatMap(writeMessage),
    // without this, conversations stay at the provider for 30 days
    store: false,
    // what a reasoning model has to be given back when nothing is stored
    include: model.capabilities.reasoning ? ["reasoning.encrypted_content"] : undefined,
    stream: request.stream === false ? undefined : true,
    tools: nonEmpty(tools?.map((tool) => ({ type: "function", ...tool, strict: false }))),
    tool_choice: tools?.length ? choice : undefined,
    max_output_tokens: request.maxTokens,
    temperature: request.temperature,
    text: json && { format: textFormat(json) },
  };
}

function textFormat(json: NonNullable<ChatRequest["json"]>): JsonObject {
  if (json === true) return { type: "json_object" };
  return { type: "json_schema", name: "answer", schema: json };
}

/** A message becomes items: its text and images together, calls and results each for itself, in order. */
function writeMessage(message: Message): readonly JsonObject[] {
  const items: JsonObject[] = [];
  let content: JsonObject[] = [];
  const close = () => {
    if (content.length > 0) items.push({ role: message.role, content });
    content = [];
  };
  for (const part of partsOf(message)) {
    const block = writeContent(message, part);
    if (block) {
      content.push(block);
      continue;
    }
    close();
    items.push(...writeItem(part));
  }
  close();
  return items;
}

function writeContent({ role }: Message, part: Part): JsonObject | null {
  if (part.type === "text" && role !== "assistant") return { type: "input_text", text: part.text };
  if (part.type !== "image") return null;
  const url = "url" in part ? part.url : `data:${part.mediaType};base64,${part.data}`;
  return { type: "input_image", detail: "auto", image_url: url };
}

function writeItem(part: Part): readonly JsonObject[] {
  switch (part.type) {
    case "text":
      return [{ role: "assistant", content: part.text }];
    case "tool-call":
      return [
        { type: "function_call", call_id: part.id, name: part.name, arguments: part.arguments },
      ];
    case "tool-result":
      return [{ type: "function_call_output", call_id: part.id, output: part.result }];
    case "reasoning":
      return part.signature
        ? [{ type: "reasoning", summary: [], encrypted_content: part.signature }]
        : [];
    default:
      return [];
  }
}

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

/** What a finished item says that was not streamed in pieces. */
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

function createReader(): StreamReader {
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

function readResponse(body: JsonObject): readonly WireEvent[] {
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
