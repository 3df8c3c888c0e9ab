import { dirname, resolve } from "node:path";
import { statOf } from "../source/files.js";
import { detectProviders, signText } from "./init/detect.js";
import { starterConfig } from "./init/starter.js";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

/** The documentation and altimate-code itself agree on this place, unlike on the project's root. */
export const DEFAULT_PATH = ".altimate-code/altimate-code.json";

/** A first config, which is not written yet. */
export interface Starter {
  readonly text: string;
  /** The providers that it is for, each with what told of it. */
  readonly found: readonly { readonly provider: string; readonly sign: string }[];
}

/** Makes a config for the credentials that are here, by name, never a value. */
export function starter(world: World): Starter {
  const detected = detectProviders(world);
  return {
    text: starterConfig(detected),
    found: detected.map((it) => ({ provider: it.linked.id, sign: signText(it) })),
  };
}

export interface WriteStarterRequest {
  readonly path: string;
  /** Replace a file that is there. */
  readonly force: boolean;
}

/** Writes a first config. Throws a `UsageError` where that is not possible. */
export async function writeStarter(
  world: World,
  { path, force }: WriteStarterRequest,
): Promise<Starter> {
  const absolute = resolve(world.cwd, path);
  if (statOf(world, absolute) !== null && !force) {
    throw new UsageError(
      `${path} is there already. --force replaces it, --print shows the new one.`,
    );
  }
  const made = starter(world);
  try {
    await world.makeFolder(dirname(absolute));
    await world.writeFile(absolute, made.text);
  } catch {
    throw new UsageError(`${path} could not be written. Check that its folder may be written to.`);
  }
  return made;
}
