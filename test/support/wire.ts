import type { Wire as WireName } from "../../src/generated/manifest.js";
import type { JsonObject } from "../../src/language/json.js";
import type { ChatRequest } from "../../src/runtime/index.js";
import { createMeter } from "../../src/runtime/limits.js";
import { wires } from "../../src/runtime/wires/index.js";
import type { WireEvent } from "../../src/runtime/wires/wire.js";
import { modelOf } from "./manifest.js";

/** A frame by its JSON, or with the name that AWS's framing gives it. */
export type Said = JsonObject | string | readonly [event: string, data: JsonObject];

/** The events of a stream that says this and ends. */
export function streamed(wire: WireName, ...frames: readonly Said[]): WireEvent[] {
  const reader = wires[wire].createReader(createMeter());
  const read = frames.flatMap((frame) => {
    const [event, data] = isNamed(frame) ? frame : ["", frame];
    const text = typeof data === "string" ? data : JSON.stringify(data);
    return [...reader.read({ event, data: text, failed: false })];
  });
  return [...read, ...reader.end()];
}

const isNamed = (frame: Said): frame is readonly [string, JsonObject] => Array.isArray(frame);

/** The events of a whole answer. */
export function whole(wire: WireName, body: JsonObject): WireEvent[] {
  return [...wires[wire].readResponse(body)];
}

/** The body of a request as it goes over the wire. */
export function bodyOf(
  wire: WireName,
  request: ChatRequest,
  part: Partial<ReturnType<typeof modelOf>> = {},
): unknown {
  const model = modelOf({ wire, url: "https://gw.example/", ...part });
  return JSON.parse(JSON.stringify(wires[wire].buildBody(request, model)));
}
