import type { ManifestModel } from "../generated/manifest.js";
import { MIN_PAUSE_MS } from "../language/pauses.js";
import type { HttpResponse } from "../net/index.js";
import { type Refusal, refusalOf } from "./explain.js";
import type { Session } from "./session.js";

const MAX_ATTEMPTS = 3;
const FIRST_WAIT_MS = 500;
/** A provider that asks for a longer pause is not retried: the caller knows better what to do meanwhile. */
const MAX_WAIT_MS = 30_000;

/**
 * Sends until an answer begins. Only 429, 529 and 5xx are retried, and only before the first byte
 * of an answer was passed on, so that nothing is ever repeated.
 */
export async function sendWithRetries(
  session: Session,
  model: ManifestModel,
  signal: AbortSignal | undefined,
  send: () => Promise<HttpResponse>,
): Promise<HttpResponse> {
  for (let attempt = 1; ; attempt++) {
    const response = await send();
    if (response.status >= 200 && response.status < 300) return response;
    const refusal = await refusalOf(response, model, session.now());
    const wait = attempt < MAX_ATTEMPTS ? waitBefore(attempt, response.status, refusal) : null;
    if (wait === null) throw refusal;
    await session.sleep(wait, signal);
  }
}

/** How long to wait before the next attempt; null if there should be none. */
function waitBefore(attempt: number, status: number, { failure }: Refusal): number | null {
  if (!failure.retryable || (status !== 429 && status < 500)) return null;
  const asked = failure.retryAfterMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1);
  const wait = Math.max(asked, MIN_PAUSE_MS);
  return wait <= MAX_WAIT_MS ? wait : null;
}
