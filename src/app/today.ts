import type { World } from "./world.js";

/** Today's date, as 2026-11-22. */
export function today({ now }: Pick<World, "now">): string {
  return new Date(now()).toISOString().slice(0, 10);
}
