import { providerModule } from "../providers/index.js";
import type { LinkedProvider } from "./program.js";

/**
 * True for a vendor's host that belongs to another customer. Databricks gives each customer a
 * workspace host and Snowflake an account host; their tokens are entered as `host::token` and belong
 * only there. Which host is the user's own is known from their variables or credential, never from
 * a project's file.
 *
 * @param vendors the providers whose credential is being sent
 */
export function isForeignTenant(
  vendors: readonly string[],
  host: string,
  { provider, endpoint }: LinkedProvider,
): boolean {
  return vendors.some((vendor) => {
    const module = providerModule(vendor);
    if (module === null || module.credential.pair === null) return false;
    // another provider's block that carries the token
    if (module.id !== provider.id) return true;
    if (endpoint.problem !== null || !endpoint.moved || !endpoint.untrusted) return false;
    const own = provider.origin(endpoint.settings);
    return own === null || new URL(own).host !== host;
  });
}
