import { dirname, resolve } from "node:path";
import { statOf } from "../source/files.js";
import { detectProviders, signText } from "./init/detect.js";
import { starterConfig } from "./init/starter.js";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

/** The documentation and altimate-code itself agree on this place, unlike on the project's root. */
export const DEFAULT_PATH = ".altimate-code/altimate-code.json";

/** A starter config, which is not written yet. */
export interface Starter {
  readonly text: string;
  /** The providers that it is for, each with the sign of its credential. */
  readonly found: readonly { readonly provider: string; readonly sign: string }[];
}

/** Creates a config for the credentials found here, by name, never a value. */
export function starter(world: World): Starter {
  const detected = detectProviders(world);
  return {
    text: starterConfig(detected),
    found: detected.map((it) => ({ provider: it.linked.id, sign: signText(it) })),
  };
}

export interface WriteStarterRequest {
  readonly path: string;
  /** Replace an existing file. */
  readonly force: boolean;
}

/** Writes a starter config. Throws a `UsageError` if it cannot. */
export async function writeStarter(
  world: World,
  { path, force }: WriteStarterRequest,
): Promise<Starter> {
  const absolute = resolve(world.cwd, path);
  if (statOf(world, absolute) !== null && !force) {
    throw new UsageError(`${path} already exists. --force replaces it, --print shows the new one.`);
  }
  const made = starter(world);
  try {
    await world.makeFolder(dirname(absolute));
    await world.writeFile(absolute, made.text);
  } catch {
    throw new UsageError(`${path} could not be written. Check that its folder is writable.`);
  }
  return made;
}
