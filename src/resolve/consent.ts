import { bindings } from "../generated/bindings.js";
import type { CredentialRef } from "../generated/manifest.js";
import { type CredentialSource, describeSource, vendorHosts } from "../net/egress.js";
import { hostMatches, isLoopback } from "../net/hosts.js";
import type { ConfigNode } from "../source/node.js";
import type { LinkedModel, LinkedProvider } from "./program.js";

/** A credential that a file of the project leads to a host that is not its vendor's. */
export interface ConsentRequest {
  /** How the credential is called: `{env:OPENAI_API_KEY}`. */
  readonly credential: string;
  readonly scheme: "http" | "https";
  /** `host` or `host:port`. */
  readonly host: string;
}

/**
 * The consent that sending one credential to a URL needs; null where it needs none. What a project's
 * files lead to a host that is neither its vendor's nor this machine needs the word of somebody
 * trusted, so that nobody who merely clones a repository gives a key away.
 */
export function consentNeeded(
  source: CredentialSource,
  url: URL,
  provider: LinkedProvider,
  /** Where the config names the credential; null where it is the vendor's own variable or chain. */
  naming: ConfigNode | null,
): ConsentRequest | null {
  const isHere = (pattern: string) => hostMatches(pattern, url.host);
  // text of the file itself is no secret that the file could give away
  if (source.from === "literal" || isLoopback(url.host)) return null;
  const bound = vendorHosts(source, bindings);
  if ((bound ?? provider.provider.hosts).some(isHere)) return null;
  const movedByTrusted = provider.endpoint.problem === null && !provider.endpoint.untrusted;
  if (movedByTrusted && (bound === null || isNamedByTrusted(source, provider, naming))) return null;
  const scheme = url.protocol === "https:" ? "https" : "http";
  return { credential: describeSource(source), scheme, host: url.host };
}

function isNamedByTrusted(
  source: CredentialSource,
  { provider }: LinkedProvider,
  naming: ConfigNode | null,
): boolean {
  if (naming !== null) return naming.file.layer.trusted;
  // a project may add any variable to the provider's list
  return source.from !== "env" || provider.credential.env.includes(source.name);
}

/** Every consent that chatting with a model at these URLs needs, its headers' secrets included. */
export function consentsFor(
  { provider, headers }: LinkedModel,
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
    sourcesOf(ref).flatMap((source) =>
      urls.flatMap((url) => consentNeeded(source, url, provider, naming) ?? []),
    ),
  );
}

function sourcesOf(ref: CredentialRef): readonly CredentialSource[] {
  if (ref.from === "first") return ref.of.flatMap(sourcesOf);
  return ref.from === "template" ? ref.parts.flatMap(sourcesOf) : [ref];
}
