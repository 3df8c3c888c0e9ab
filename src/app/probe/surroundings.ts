import { credentialFileReader, type Http } from "../../net/index.js";
import type { ProbeSurroundings } from "../../probe/index.js";
import { storedCredential } from "../project/stored.js";
import type { World } from "../world.js";

/** For one request, and how many there are at a time over all providers, where nobody says otherwise. */
export const probeDefaults = { timeoutMs: 10_000, concurrency: 40 } as const;

/** What a probe gets of the world; what it may do is the caller's to say. */
export function probeWorld(world: World, folder: string, http: Http) {
  return {
    http,
    now: world.now,
    sleep: world.sleep,
    env: world.env,
    readFile: credentialFileReader({ folder, home: world.home, absolute: true }),
    storedCredential: storedCredential(world),
    deep: false,
    offline: false,
    ...probeDefaults,
    trust: () => false,
  } satisfies Omit<ProbeSurroundings, "allowHosts">;
}
