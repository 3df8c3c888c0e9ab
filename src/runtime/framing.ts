import { createParser } from "eventsource-parser";
import { parse, string } from "../language/json.js";
import { RuntimeError } from "./error.js";
import type { Frame, Framing } from "./wires/wire.js";

/** Cuts messages out of bytes as they arrive, whatever the chunks are. */
export interface Framer {
  push(chunk: Uint8Array): readonly Frame[];
  /** The last message, if the stream ended without closing it. */
  end(): readonly Frame[];
}

/** No chat message is larger: beyond this a stream is broken or hostile. */
const MAX_FRAME_BYTES = 8 * 1024 * 1024;

function tooLong(): RuntimeError {
  return new RuntimeError(
    "unexpected_response",
    "The stream contains a message larger than 8 MiB.",
    "Check that baseURL points at the provider's API.",
  );
}

function damaged(): RuntimeError {
  return new RuntimeError(
    "unexpected_response",
    "The stream contains a message that is damaged or not in the event stream format.",
    "Check that baseURL points at the provider's API, and that no proxy in between alters streams.",
  );
}

export async function createFramer(framing: Framing): Promise<Framer> {
  return framing === "sse" ? sse() : awsEventStream();
}

function sse(): Framer {
  // the decoder keeps the first bytes of a character whose rest is in the next chunk
  const decoder = new TextDecoder();
  let frames: Frame[] = [];
  const parser = createParser({
    maxBufferSize: MAX_FRAME_BYTES,
    onEvent: ({ event, data }) => {
      frames.push({ event: event ?? "", data, failed: false });
    },
    onError: (error) => {
      if (error.type === "max-buffer-size-exceeded") throw tooLong();
    },
  });
  function feed(text: string): readonly Frame[] {
    frames = [];
    parser.feed(text);
    return frames;
  }
  return {
    push: (chunk) => feed(decoder.decode(chunk, { stream: true })),
    // half a message is not a message: the missing rest shows that the answer broke off
    end: () => feed(`${decoder.decode()}\n\n`).filter(({ data }) => parse(data) !== undefined),
  };
}

async function awsEventStream(): Promise<Framer> {
  const { EventStreamCodec } = await import("@smithy/eventstream-codec");
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const codec = new EventStreamCodec(
    (input) => (typeof input === "string" ? input : decoder.decode(input)),
    (input) => encoder.encode(input),
  );

  function decode(message: Uint8Array): Frame {
    try {
      const { headers, body } = codec.decode(message);
      const failed = headers[":message-type"]?.value !== "event";
      const name = headers[":event-type"] ?? headers[":exception-type"] ?? headers[":error-code"];
      return { event: string(name?.value), data: decoder.decode(body), failed };
    } catch {
      throw damaged();
    }
  }

  let pending = new Uint8Array();
  return {
    push(chunk) {
      pending = pending.length === 0 ? new Uint8Array(chunk) : Buffer.concat([pending, chunk]);
      const frames: Frame[] = [];
      let start = 0;
      // each message begins with its whole length, big-endian
      while (pending.length - start >= 4) {
        const view = new DataView(pending.buffer, pending.byteOffset + start);
        const length = view.getUint32(0);
        if (length > MAX_FRAME_BYTES) throw tooLong();
        if (length < 16) throw damaged();
        if (pending.length - start < length) break;
        frames.push(decode(pending.subarray(start, start + length)));
        start += length;
      }
      pending = pending.subarray(start);
      return frames;
    },
    end: () => [],
  };
}
