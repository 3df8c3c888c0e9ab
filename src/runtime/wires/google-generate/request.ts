import type { JsonObject } from "../../../language/json.js";
import type { ChatRequest, Part, Tool, ToolChoice } from "../../request.js";
import { argumentsOf, forcedTool, nonEmpty, systemOf, turnsOf } from "../turns.js";

export function buildBody(request: ChatRequest): JsonObject {
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
  // `parameters` only accepts a subset of OpenAPI; this field accepts JSON Schema
  return { name, description, parametersJsonSchema: parameters };
}

function callingConfig(choice: ToolChoice): JsonObject {
  const forced = forcedTool(choice);
  if (forced !== null) return { mode: "ANY", allowedFunctionNames: [forced] };
  return { mode: choice === "required" ? "ANY" : choice === "none" ? "NONE" : "AUTO" };
}

/** A result must name its function; our vocabulary names the call. */
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
