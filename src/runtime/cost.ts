import type { Cost } from "../generated/manifest.js";
import type { UsageEvent } from "../generated/run-event.js";
import type { WireUsage } from "./wires/wire.js";

/** The usage with its price in USD; null if the price is unknown. Prices are per million tokens. */
export function priced(usage: WireUsage, cost: Cost | null): UsageEvent {
  const { cacheWriteTokens, ...event } = usage;
  return { ...event, cost: cost && price(usage, cost) };
}

function price(usage: WireUsage, cost: Cost): number {
  const read = usage.cachedInputTokens ?? 0;
  const written = usage.cacheWriteTokens ?? 0;
  const plain = Math.max(0, usage.inputTokens - read - written);
  const total =
    plain * cost.input +
    read * (cost.cacheRead ?? cost.input) +
    written * (cost.cacheWrite ?? cost.input) +
    usage.outputTokens * cost.output;
  return total / 1_000_000;
}
