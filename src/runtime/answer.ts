import { type HttpResponse, NetError } from "../net/index.js";
import { createFramer } from "./framing.js";
import type { Meter } from "./limits.js";
import type { Wire, WireEvent } from "./wires/wire.js";

/** The connection failed while an answer was read, as opposed to the answer being wrong. */
export class TransportError extends Error {
  /** `host:port` of the proxy in between, or null. */
  readonly proxy: string | null;

  constructor(cause: unknown, proxy: string | null = null) {
    super("The connection failed.", { cause });
    this.name = "TransportError";
    this.proxy = proxy;
  }
}

/** The whole answer as text. */
export async function readText(response: HttpResponse): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    throw error instanceof NetError ? error : new TransportError(error);
  }
}

/** Bytes whose own errors can be distinguished from ours. */
async function* transported(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw new TransportError(error);
  }
}

/**
 * The events of a streamed answer, read only as fast as they are consumed. After the finish the rest
 * is drained in the background; leaving earlier closes the connection.
 */
export async function* readStream(
  response: HttpResponse,
  wire: Wire,
  meter: Meter,
): AsyncGenerator<WireEvent> {
  const framer = await createFramer(wire.framing);
  const reader = wire.createReader(meter);
  let finished = false;
  try {
    for await (const chunk of transported(response.body)) {
      meter.received(chunk.byteLength);
      for (const frame of framer.push(chunk)) {
        for (const event of reader.read(frame)) {
          meter.passed(event);
          finished ||= event.type === "finish";
          yield event;
        }
        if (finished) return;
      }
    }
    for (const frame of framer.end()) yield* reader.read(frame);
    yield* reader.end();
    finished = true;
  } finally {
    if (finished) response.discard();
    else response.destroy();
  }
}
