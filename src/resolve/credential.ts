import type { Expanded } from "../expand/index.js";
import type { CredentialRef } from "../generated/manifest.js";
import { type KeyFault, type KeyFormat, keyFault } from "../language/usable.js";
import { type Provider, providers } from "../providers/index.js";
import { Secret } from "../secret.js";
import type { ProviderEntry } from "./entry.js";
import type { CredentialCandidate, LinkedCredential } from "./program.js";
import { credentialReference } from "./reference.js";

/** What the credential store holds, by provider id. A pair is stored as `public::secret`. */
export type StoredCredentials = ReadonlyMap<string, Secret>;

export interface CredentialSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stored: StoredCredentials;
  readonly assumeEnv: boolean;
}

/**
 * Every place a provider's credential may come from, in order: the config, the credential store, the
 * vendor's variables, the vendor's own chain. A config that names the credential leaves no other.
 */
export function linkCredential(
  id: string,
  provider: Provider,
  entry: ProviderEntry | null,
  surroundings: CredentialSurroundings,
): LinkedCredential {
  const option = entry?.options.get("apiKey") ?? null;
  if (option?.expanded !== undefined) {
    const source = configured(option.expanded, provider, surroundings);
    return { ref: source.ref, sources: [source], chosen: present([source]), option };
  }
  const sources = [
    ...stored(id, provider, surroundings),
    ...variables(provider, entry, surroundings),
    ...chain(provider, entry, surroundings),
  ];
  const refs = sources.map(({ ref }) => ref);
  // a server that needs no key gets none, by the same manifest on every machine
  if (provider.credential.optional) refs.push({ from: "literal", value: "" });
  const [first] = refs;
  const ref: CredentialRef | null =
    first === undefined || refs.length === 1 ? (first ?? null) : { from: "first", of: refs };
  return { ref, sources, chosen: present(sources), option: null };
}

function present(sources: readonly CredentialCandidate[]): CredentialCandidate | null {
  return (
    sources.find(({ state }) => state === "present") ??
    sources.find(({ state }) => state === "unknown") ??
    null
  );
}

function faultOf(secret: Secret | null, { id, credential }: Provider): KeyFault | null {
  if (secret === null || secret.isEmpty) return null;
  const pattern = credential.format?.pattern ?? null;
  return keyFault(secret, { pair: credential.pair, pattern, others: formatsBeside(id) });
}

/** What the keys of all other vendors look like. */
function formatsBeside(id: string): readonly KeyFormat[] {
  return providers.flatMap(({ id: other, name, credential: { format } }) =>
    other === id || format === null ? [] : [{ vendor: name, pattern: format.pattern }],
  );
}

function configured(
  expanded: Expanded,
  provider: Provider,
  { assumeEnv }: CredentialSurroundings,
): CredentialCandidate {
  const secret = expanded.value?.kind === "secret" ? expanded.value.secret.trimmed : null;
  const assumed = assumeEnv && expanded.tokens.some(({ state }) => state === "assumed");
  return {
    ref: credentialReference(expanded, provider.credential.pair?.separator ?? null),
    reference: secret?.reference ?? expanded.tokens.map(({ name }) => `{env:${name}}`).join(""),
    state: (secret !== null && !secret.isEmpty) || assumed ? "present" : "absent",
    secret,
    fault: faultOf(secret, provider),
  };
}

function stored(
  id: string,
  provider: Provider,
  { stored }: CredentialSurroundings,
): readonly CredentialCandidate[] {
  // the same name on every machine, whatever its store holds: the manifest must not depend on it
  const name = provider.hostId ?? provider.id;
  const secret = (stored.get(name) ?? stored.get(id))?.trimmed ?? null;
  return [
    {
      ref: { from: "auth", provider: name, ...afterOf(provider) },
      reference: `auth:${name}`,
      state: secret === null ? "absent" : "present",
      secret,
      fault: faultOf(secret, provider),
    },
  ];
}

function variables(
  provider: Provider,
  entry: ProviderEntry | null,
  { env, assumeEnv }: CredentialSurroundings,
): readonly CredentialCandidate[] {
  const { credential } = provider;
  return [...declaredVariables(entry), ...credential.env].filter(unique).map((name) => {
    const value = env[name]?.trim() ?? "";
    const secret = value === "" ? null : new Secret(value, `{env:${name}}`);
    const isMachine = secret !== null && holdsMachineToken(name, credential.machine, env);
    return {
      ref: { from: "env", name, ...afterOf(provider) },
      reference: `{env:${name}}`,
      state: isMachine ? "machine" : secret !== null || assumeEnv ? "present" : "absent",
      secret: isMachine ? null : secret,
      fault: isMachine ? null : faultOf(secret, provider),
    };
  });
}

/** If the value is a pair, the token is what follows the separator. */
function afterOf({ credential: { pair } }: Provider): { readonly after?: string } {
  return pair === null ? {} : { after: pair.separator };
}

/** Whether a variable holds the token of a codespace or workflow. */
export function holdsMachineToken(
  name: string,
  machine: Provider["credential"]["machine"],
  env: CredentialSurroundings["env"],
): boolean {
  return (
    machine?.env.includes(name) === true && machine.where.some((place) => env[place] === "true")
  );
}

/** Variables that the config's own `env` list names. */
function declaredVariables(entry: ProviderEntry | null): readonly string[] {
  const list =
    entry?.property.value.kind === "object"
      ? entry.property.value.properties.find(({ name }) => name === "env")?.value
      : undefined;
  return list?.kind === "array"
    ? list.items.flatMap((item) =>
        item.kind === "scalar" && typeof item.value === "string" ? [item.value] : [],
      )
    : [];
}

function chain(
  { credential }: Provider,
  entry: ProviderEntry | null,
  { env }: CredentialSurroundings,
): readonly CredentialCandidate[] {
  if (credential.chain === null) return [];
  const profile = entry?.options.get("profile")?.expanded?.value;
  return [
    {
      ref: {
        from: "chain",
        chain: credential.chain,
        profile: profile?.kind === "public" && profile.text !== "" ? profile.text : null,
      },
      reference: `chain:${credential.chain}`,
      state: chainState(credential, env),
      secret: null,
      fault: null,
    },
  ];
}

/** A chain that only reads variables needs no request to show whether it has a credential. */
function chainState(
  { chainEnv }: Provider["credential"],
  env: CredentialSurroundings["env"],
): CredentialCandidate["state"] {
  if (chainEnv === undefined) return "unknown";
  const isSet = (name: string) => (env[name] ?? "") !== "";
  return chainEnv.some((names) => names.every(isSet)) ? "present" : "absent";
}

function unique(value: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(value) === index;
}
