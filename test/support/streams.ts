import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EventStreamCodec } from "@smithy/eventstream-codec";
import type { Wire } from "../../src/generated/manifest.js";
import type { RunEvent } from "../../src/generated/run-event.js";
import { wires } from "../../src/runtime/wires/index.js";

const root = new URL("../../fixtures/runtime/", import.meta.url).pathname;

/** A recorded answer: its bytes as a stream, its body as a whole where there is one, and the events it means. */
export interface RecordedAnswer {
  readonly wire: Wire;
  readonly name: string;
  readonly contentType: string;
  readonly stream: Uint8Array;
  readonly whole: string | null;
  /** The body that asks for it with a streamed "hello", where one was recorded. */
  readonly request: string | null;
  readonly events: RunEvent[];
}

const codec = new EventStreamCodec(
  (input) => (typeof input === "string" ? input : new TextDecoder().decode(input)),
  (input) => new TextEncoder().encode(input),
);

/** One message of Amazon's binary event stream. */
function awsMessage(event: string, payload: unknown, type = "event"): Uint8Array {
  const name = type === "event" ? ":event-type" : ":exception-type";
  return codec.encode({
    headers: {
      ":message-type": { type: "string", value: type },
      [name]: { type: "string", value: event },
      ":content-type": { type: "string", value: "application/json" },
    },
    body: new TextEncoder().encode(JSON.stringify(payload)),
  });
}

function read(folder: string, file: string): string | null {
  return readdirSync(folder).includes(file) ? readFileSync(join(folder, file), "utf8") : null;
}

function load(wire: Wire, name: string): RecordedAnswer {
  const folder = join(root, wire, name);
  const frames: [string, unknown, string?][] = JSON.parse(read(folder, "answer.json") ?? "[]");
  const text = read(folder, "answer.sse");
  return {
    wire,
    name,
    contentType: text === null ? "application/vnd.amazon.eventstream" : "text/event-stream",
    stream:
      text === null
        ? Buffer.concat(frames.map((frame) => awsMessage(...frame)))
        : Buffer.from(text, "utf8"),
    whole: read(folder, "whole.json"),
    request: read(folder, "request.json"),
    events: (read(folder, "events.jsonl") ?? "")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line)),
  };
}

/** Every recorded answer of `fixtures/runtime/`. */
export const recordedAnswers: readonly RecordedAnswer[] = Object.values(wires).flatMap((wire) =>
  readdirSync(join(root, wire.name)).map((name) => load(wire.name, name)),
);

export function recordedAnswer(wire: Wire, name: string): RecordedAnswer {
  return load(wire, name);
}

/** The events with pieces of text and of reasoning joined, as a whole answer has them. */
export function joined(events: readonly RunEvent[]): RunEvent[] {
  const all: RunEvent[] = [];
  for (const event of events) {
    const last = all.at(-1);
    if (event.type === "text" && last?.type === "text") {
      all[all.length - 1] = { type: "text", text: last.text + event.text };
    } else if (event.type === "reasoning" && last?.type === "reasoning") {
      const signature = event.signature ?? last.signature;
      all[all.length - 1] = { type: "reasoning", text: last.text + event.text, signature };
    } else {
      all.push(event);
    }
  }
  return all;
}
