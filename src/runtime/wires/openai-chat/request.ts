import type { JsonObject } from "../../../language/json.js";
import type { ChatRequest, Message, Part } from "../../request.js";
import { forcedTool, nonEmpty, partsOf } from "../turns.js";
import type { WireModel } from "../wire.js";

export function buildBody(request: ChatRequest, model: WireModel): JsonObject {
  const { quirks } = model;
  const withoutTools = quirks.includes("no-tools");
  const stream = request.stream !== false;
  const usage = stream && !quirks.includes("no-stream-options");
  const limit = quirks.includes("max-completion-tokens") ? "max_completion_tokens" : "max_tokens";
  return {
    model: quirks.includes("no-model-in-body") ? undefined : model.model,
    messages: request.messages.flatMap((message) => writeMessage(message, withoutTools)),
    stream: stream || undefined,
    stream_options: usage ? { include_usage: true } : undefined,
    ...(withoutTools ? {} : writeTools(request)),
    [limit]: request.maxTokens,
    temperature: request.temperature,
    stop: nonEmpty(request.stopSequences),
    response_format: request.json && responseFormat(request.json),
  };
}

function writeTools({ tools, toolChoice }: ChatRequest): JsonObject {
  if (!tools?.length) return {};
  const forced = forcedTool(toolChoice);
  return {
    tools: tools.map((tool) => ({ type: "function", function: tool })),
    tool_choice: forced ? { type: "function", function: { name: forced } } : toolChoice,
  };
}

function responseFormat(json: NonNullable<ChatRequest["json"]>): JsonObject {
  if (json === true) return { type: "json_object" };
  return { type: "json_schema", json_schema: { name: "answer", schema: json } };
}

/** One message becomes several if it contains several tool results. */
function writeMessage(message: Message, withoutTools: boolean): readonly JsonObject[] {
  const parts = partsOf(message);
  const results = parts.filter((part) => part.type === "tool-result");
  const calls = parts.filter((part) => part.type === "tool-call");
  const content = parts.filter((part) => part.type === "text" || part.type === "image");
  const written: JsonObject[] = withoutTools
    ? []
    : results.map(({ id, result }) => ({ role: "tool", tool_call_id: id, content: result }));
  if (message.role === "tool") return written;
  const toolCalls = withoutTools ? [] : calls;
  if (content.length === 0 && toolCalls.length === 0) return written;
  return [
    ...written,
    {
      role: message.role,
      content: content.length === 0 ? null : writeContent(content),
      tool_calls: nonEmpty(
        toolCalls.map((call) => ({
          id: call.id,
          type: "function",
          function: { name: call.name, arguments: call.arguments },
        })),
      ),
    },
  ];
}

/** Plain text stays a string: many servers that speak this wire accept nothing else. */
function writeContent(parts: readonly Part[]): string | readonly JsonObject[] {
  if (parts.every((part) => part.type === "text")) return parts.map((part) => part.text).join("\n");
  return parts.flatMap((part): JsonObject[] => {
    if (part.type === "text") return [{ type: "text", text: part.text }];
    if (part.type !== "image") return [];
    const url = "url" in part ? part.url : `data:${part.mediaType};base64,${part.data}`;
    return [{ type: "image_url", image_url: { url } }];
  });
}
