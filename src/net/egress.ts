import { vendorHosts } from "../gate/index.js";
import type { Binding } from "../generated/bindings.js";
import { isLoopback } from "../language/addresses.js";
import type { CredentialSource } from "../language/credential-ref.js";
import { describeSource } from "../language/describe-ref.js";
import { hostMatches } from "../language/hosts.js";
import { NetError } from "./error.js";

export interface Destination {
  readonly url: URL;
  /** The hosts of the entry that names the credential. */
  readonly hosts: readonly string[];
  readonly source: CredentialSource;
  /** The workspace host or account that the secret itself names (`host::pat`), or null. */
  readonly owner: string | null;
  /** Which vendor's credential may be sent where: part of the release. */
  readonly bindings: readonly Binding[];
  /** Hosts that a trusted party has allowed in addition. */
  readonly allowHosts: readonly string[];
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
  // a host that a vendor names in full serves all of its customers, like the Altimate gateway's
  const isShared = bound?.some((pattern) => !pattern.includes("*") && matches(pattern)) === true;
  if (owner !== null && !isShared && !owns(owner, url.hostname)) return false;
  return bound === null || bound.some(matches);
}

/** A Databricks token belongs to its workspace and a Snowflake one to its account, not to the vendor as a whole. */
function owns(owner: string, hostname: string): boolean {
  // host names have dashes for the underscores in Snowflake's account names
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
    `${url.host} is not a host to which ${describeSource(source)} may be sent.`,
    `If you trust ${url.host}, allow it: --allow-host ${url.host}, or allowHosts in a program.`,
  );
}

/** Parses a URL that a request goes to: https, or http on this machine; no user name or password. */
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
      `The address of ${url.host} contains a user name or password, which would end up in logs.`,
      "Move it to apiKey or to a header.",
    );
  }
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.host))) return url;
  throw new NetError(
    "egress_refused",
    `${url.protocol}//${url.host} is not encrypted, so others could read the key and the prompt in transit.`,
    "Use https. Plain http is for servers on this machine.",
  );
}
