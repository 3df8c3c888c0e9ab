import type {
  FinishEvent,
  ReasoningEvent,
  TextEvent,
  ToolCallEvent,
} from "../../generated/run-event.js";

/** Tokens as a wire reports them; the price is added later. `inputTokens` includes cached ones. */
export interface WireUsage {
  readonly type: "usage";
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cachedInputTokens: number | null;
  readonly cacheWriteTokens: number | null;
  readonly reasoningTokens: number | null;
}

export type WireEvent = TextEvent | ReasoningEvent | ToolCallEvent | WireUsage | FinishEvent;
