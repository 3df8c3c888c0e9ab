import type { AuthEntry } from "../generated/auth-store.js";
import { withoutTrailingSlashes } from "../language/addresses.js";
import { isObject, type JsonObject } from "../language/json.js";
import type { Secret } from "../secret.js";
import { GATEWAY_FIELDS, GATEWAY_ID } from "./gateway.js";
import { contentVariable, gatewayPath, type StoreSurroundings, storePath } from "./places.js";
import { StoreError, updateJson } from "./update.js";

/** A credential to store, in one of the forms that the host product reads. */
export type NewCredential =
  | { readonly kind: "api"; readonly key: Secret }
  /** A token of one account or workspace. */
  | { readonly kind: "pair"; readonly owner: string; readonly token: Secret }
  /** A token without an expiry, from a sign-in. */
  | { readonly kind: "token"; readonly token: Secret }
  | {
      readonly kind: "gateway";
      readonly address: string;
      readonly instance: string;
      readonly key: Secret;
    };

type Place = Pick<StoreSurroundings, "env" | "home">;

/** The host product asks for a new token after this time, whatever expiry the vendor has set. */
const PAIR_LIFETIME_MS = 90 * 24 * 60 * 60 * 1000;

/** Stores a credential, replacing an earlier one. Returns the file that holds it. */
export async function storeCredential(
  place: Place,
  provider: string,
  credential: NewCredential,
  nowMs: number,
): Promise<string> {
  if (credential.kind === "gateway") {
    const path = gatewayPath(place);
    await updateJson(path, (fields) => ({
      ...fields,
      [GATEWAY_FIELDS.address]: credential.address,
      [GATEWAY_FIELDS.instance]: credential.instance,
      [GATEWAY_FIELDS.key]: credential.key.reveal(),
    }));
    return path;
  }
  const path = writableStore(place);
  const entry = entryOf(credential, nowMs);
  await updateJson(path, (entries) => {
    const earlier = entries[provider];
    const isSameKind = isObject(earlier) && earlier.type === entry.type;
    return {
      ...without(entries, [provider]),
      [provider]: { ...(isSameKind && earlier), ...entry },
    };
  });
  return path;
}

/** Removes what is stored under any of the ids. False if there was nothing. */
export async function removeCredential(
  place: Place,
  providers: readonly string[],
): Promise<boolean> {
  let removed = false;
  await updateJson(writableStore(place), (entries) => {
    const left = without(entries, providers);
    const hasChanged = Object.keys(left).length < Object.keys(entries).length;
    removed ||= hasChanged;
    return hasChanged ? left : null;
  });
  if (!providers.includes(GATEWAY_ID)) return removed;
  await updateJson(gatewayPath(place), (fields) => {
    const { [GATEWAY_FIELDS.key]: key, ...left } = fields;
    removed ||= key !== undefined;
    return key === undefined ? null : left;
  });
  return removed;
}

function writableStore(place: Place): string {
  const variable = contentVariable(place);
  if (variable === null) return storePath(place);
  throw new StoreError(
    `${variable} holds the credentials here, so a stored one would not be read. Unset it first.`,
  );
}

function entryOf(
  credential: Exclude<NewCredential, { kind: "gateway" }>,
  nowMs: number,
): AuthEntry {
  switch (credential.kind) {
    case "api":
      return { type: "api", key: credential.key.reveal() };
    case "pair":
      return {
        type: "oauth",
        refresh: "",
        access: credential.token.reveal(),
        expires: nowMs + PAIR_LIFETIME_MS,
        accountId: credential.owner,
      };
    case "token": {
      const token = credential.token.reveal();
      return { type: "oauth", refresh: token, access: token, expires: 0 };
    }
  }
}

/** Ids that differ only in a trailing slash are the same. */
function without(entries: JsonObject, ids: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(entries).filter(([id]) => !ids.includes(withoutTrailingSlashes(id))),
  );
}
