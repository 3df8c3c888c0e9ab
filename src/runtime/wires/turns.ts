import { object, parse } from "../../language/json.js";
import { RuntimeError } from "../error.js";
import type { ChatRequest, JsonSchema, Message, Part, ToolChoice } from "../request.js";

/** One side's consecutive parts, for vendors that require strict turns. */
export interface Turn {
  readonly role: "user" | "assistant";
  readonly parts: readonly Part[];
}

/** The content of a message as parts; empty text is left out, since several vendors refuse it. */
export function partsOf(message: Message): readonly Part[] {
  const { content } = message;
  const parts: readonly Part[] =
    typeof content === "string" ? [{ type: "text", text: content }] : content;
  return parts.filter((part) => part.type !== "text" || part.text !== "");
}

/** The text of a message, its other parts left out. */
function textOf(message: Message): string {
  return partsOf(message)
    .flatMap((part) => (part.type === "text" ? [part.text] : []))
    .join("\n");
}

/** The system messages' text; a request for any JSON is added here if the wire has no field for it. */
export function systemOf(request: ChatRequest, jsonField: boolean): string {
  const texts = request.messages.filter((message) => message.role === "system").map(textOf);
  if (request.json === true && !jsonField)
    texts.push("Answer with one JSON value and nothing else.");
  return texts.join("\n\n");
}

/** All but the system messages as turns; tool results belong to the user's side. */
export function turnsOf(request: ChatRequest): readonly Turn[] {
  const turns: { role: Turn["role"]; parts: Part[] }[] = [];
  for (const message of request.messages) {
    if (message.role === "system") continue;
    const role = message.role === "assistant" ? "assistant" : "user";
    const last = turns.at(-1);
    if (last?.role === role) last.parts.push(...partsOf(message));
    else turns.push({ role, parts: [...partsOf(message)] });
  }
  return turns.filter((turn) => turn.parts.length > 0);
}

/** The arguments of a tool call as an object: models do write broken JSON, which no vendor accepts back. */
export function argumentsOf(text: string): JsonSchema {
  return object(parse(text));
}

/** The tool that must be called, or null. */
export function forcedTool(choice: ToolChoice | undefined): string | null {
  return typeof choice === "object" ? choice.name : null;
}

/** A request that this protocol cannot express. */
export function cannotExpress(
  what: string,
  wire: string,
  hint: string | null = null,
): RuntimeError {
  return new RuntimeError("invalid_request", `${wire} cannot express ${what}.`, hint);
}

/** The list, or undefined if it is empty: an undefined field does not appear in JSON. */
export function nonEmpty<T>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values?.length ? values : undefined;
}
