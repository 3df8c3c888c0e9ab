import type { Binding } from "../generated/bindings.js";
import type { ChainCredential } from "../generated/manifest.js";
import { isLoopback } from "../language/addresses.js";
import type { CredentialSource } from "../language/credential-ref.js";
import { describeSource } from "../language/describe-ref.js";
import { NetError } from "./error.js";
import { hostMatches } from "./hosts.js";

export interface Destination {
  readonly url: URL;
  /** The hosts of the entry that names the credential. */
  readonly hosts: readonly string[];
  readonly source: CredentialSource;
  /** The workspace host or account that the secret itself names (`host::pat`), or null. */
  readonly owner: string | null;
  /** Which vendor's credential may go where: part of the release. */
  readonly bindings: readonly Binding[];
  /** Hosts that somebody trusted has allowed on top. */
  readonly allowHosts: readonly string[];
}

/** Providers whose hosts the identity of a vendor's own chain may be sent to. */
const chainProviders: Record<ChainCredential["chain"], readonly string[]> = {
  aws: ["amazon-bedrock"],
  google: ["google-vertex", "google-vertex-anthropic"],
  entra: ["azure", "azure-cognitive-services"],
  databricks: ["databricks"],
  snowflake: ["snowflake-cortex"],
};

/** The vendor hosts a source is bound to; null where it is nobody's and belongs to the entry alone. */
export function vendorHosts(
  source: CredentialSource,
  bindings: readonly Binding[],
): readonly string[] | null {
  const rows = bindings.filter((binding) => {
    if (source.from === "env") return binding.env.includes(source.name);
    if (source.from === "auth") return binding.provider === source.provider;
    return source.from === "chain" && chainProviders[source.chain].includes(binding.provider);
  });
  // a chain is a cloud's identity even where no row speaks of it: then it may go nowhere
  if (rows.length === 0) return source.from === "chain" ? [] : null;
  return rows.flatMap((row) => row.hosts);
}

/**
 * Whether a credential may be sent to a URL (design: binding). A vendor's credential goes to that
 * vendor's hosts or to this machine, any other to the hosts of its entry, and a placeholder to this
 * machine only. Both the entry and the release have to agree, so that an edited manifest cannot lead
 * a vendor's key elsewhere.
 */
export function allowedDestination(destination: Destination): boolean {
  const { url, hosts, source, owner, bindings, allowHosts } = destination;
  const matches = (pattern: string) => hostMatches(pattern, url.host);
  if (source.from === "literal") return isLoopback(url.host);
  if (allowHosts.some(matches)) return true;
  if (!hosts.some(matches)) return false;
  if (isLoopback(url.host)) return true;
  const bound = vendorHosts(source, bindings);
  // a host that a vendor names in full serves all of its customers, as that of the Altimate gateway
  const isShared = bound?.some((pattern) => !pattern.includes("*") && matches(pattern)) === true;
  if (owner !== null && !isShared && !owns(owner, url.hostname)) return false;
  return bound === null || bound.some(matches);
}

/** A Databricks token belongs to its workspace and a Snowflake one to its account, not to the vendor at large. */
function owns(owner: string, hostname: string): boolean {
  // in host names the underscores of Snowflake's account names are dashes
  const name = owner.toLowerCase().replaceAll("_", "-");
  return hostname === name || hostname.startsWith(`${name}.`);
}

/** Throws `egress_refused` where {@link allowedDestination} says no. */
export function assertDestination(destination: Destination): void {
  if (allowedDestination(destination)) return;
  const { url, source } = destination;
  if (source.from === "literal") {
    throw new NetError(
      "egress_refused",
      `A placeholder key is for servers on this machine, not for ${url.host}.`,
      "Name the variable that holds the real key.",
    );
  }
  throw new NetError(
    "egress_refused",
    `${url.host} is not a host that ${describeSource(source)} may be sent to.`,
    `If you trust ${url.host}, allow it: --allow-host ${url.host}, or allowHosts in a program.`,
  );
}

/** Parses a URL that a request goes to: https, or http on this machine; nothing in the place of a user name. */
export function assertSecureUrl(text: string): URL {
  if (!URL.canParse(text)) {
    throw new NetError(
      "bad_base_url",
      "The address of the provider is not a URL.",
      "Check baseURL.",
    );
  }
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") {
    throw new NetError(
      "bad_base_url",
      `The address of ${url.host} has a user name or password in it, where logs can see it.`,
      "Move it to apiKey or to a header.",
    );
  }
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.host))) return url;
  throw new NetError(
    "egress_refused",
    `${url.protocol}//${url.host} is not encrypted, so the key and the prompt could be read on the way.`,
    "Use https. Plain http is for servers on this machine.",
  );
}
