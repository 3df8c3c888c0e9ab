import type { JsonObject } from "../../../language/json.js";
import type { ChatRequest, ImagePart, Part, ToolChoice } from "../../request.js";
import { argumentsOf, cannotExpress, forcedTool, nonEmpty, systemOf, turnsOf } from "../turns.js";

export function buildBody(request: ChatRequest): JsonObject {
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

/** Converse cannot express "no tools", but refuses a history with calls if no tools are given (unconfirmed). */
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
