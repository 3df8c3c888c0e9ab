import { timerMs } from "../language/pauses.js";
import type { Http, HttpRequest, HttpResponse } from "../net/index.js";
import type { ProbeAnswer } from "../providers/index.js";

/** What came back for a request. */
export type Reply =
  | {
      readonly kind: "answer";
      readonly answer: ProbeAnswer;
      readonly text: string;
      readonly ms: number;
    }
  | { readonly kind: "none"; readonly error: unknown; readonly ms: number };

/** Sends a request and reads the whole answer, all within one time limit. Never throws. */
export async function fetchReply(
  http: Http,
  now: () => number,
  wantedMs: number,
  prepare: () => Promise<HttpRequest>,
): Promise<Reply> {
  const start = now();
  const timeoutMs = timerMs(wantedMs);
  const signal = AbortSignal.timeout(timeoutMs);
  let begun = false;
  try {
    const times = { headersTimeoutMs: timeoutMs, bodyTimeoutMs: timeoutMs };
    const response = await http.request({ ...(await prepare()), ...times, signal });
    begun = true;
    const text = await response.text();
    return { kind: "answer", answer: answerOf(response, text), text, ms: now() - start };
  } catch (error) {
    return { kind: "none", error: signal.aborted ? tooSlow(begun) : error, ms: now() - start };
  }
}

function answerOf({ status, headers }: HttpResponse, text: string): ProbeAnswer {
  try {
    return { status, headers, body: JSON.parse(text) };
  } catch {
    return { status, headers, body: null };
  }
}

/** The time for the whole step is up: reported in undici's wording, which the failure dialects read. */
function tooSlow(begun: boolean): Error {
  return Object.assign(new Error("The answer took too long."), {
    code: begun ? "UND_ERR_BODY_TIMEOUT" : "UND_ERR_HEADERS_TIMEOUT",
  });
}
