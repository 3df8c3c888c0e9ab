import { hostMatches } from "../language/hosts.js";
import { type Provider, providerModule } from "../providers/index.js";
import type { LinkedProvider } from "./program.js";

/**
 * True for a vendor's host that belongs to another customer. Databricks gives each customer a
 * workspace host, Snowflake an account host, Azure the host of a resource and GitHub that of an
 * enterprise. Which of them is the user's own is known from their variables, their credential or
 * their own config, never from a project's file.
 *
 * @param vendors the providers whose credential is being sent
 */
export function isForeignTenant(
  vendors: readonly string[],
  host: string,
  { provider, endpoint, ownOrigin }: LinkedProvider,
): boolean {
  return vendors.some((vendor) => {
    const module = providerModule(vendor);
    if (module === null || !isTenantHost(module, host)) return false;
    // another provider's block that carries the token
    if (module.id !== provider.id) return true;
    if (endpoint.problem !== null || !endpoint.untrusted) return false;
    return ownOrigin === null || new URL(ownOrigin).host !== host;
  });
}

/** A vendor with tokens of the form `host::token` gives each customer a host. */
export function isTenantHost({ credential, tenants }: Provider, host: string): boolean {
  return credential.pair !== null || tenants?.some((it) => hostMatches(it, host)) === true;
}
