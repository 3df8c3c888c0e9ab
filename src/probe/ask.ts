import { MAX_RETRIES, MIN_PAUSE_MS } from "../language/pauses.js";
import type { ProbeStep, Target } from "../providers/index.js";
import type { LinkedModel, LinkedProvider } from "../resolve/index.js";
import type { Channel, SendOptions } from "./channel.js";
import { type Asked, failureOf } from "./outcome.js";
import type { Reply } from "./reply.js";
import type { ProbeSurroundings } from "./surroundings.js";

/** One provider while it is probed. */
export interface Session {
  readonly linked: LinkedProvider;
  readonly target: Target;
  readonly channel: Channel;
  readonly surroundings: ProbeSurroundings;
  /** Answers by request: results based on the same list share it. */
  readonly replies: Map<string, Promise<Reply>>;
  /** By request, if it was tried: whether it is refused without the key. */
  readonly dependsOnKey: Map<string, boolean>;
}

/** A deep step may have to wait for a model to load. */
const DEEP_FACTOR = 6;
const MAX_PAUSE_MS = 60_000;

/** Two steps with the same key have the same answer. */
export function requestKey({ request }: Pick<ProbeStep, "request">): string {
  return JSON.stringify(request);
}

/** Sends a step once, and a few times again where the provider asks for a pause that the step's time allows. */
export async function ask(
  session: Session,
  step: ProbeStep,
  model: LinkedModel | null,
  asked: Asked,
): Promise<Reply> {
  const { replies } = session;
  // headers in the config may change the answer
  if (model !== null && model.headers.length > 0) return send(session, step, model, asked);
  const key = requestKey(step);
  const reply = replies.get(key) ?? send(session, step, model, asked);
  replies.set(key, reply);
  return reply;
}

async function send(
  { channel, surroundings }: Session,
  step: ProbeStep,
  model: LinkedModel | null,
  asked: Asked,
): Promise<Reply> {
  const { now, sleep, timeoutMs } = surroundings;
  const wholeMs = step.proves === "chat" ? timeoutMs * DEEP_FACTOR : timeoutMs;
  const deadline = now() + wholeMs;
  const headers = model?.headers ?? [];
  let reply = await channel.send(step.request, { headers, timeoutMs: wholeMs });
  for (let retries = 0; retries < MAX_RETRIES; retries++) {
    const pauseMs = pauseAfter(reply, asked);
    if (pauseMs === null || pauseMs > MAX_PAUSE_MS || pauseMs >= deadline - now()) break;
    await sleep(pauseMs);
    const leftMs = deadline - now();
    if (leftMs <= 0) break;
    reply = await channel.send(step.request, { headers, timeoutMs: leftMs });
  }
  return reply;
}

function pauseAfter(reply: Reply, asked: Asked): number | null {
  const askedMs = reply.kind === "none" ? null : (failureOf(reply, asked)?.retryAfterMs ?? null);
  return askedMs === null ? null : Math.max(askedMs, MIN_PAUSE_MS);
}

/** The same request without the credential, to learn whether the answer depends on it. */
export function askWithoutKey({ channel, surroundings }: Session, step: ProbeStep): Promise<Reply> {
  const options: SendOptions = { timeoutMs: surroundings.timeoutMs, withoutKey: true };
  return channel.send(step.request, options);
}
