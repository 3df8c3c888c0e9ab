/** No server may make a client ask again sooner than this, or oftener. */
export const MIN_PAUSE_MS = 250;
export const MAX_RETRIES = 3;

/** Timers take no longer time: beyond it they fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/** A time that any timer takes, whatever a server or a flag asked for: whole, at least 1, never overflowing. */
export function timerMs(ms: number): number {
  return Math.min(Math.max(Math.ceil(ms) || 1, 1), longestTimerMs);
}
