import { bindings } from "../generated/bindings.js";
import { isLoopback } from "../language/addresses.js";
import type { CredentialSource } from "../language/credential-ref.js";
import { hostMatches } from "../language/hosts.js";
import { vendorHosts } from "./vendors.js";

/**
 * Who decided something: a file of the user's or the machine's owner, this release (a vendor's own
 * variable, login or address), or a file that somebody else wrote (a project's, an updated catalogue's).
 */
export type Author = "trusted" | "release" | "untrusted";

/** A secret on its way to a host. */
export interface GateRequest {
  readonly source: CredentialSource;
  readonly url: URL;
  /** Who says that this secret is used here. */
  readonly named: Author;
  /** Who says where the provider's requests go: the least trusted of all who had a part in it. */
  readonly led: Author;
  /** True if the host is one of a vendor's that gives each customer its own, and not known to be the user's. */
  readonly foreignTenant: boolean;
}

/**
 * Whether a secret may go to a host without anybody's consent. The first rule that applies decides;
 * `docs/security-model.md` has the same list with the tests that hold it.
 */
export function gate({ source, url, named, led, foreignTenant }: GateRequest): boolean {
  // text in the file itself is no secret that the file could give away
  if (source.from === "literal") return true;
  // whoever listens on this machine can read its variables and files anyway
  if (isLoopback(url.host)) return true;
  const vendor = vendorHosts(source, bindings);
  // a vendor's own credential goes to that vendor, whoever asks for it, but to no other customer of it
  if (vendor?.some((pattern) => hostMatches(pattern, url.host)) && !foreignTenant) return true;
  if (named === "untrusted") return false;
  // the user's own config may send what it names wherever it says
  if (led === "trusted") return true;
  // a secret that is nobody's, which the user gave to a provider at its usual address
  return vendor === null && led === "release" && !foreignTenant;
}
