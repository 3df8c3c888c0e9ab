import { storeCredential } from "../auth/index.js";
import { knownProvider, type Provider, providers, unknownProvider } from "../providers/index.js";
import type { Secret } from "../secret.js";
import { kept, underHome } from "./kept.js";
import { nearestOption } from "./nearest.js";
import { openCatalog } from "./project/catalog.js";
import { findProject } from "./project/find.js";
import { storedName } from "./project/stored.js";
import { readEntered } from "./sign-in/entered.js";
import { type Verdict, verifyCredential } from "./sign-in/verify.js";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

export interface ProviderRequest {
  /** The id of a provider, as it was typed. */
  readonly id: string;
  readonly config: string | undefined;
}

/** A provider that takes a credential, with notices about it. */
export interface FoundProvider {
  readonly provider: Provider;
  readonly notices: readonly string[];
}

/** The providers that a credential can be stored for. */
export function signInChoices(): readonly Provider[] {
  return providers.filter((provider) => storable(provider).ok);
}

/** Finds the provider to sign in to. Throws a `UsageError` for one that takes no key. */
export function findProvider(world: World, request: ProviderRequest): FoundProvider {
  const found = lookUp(world, request);
  const answer = storable(found.provider);
  if (!answer.ok) throw new UsageError(answer.instead);
  return found;
}

export interface SignInRequest extends ProviderRequest {
  readonly provider: Provider;
  /** The credential as entered. */
  readonly secret: Secret;
  /** Ask the provider first whether it accepts it. */
  readonly verify: boolean;
  readonly allowHosts: readonly string[];
}

export interface SignedIn {
  /** What the provider says; null if it was not asked. */
  readonly verdict: Verdict | null;
  /** What was stored, and where; null if the provider refused it. */
  readonly stored: { readonly reference: string; readonly path: string } | null;
  /** Further notices. */
  readonly notices: readonly string[];
}

/** Tests a credential and stores it. Throws a `UsageError` if it is not a credential for the provider. */
export async function signIn(world: World, request: SignInRequest): Promise<SignedIn> {
  const { id, provider, secret, verify } = request;
  const entered = readEntered(provider, secret);
  const tested = verify ? await verifyCredential(world, { ...request, entered }) : null;
  const verdict = tested?.verdict ?? null;
  const notices = tested?.notices ?? [];
  if (verdict?.state === "refused") return { verdict, stored: null, notices };
  const name = storedName(id);
  const path = await kept(storeCredential(world, name, entered.credential, world.now()));
  return { verdict, stored: { reference: `auth:${name}`, path: underHome(world, path) }, notices };
}

function lookUp(world: World, { id, config }: ProviderRequest): FoundProvider {
  const catalog = openCatalog(world);
  const known = knownProvider(id, catalog);
  if (known !== null) return { provider: known, notices: [] };
  const provider = unknownProvider(id, null);
  if (isConfigured(world, id, config)) return { provider, notices: [] };
  const names = [...providers, ...catalog.providers()].map((it) => it.id);
  // two letters are close to half of all short names
  const near =
    (id.length > 3 ? nearestOption(id, names) : null) ?? names.find((name) => name.startsWith(id));
  const hint = near === undefined ? "" : ` Did you mean ${near}?`;
  const notice = `"${id}" is not a known provider, so the config must describe it.${hint}`;
  return { provider, notices: [notice] };
}

function isConfigured(world: World, id: string, config: string | undefined): boolean {
  return findProject(world, { config }).files.some(({ root }) => {
    const block = root?.properties.find(({ name }) => name === "provider")?.value;
    return block?.kind === "object" && block.properties.some(({ name }) => name === id);
  });
}

/** Whether a provider takes its own key, or how else to sign in to it. */
type Storable = { readonly ok: true } | { readonly ok: false; readonly instead: string };

function storable({ name, credential, retirement }: Provider): Storable {
  if (retirement !== undefined) return { ok: false, instead: `${name} was shut down.` };
  if (credential.chain === "google" && credential.env.length === 0) {
    const instead = `${name} takes no key: run gcloud auth application-default login.`;
    return { ok: false, instead };
  }
  return { ok: true };
}
