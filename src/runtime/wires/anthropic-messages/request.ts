import type { JsonObject } from "../../../language/json.js";
import type { ChatRequest, Part, ToolChoice } from "../../request.js";
import { argumentsOf, forcedTool, nonEmpty, systemOf, turnsOf } from "../turns.js";
import type { WireModel } from "../wire.js";

// the field is required; every Claude model can write this much
const DEFAULT_MAX_TOKENS = 4096;

export function buildBody(request: ChatRequest, model: WireModel): JsonObject {
  const { quirks } = model;
  const { json, tools } = request;
  return {
    model: quirks.includes("no-model-in-body") ? undefined : model.model,
    anthropic_version: bodyVersion(model),
    max_tokens: request.maxTokens ?? model.limits.output ?? DEFAULT_MAX_TOKENS,
    system: systemOf(request, false) || undefined,
    messages: turnsOf(request).map(({ role, parts }) => ({
      role,
      content: parts.flatMap(writePart),
    })),
    stream: request.stream === false ? undefined : true,
    tools: nonEmpty(
      tools?.map(({ name, description, parameters }) => ({
        name,
        description,
        input_schema: parameters,
      })),
    ),
    tool_choice: tools?.length && request.toolChoice ? toolChoice(request.toolChoice) : undefined,
    temperature: request.temperature,
    stop_sequences: nonEmpty(request.stopSequences),
    output_config:
      typeof json === "object" ? { format: { type: "json_schema", schema: json } } : undefined,
  };
}

/** In the clouds the version is in the body; at Anthropic itself it is a header. */
function bodyVersion({ quirks }: WireModel): string | undefined {
  if (quirks.includes("anthropic-version-vertex")) return "vertex-2023-10-16";
  return quirks.includes("anthropic-version-bedrock") ? "bedrock-2023-05-31" : undefined;
}

function toolChoice(choice: ToolChoice): JsonObject {
  const name = forcedTool(choice);
  if (name !== null) return { type: "tool", name };
  return { type: choice === "required" ? "any" : choice };
}

function writePart(part: Part): readonly JsonObject[] {
  switch (part.type) {
    case "text":
      return [{ type: "text", text: part.text }];
    case "image":
      return [
        {
          type: "image",
          source:
            "url" in part
              ? { type: "url", url: part.url }
              : { type: "base64", media_type: part.mediaType, data: part.data },
        },
      ];
    case "reasoning":
      // thinking is accepted back only with its signature
      return part.signature
        ? [{ type: "thinking", thinking: part.text, signature: part.signature }]
        : [];
    case "tool-call":
      return [
        { type: "tool_use", id: part.id, name: part.name, input: argumentsOf(part.arguments) },
      ];
    case "tool-result":
      return [
        {
          type: "tool_result",
          tool_use_id: part.id,
          content: part.result,
          is_error: part.isError || undefined,
        },
      ];
  }
}
