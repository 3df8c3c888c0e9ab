import { readStore, removeCredential } from "../auth/index.js";
import { providerModule } from "../providers/index.js";
import { kept } from "./kept.js";
import { storedName } from "./project/stored.js";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

/** The providers that a credential is stored for. */
export function signedIn(world: World): readonly string[] {
  return [...readStore(world).credentials.keys()].sort();
}

/** Removes a stored credential and returns its reference. Throws a `UsageError` if there is none. */
export async function signOut(world: World, id: string): Promise<string> {
  const module = providerModule(id);
  const names = [id, storedName(id), ...(module === null ? [] : [module.id, ...module.aliases])];
  if (await kept(removeCredential(world, names))) return `auth:${storedName(id)}`;
  throw new UsageError(`Nothing is stored for ${id}. altimate auth list shows what is.`);
}
