import type { StoredCredential } from "../../auth/index.js";
import { readStore } from "../../auth/store.js";
import { providerModule } from "../../providers/index.js";
import type { StoredCredentials } from "../../resolve/index.js";
import { Secret } from "../../secret.js";
import type { World } from "../world.js";

/** What the credential store adds to a compilation. */
export interface StoredView {
  readonly secrets: StoredCredentials;
  /** Variables whose values the store provides: the address of the gateway. */
  readonly env: Readonly<Record<string, string>>;
}

/** Reads the store once. `altimate auth list` reports what could not be read. */
export function readStored(world: Pick<World, "env" | "home" | "files">): StoredView {
  return viewOf(readStore(world).credentials);
}

/** Looks a credential up when a request is made, so that one just renewed is used. */
export function storedCredential(world: Pick<World, "env" | "home" | "files">) {
  return async (provider: string): Promise<Secret | null> =>
    readStored(world).secrets.get(provider) ?? null;
}

/** The credentials as the linker takes them. */
function viewOf(credentials: ReadonlyMap<string, StoredCredential>): StoredView {
  const secrets = new Map<string, Secret>();
  const env: Record<string, string> = {};
  for (const [id, credential] of credentials) {
    const name = storedName(id);
    const secret = usableSecret(name, credential);
    // an entry under the provider's own name wins over one under another name of it
    if (secret === null || (secrets.has(name) && id !== name)) continue;
    secrets.set(name, secret);
    if (credential.address !== null) env.ALTIMATE_BASE_URL = credential.address;
  }
  return { secrets, env };
}

/** The id under which the host product keeps the credential of a provider. */
export function storedName(id: string): string {
  const module = providerModule(id);
  return module?.hostId ?? module?.id ?? id;
}

/**
 * What goes on a request, a pair as a whole (`account::token`). Null for what is not a key: a login that
 * only its own program can renew, and tokens for config servers.
 */
export function usableSecret(
  id: string,
  { kind, secret, owner, renewable }: StoredCredential,
): Secret | null {
  if (renewable || kind === "wellknown") return null;
  const pair = providerModule(id)?.credential.pair ?? null;
  return pair === null || owner === null
    ? secret
    : Secret.joined([owner, pair.separator, secret], secret.reference);
}
