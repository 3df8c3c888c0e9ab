import type { ManifestModel, Wire as WireName } from "../../generated/manifest.js";
import { type JsonObject, object, parse } from "../../language/json.js";
import { RuntimeError } from "../error.js";
import type { Meter } from "../limits.js";
import type { ChatRequest } from "../request.js";
import type { WireEvent } from "./events.js";

export type { WireEvent, WireUsage } from "./events.js";

/** One message of a stream: its name and its JSON text. */
export interface Frame {
  readonly event: string;
  readonly data: string;
  /** True if the framing itself marks the message as an error. */
  readonly failed: boolean;
}

/** How messages are cut out of the bytes. */
export type Framing = "sse" | "aws-event-stream";

/** Reads one stream. It keeps what is still incomplete, such as the arguments of a tool call. */
export interface StreamReader {
  /** The events that this frame completes. */
  read(frame: Frame): readonly WireEvent[];
  /** What is left when the bytes end; without a finish here or before, the answer broke off. */
  end(): readonly WireEvent[];
}

/** What a request's body depends on, in addition to the request. */
export type WireModel = Pick<ManifestModel, "model" | "quirks" | "capabilities" | "limits">;

/** One chat protocol: a request into its body, its answers into events. Pure. */
export interface Wire {
  readonly name: WireName;
  readonly framing: Framing;
  /** The field of a whole answer with the model's text. */
  readonly answerField: string;
  /** Fields that are undefined do not go over the wire. */
  buildBody(request: ChatRequest, model: WireModel): JsonObject;
  createReader(meter: Meter): StreamReader;
  readResponse(body: JsonObject): readonly WireEvent[];
}

/** An error that the provider sent in place of an answer: in a stream, or in a body with status 200. */
export class ProviderError extends Error {
  readonly body: unknown;

  constructor(body: unknown) {
    super("The provider reported an error inside its answer.");
    this.name = "ProviderError";
    this.body = body;
  }
}

/** The JSON of a frame. What isn't JSON means that a proxy or another protocol is speaking. */
export function readFrame(data: string): JsonObject {
  const value = parse(data);
  if (value !== undefined) return object(value);
  throw new RuntimeError(
    "unexpected_response",
    "The stream contains a message that is not JSON.",
    "Check that baseURL points at the provider's API, and that no proxy in between alters streams.",
  );
}
