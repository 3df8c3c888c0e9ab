import { StoreError } from "../auth/index.js";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

/** Waits for a change to one of the user's files; what prevents it is a usage error. */
export async function kept<T>(change: Promise<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    if (error instanceof StoreError) throw new UsageError(error.message);
    throw error;
  }
}

/** The path as people write it, with `~`. */
export function underHome({ home }: Pick<World, "home">, path: string): string {
  return path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}
