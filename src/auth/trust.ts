import type { Consent, Trust } from "../generated/trust.js";
import validate from "../generated/validate-trust.js";
import { parseObject } from "../language/json.js";
import { type StoreSurroundings, trustPath } from "./places.js";
import { readStoreFile } from "./read.js";
import { StoreError, updateJson } from "./update.js";

/** What a consent is about; when it was given does not matter. */
export type ConsentKey = Omit<Consent, "grantedAt">;

export interface TrustFile {
  readonly consents: readonly Consent[];
  /** Why an existing file is not used; null if all is well. */
  readonly problem: string | null;
}

/** Reads the consents that were given. An invalid file yields none. */
export function readTrust(surroundings: StoreSurroundings): TrustFile {
  const path = trustPath(surroundings);
  const { text, problem } = readStoreFile(surroundings, path);
  if (problem !== null) return { consents: [], problem: `${path}: ${problem}` };
  if (text === null) return { consents: [], problem: null };
  const trust: unknown = parseObject(text);
  return isTrust(trust)
    ? { consents: trust.consents, problem: null }
    : { consents: [], problem: `${path} is not a list of consents, so none is used.` };
}

/** True if exactly this consent was given. */
export function isTrusted(consents: readonly ConsentKey[], wanted: ConsentKey): boolean {
  return consents.some((consent) => isSame(consent, wanted));
}

/** Stores consents; existing ones stay as they are. */
export async function addConsents(
  place: Pick<StoreSurroundings, "env" | "home">,
  added: readonly ConsentKey[],
  nowMs: number,
): Promise<void> {
  const grantedAt = new Date(nowMs).toISOString();
  await update(place, (consents) => [
    ...consents,
    ...added.filter((it) => !isTrusted(consents, it)).map((it) => ({ ...it, grantedAt })),
  ]);
}

/** Revokes consents. Returns those removed. */
export async function removeConsents(
  place: Pick<StoreSurroundings, "env" | "home">,
  isUnwanted: (consent: Consent) => boolean,
): Promise<readonly Consent[]> {
  let removed: readonly Consent[] = [];
  await update(place, (consents) => {
    removed = consents.filter(isUnwanted);
    return consents.filter((consent) => !isUnwanted(consent));
  });
  return removed;
}

async function update(
  place: Pick<StoreSurroundings, "env" | "home">,
  change: (consents: readonly Consent[]) => readonly Consent[],
): Promise<void> {
  const path = trustPath(place);
  await updateJson(path, (current) => {
    const trust: unknown = Object.keys(current).length === 0 ? empty : current;
    if (!isTrust(trust)) {
      throw new StoreError(`${path} is not a list of consents. Move it away and try again.`);
    }
    return { ...trust, consents: change(trust.consents) };
  });
}

const empty: Trust = { version: 1, consents: [] };

function isTrust(value: unknown): value is Trust {
  return validate(value);
}

function isSame(a: ConsentKey, b: ConsentKey): boolean {
  return (
    a.project === b.project &&
    a.credential === b.credential &&
    a.scheme === b.scheme &&
    a.host === b.host
  );
}
