/** What a program asks of a model, in one vocabulary for every provider. */
export interface ChatRequest {
  /** `provider/model` as in the manifest; its default if none is named. */
  readonly model?: string | undefined;
  readonly messages: readonly Message[];
  readonly tools?: readonly Tool[] | undefined;
  readonly toolChoice?: ToolChoice | undefined;
  /** The most tokens to generate, reasoning included. */
  readonly maxTokens?: number | undefined;
  readonly temperature?: number | undefined;
  readonly stopSequences?: readonly string[] | undefined;
  /** True for any JSON value, or a JSON Schema that the answer must match. */
  readonly json?: true | JsonSchema | undefined;
  /** False asks for the whole answer at once. */
  readonly stream?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Message {
  readonly role: "system" | "user" | "assistant" | "tool";
  readonly content: string | readonly Part[];
}

export type Part = TextPart | ImagePart | ReasoningPart | ToolCallPart | ToolResultPart;

export interface TextPart {
  readonly type: "text";
  readonly text: string;
}

/** An image as base64, or at an address that the provider fetches. */
export type ImagePart =
  | { readonly type: "image"; readonly mediaType: string; readonly data: string }
  | { readonly type: "image"; readonly url: string };

/** Reasoning of an earlier answer. It is sent back only with the provider's own signature. */
export interface ReasoningPart {
  readonly type: "reasoning";
  readonly text: string;
  readonly signature?: string | null | undefined;
}

export interface ToolCallPart {
  readonly type: "tool-call";
  readonly id: string;
  readonly name: string;
  /** JSON text, as the event had it. */
  readonly arguments: string;
  readonly signature?: string | null | undefined;
}

export interface ToolResultPart {
  readonly type: "tool-result";
  /** The id of the call it answers. */
  readonly id: string;
  readonly result: string;
  readonly isError?: boolean | undefined;
}

export interface Tool {
  readonly name: string;
  readonly description?: string | undefined;
  readonly parameters: JsonSchema;
}

export type ToolChoice = "auto" | "none" | "required" | { readonly name: string };
