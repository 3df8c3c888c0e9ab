import { resolve } from "node:path";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

/** Writes a file that somebody named; a `UsageError` if it cannot. */
export async function writeNamed(world: World, path: string, text: string): Promise<void> {
  try {
    await world.writeFile(resolve(world.cwd, path), text);
  } catch {
    throw new UsageError(
      `${path} could not be written. Check that its folder exists and is writable.`,
    );
  }
}
