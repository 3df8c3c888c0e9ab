import { setTimeout } from "node:timers/promises";
import { credentialFileReader, type Http } from "../net/index.js";
import type { ProbeSurroundings } from "../probe/index.js";
import { storedCredential } from "./stored.js";
import type { World } from "./world.js";

/** What a probe gets of the world; what it may do is the caller's to say. */
export function probeWorld(world: World, folder: string, http: Http) {
  return {
    http,
    now: world.now,
    sleep: (ms: number, signal?: AbortSignal) =>
      setTimeout(ms, undefined, signal ? { signal } : {}),
    env: world.env,
    readFile: credentialFileReader({ folder, home: world.home, absolute: true }),
    storedCredential: storedCredential(world),
    deep: false,
    offline: false,
    timeoutMs: 10_000,
    concurrency: 40,
    trust: () => false,
  } satisfies Omit<ProbeSurroundings, "allowHosts">;
}
