import { StoreError } from "../auth/index.js";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

/** Waits for a change of a file of the user; what stands in its way is the person's to change. */
export async function kept<T>(change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    if (error instanceof StoreError) throw new UsageError(error.message);
    throw error;
  }
}

/** The path as people write it. */
export function underHome({ home }: Pick<World, "home">, path: string): string {
  return path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}
