import type { Manifest, ManifestModel } from "../generated/manifest.js";
import type { RunEvent } from "../generated/run-event.js";
import { object, parse } from "../language/json.js";
import type { HttpResponse } from "../net/index.js";
import { readStream, readText } from "./answer.js";
import { priced } from "./cost.js";
import { RuntimeError } from "./error.js";
import { errorEvent, explainText } from "./explain.js";
import { createMeter } from "./limits.js";
import { findModel } from "./model.js";
import type { ChatRequest } from "./request.js";
import { sendWithRetries } from "./retry.js";
import { send } from "./send.js";
import type { Session } from "./session.js";
import { wires } from "./wires/index.js";
import type { Wire, WireEvent } from "./wires/wire.js";

/** One chat: any number of events, then exactly one `finish` or `error`. */
export async function* chat(
  manifest: Manifest,
  session: Session,
  request: ChatRequest,
): AsyncGenerator<RunEvent, void, void> {
  let model: ManifestModel | null = null;
  try {
    const found = findModel(manifest, request.model);
    model = found.model;
    for await (const event of events(session, found.name, model, request)) {
      yield event.type === "usage" ? priced(event, model.cost) : event;
      if (event.type === "finish") return;
    }
    throw new RuntimeError(
      "unexpected_response",
      `The answer from ${found.name} broke off before its end.`,
      "Try again. If it keeps happening, something between here and the provider cuts answers short.",
    );
  } catch (error) {
    const event = request.signal?.aborted ? aborted : errorEvent(error, model);
    if (event === null) throw error;
    yield event;
  }
}

const aborted: RunEvent = {
  type: "error",
  reason: "aborted",
  message: "The chat was stopped by the caller.",
  hint: null,
};

async function* events(
  session: Session,
  name: string,
  model: ManifestModel,
  request: ChatRequest,
): AsyncGenerator<WireEvent, void, void> {
  request.signal?.throwIfAborted();
  const wire = wires[model.wire];
  if (answeredAlready(model, request)) {
    yield { type: "finish", reason: "stop" };
    return;
  }
  const response = await sendWithRetries(session, model, request.signal, () =>
    send(session, name, model, request),
  );
  const meter = createMeter(session.limits);
  if (request.stream !== false && !isWhole(response)) yield* readStream(response, wire, meter);
  else {
    for (const event of await readWhole(response, wire, model, session.now())) {
      meter.passed(event);
      yield event;
    }
  }
}

/**
 * Cortex refuses a conversation that ends with an assistant message; there is nothing to add to it, and
 * the host product answers such a request with a plain stop as well.
 */
function answeredAlready(model: ManifestModel, request: ChatRequest): boolean {
  return (
    model.quirks.includes("no-trailing-assistant") && request.messages.at(-1)?.role === "assistant"
  );
}

/** True if one JSON body or a page came, whatever was asked for: not every gateway can stream. */
function isWhole(response: HttpResponse): boolean {
  return /\b(json|html)\b/.test(response.headers["content-type"] ?? "");
}

async function readWhole(
  response: HttpResponse,
  wire: Wire,
  model: ManifestModel,
  nowMs: number,
): Promise<readonly WireEvent[]> {
  const text = await readText(response);
  const found = wire.readResponse(object(parse(text)));
  if (found.at(-1)?.type === "finish") return found;
  throw explainText(response, text, model, nowMs);
}
