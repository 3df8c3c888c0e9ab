import { credentialFileReader, type Http } from "../../net/index.js";
import type { ProbeSurroundings } from "../../probe/index.js";
import { storedCredential } from "../project/stored.js";
import type { World } from "../world.js";

/** The defaults: the time limit of one request, and the number of concurrent requests across all providers. */
export const probeDefaults = { timeoutMs: 10_000, concurrency: 40 } as const;

/** What a probe gets of the world; what it may do is up to the caller. */
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
