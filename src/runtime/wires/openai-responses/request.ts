import type { JsonObject } from "../../../language/json.js";
import type { ChatRequest, Message, Part } from "../../request.js";
import { cannotExpress, forcedTool, nonEmpty, partsOf } from "../turns.js";
import type { WireModel } from "../wire.js";

export function buildBody(request: ChatRequest, model: WireModel): JsonObject {
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
    // what a reasoning model needs to get back when nothing is stored
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

/** A message becomes items: its text and images together, each call and result on its own, in order. */
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
