import type { AuthEntry, AuthStore } from "../generated/auth-store.js";
import validate from "../generated/validate-auth-store.js";
import { withoutTrailingSlashes } from "../language/addresses.js";
import { parseObject } from "../language/json.js";
import { Secret } from "../secret.js";
import type { StoredCredential, StoreProblem } from "./credential.js";
import { GATEWAY_ID, gatewayOf, readGateway } from "./gateway.js";
import { contentVariable, type StoreSurroundings, storePath } from "./places.js";
import { readStoreFile } from "./read.js";

export interface Store {
  /** By provider id. */
  readonly credentials: ReadonlyMap<string, StoredCredential>;
  readonly problems: readonly StoreProblem[];
}

/**
 * Reads the credentials stored by `altimate auth` and the host product. Never throws: an invalid entry
 * is left out and reported, and an invalid store is empty.
 */
export function readStore(surroundings: StoreSurroundings): Store {
  const { source, text, problem } = storeText(surroundings);
  const whole = text === null ? {} : parseObject(text);
  const problems: StoreProblem[] = [];
  const credentials = new Map<string, StoredCredential>();
  const report = (provider: string | null, message: string) =>
    problems.push({ source, provider, message });

  if (problem !== null) report(null, problem);
  if (whole === null) report(null, "It is not a JSON object, so nothing in it is used.");
  for (const [id, entry] of Object.entries(whole ?? {})) {
    const store = { [id]: entry };
    // the host product treats addresses with and without the final slash as the same
    const name = withoutTrailingSlashes(id);
    if (isStore(store))
      for (const it of Object.values(store)) credentials.set(name, read(name, it));
    else report(name, "This entry has an unknown form, so it is not used.");
  }

  const gateway = readGateway(surroundings);
  if (gateway.credential !== null) credentials.set(GATEWAY_ID, gateway.credential);
  return { credentials, problems: [...problems, ...gateway.problems] };

  function read(name: string, entry: AuthEntry): StoredCredential {
    return storedCredential(name, entry, source);
  }
}

function storeText(surroundings: StoreSurroundings) {
  const variable = contentVariable(surroundings);
  if (variable !== null) {
    const text = surroundings.env[variable] ?? null;
    return { source: `{env:${variable}}`, text, problem: null };
  }
  const source = storePath(surroundings);
  return { source, ...readStoreFile(surroundings, source) };
}

function isStore(value: unknown): value is AuthStore {
  return validate(value);
}

function storedCredential(name: string, entry: AuthEntry, source: string): StoredCredential {
  const secret = (text: string) => new Secret(text.trim(), `auth:${name}`);
  const plain = { owner: null, address: null, renewable: false, expiresAt: null, source };
  switch (entry.type) {
    case "api":
      return name === GATEWAY_ID
        ? gatewayOf(entry.key, source)
        : { ...plain, kind: "api", secret: secret(entry.key) };
    case "oauth":
      return {
        ...plain,
        kind: "oauth",
        secret: secret(entry.access),
        owner: entry.accountId?.trim() || null,
        renewable: entry.refresh !== "" && entry.refresh !== entry.access,
        expiresAt: entry.expires === 0 ? null : entry.expires,
      };
    case "wellknown":
      return { ...plain, kind: "wellknown", secret: secret(entry.token) };
  }
}
