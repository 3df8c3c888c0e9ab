import { gate, vendorsOf } from "../gate/index.js";
import { bindings } from "../generated/bindings.js";
import type { CredentialRef } from "../generated/manifest.js";
import { type CredentialSource, leaves } from "../language/credential-ref.js";
import { describeSource, sourceReference } from "../language/describe-ref.js";
import type { ConfigNode } from "../source/node.js";
import { ledBy, namedBy } from "./authors.js";
import type { LinkedHeader, LinkedModel, LinkedProvider } from "./program.js";
import { isForeignTenant } from "./tenants.js";

/** A credential that a project file sends to a host that is not its vendor's. */
export interface ConsentRequest {
  /** The credential's name in messages: `{env:OPENAI_API_KEY}`. */
  readonly credential: string;
  /** Which one it is: `{env:NAME}`, `{file:path}`, `auth:provider` or `chain:name`. */
  readonly reference: string;
  readonly scheme: "http" | "https";
  /** `host` or `host:port`. */
  readonly host: string;
}

/** The consent needed to send one credential to a URL; null if the gate lets it pass without one. */
export function consentNeeded(
  source: CredentialSource,
  url: URL,
  provider: LinkedProvider,
  /** Where the config names the credential; null if it is the vendor's own variable or chain. */
  naming: ConfigNode | null,
): ConsentRequest | null {
  // the same as the gate's first rule, for the compiler
  if (source.from === "literal") return null;
  const foreignTenant = isForeignTenant(ownersOf(source, provider), url.host, provider);
  const named = namedBy(source, provider, naming);
  if (gate({ source, url, named, led: ledBy(provider), foreignTenant })) return null;
  const scheme = url.protocol === "https:" ? "https" : "http";
  return {
    credential: describeSource(source),
    reference: sourceReference(source),
    scheme,
    host: url.host,
  };
}

/** Whose credential it is: by the release's table, else the provider that names it. */
function ownersOf(source: CredentialSource, { provider }: LinkedProvider): readonly string[] {
  const owners = vendorsOf(source, bindings);
  return owners.length > 0 && !owners.includes(provider.id) ? owners : [provider.id];
}

/** Every consent needed to chat with a model at these URLs, its headers' secrets included. */
export function consentsFor(
  { provider, headers }: LinkedModel,
  urls: readonly URL[],
): readonly ConsentRequest[] {
  return consentsOf(provider, headers, urls);
}

/**
 * The provider with the one credential that would be sent right now: missing sources
 * send nothing anywhere, so nobody needs to be asked about them.
 */
export function withChosenCredential(provider: LinkedProvider): LinkedProvider {
  const { chosen } = provider.credential;
  return {
    ...provider,
    credential: { ...provider.credential, sources: chosen === null ? [] : [chosen] },
  };
}

/** Every consent needed to send requests to these providers and their models. */
export function programConsents(
  models: readonly LinkedModel[],
  providers: readonly LinkedProvider[],
): readonly ConsentRequest[] {
  return providers.flatMap((provider) => {
    if (provider.endpoint.problem !== null) return [];
    const headers = models.flatMap(({ providerId, headers }) =>
      providerId === provider.id ? headers : [],
    );
    return consentsOf(provider, headers, [new URL(provider.endpoint.base)]);
  });
}

function consentsOf(
  provider: LinkedProvider,
  headers: readonly LinkedHeader[],
  urls: readonly URL[],
): readonly ConsentRequest[] {
  const { credential } = provider;
  const named: [CredentialRef, ConfigNode | null][] = [
    ...credential.sources.map(({ ref }): [CredentialRef, ConfigNode | null] => [
      ref,
      credential.option?.property.value ?? null,
    ]),
    ...[...provider.headers, ...headers].flatMap(
      ({ value, property }): [CredentialRef, ConfigNode][] =>
        typeof value === "string" ? [] : [[value, property.value]],
    ),
  ];
  return named.flatMap(([ref, naming]) =>
    leaves(ref).flatMap((source) =>
      urls.flatMap((url) => consentNeeded(source, url, provider, naming) ?? []),
    ),
  );
}
