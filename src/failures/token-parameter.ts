import { readEnvelope } from "./envelope.js";
import type { FailureInput } from "./types.js";

/**
 * The output-limit parameter that a 400 names, else null. Reasoning models refuse `max_tokens` or a
 * limit of 1: one retry with the other parameter and a limit of 16 reveals more than the refusal does.
 */
export function refusedTokenParameter(
  input: Pick<FailureInput, "status" | "headers" | "body" | "text">,
): string | null {
  if (input.status !== 400 && input.status !== 422) return null;
  const message = readEnvelope(input.body, input.headers).message ?? input.text;
  return /\bmax_(?:completion_|output_)?tokens\b/.exec(message)?.[0] ?? null;
}
