import { explainFailure, explainNetworkError, type Failure } from "../failures/index.js";
import type { ManifestModel } from "../generated/manifest.js";
import type { ErrorEvent } from "../generated/run-event.js";
import { parse } from "../language/json.js";
import { type HttpResponse, NetError } from "../net/index.js";
import { readText, TransportError } from "./answer.js";
import { RuntimeError } from "./error.js";
import { ProviderError } from "./wires/wire.js";

/** An answer other than the requested chat, with what is needed to say why. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = "Refusal";
    this.failure = failure;
  }
}

function contextOf(model: ManifestModel) {
  const { auth } = model;
  const [host] = auth.hosts;
  return {
    provider: model.provider,
    model: model.model,
    ...(host === undefined ? {} : { host }),
    ...(auth.scheme === "sigv4" ? { region: auth.region } : {}),
  };
}

/** Reads an answer that is not a chat and explains it. */
export async function refusalOf(
  response: HttpResponse,
  model: ManifestModel,
  nowMs: number,
): Promise<Refusal> {
  return explainText(response, await readText(response), model, nowMs);
}

/** The same for an answer whose text was read already. */
export function explainText(
  { status, headers }: Pick<HttpResponse, "status" | "headers">,
  text: string,
  model: ManifestModel,
  nowMs: number,
): Refusal {
  return new Refusal(
    explainFailure({
      dialect: model.failures,
      step: "chat",
      status,
      headers,
      body: parse(text) ?? null,
      text,
      context: contextOf(model),
      nowMs,
    }),
  );
}

/** Any error of a chat as its last event; null for a bug of ours, which must stay visible. */
export function errorEvent(error: unknown, model: ManifestModel | null): ErrorEvent | null {
  if (error instanceof RuntimeError || error instanceof NetError) {
    return { type: "error", reason: error.reason, message: error.message, hint: error.hint };
  }
  const failure = model && failureOf(error, model);
  if (!failure) return null;
  const { reason, message, hint } = failure;
  return { type: "error", reason, message, hint };
}

function failureOf(error: unknown, model: ManifestModel): Failure | null {
  if (error instanceof Refusal) return error.failure;
  if (error instanceof TransportError) {
    return explainNetworkError(error.cause, {
      ...contextOf(model),
      dialect: model.failures,
      step: "chat",
      ...(error.proxy === null ? {} : { proxy: error.proxy }),
    });
  }
  if (error instanceof ProviderError) {
    return explainFailure({
      dialect: model.failures,
      step: "stream",
      status: null,
      headers: {},
      body: error.body,
      text: JSON.stringify(error.body),
      context: contextOf(model),
    });
  }
  return null;
}
