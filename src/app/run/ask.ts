import type { ErrorEvent } from "../../generated/run-event.js";
import type { ChatRequest, RunEvent, Runtime } from "../../runtime/index.js";

export interface Fallback {
  readonly model: string;
  readonly error: ErrorEvent;
  /** The model that is asked instead. */
  readonly next: string;
}

/**
 * Asks models in turn until one answers. The next one is asked only while nothing of an answer has been
 * seen: two halves of two answers are not an answer.
 */
export async function* askInTurn(
  runtime: Pick<Runtime, "chat">,
  request: ChatRequest,
  models: readonly string[],
  onFallback: (fallback: Fallback) => void,
): AsyncGenerator<RunEvent, void, void> {
  for (const [index, model] of models.entries()) {
    const next = models[index + 1];
    let failure: ErrorEvent | null = null;
    let isFirst = true;
    for await (const event of runtime.chat({ ...request, model })) {
      if (isFirst && event.type === "error" && event.reason !== "aborted" && next !== undefined) {
        failure = event;
      } else {
        yield event;
      }
      isFirst = false;
    }
    if (failure === null || next === undefined) return;
    onFallback({ model, error: failure, next });
  }
}
