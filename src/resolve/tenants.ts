import { providerModule } from "../providers/index.js";
import type { LinkedProvider } from "./program.js";

/**
 * True for a host that is a vendor's, but somebody else's part of it. Databricks gives each customer a
 * workspace host and Snowflake an account host; their tokens are typed in as `host::token` and belong
 * there only. Which host is one's own is known from one's own variables or credential, never from
 * where a project's file points.
 *
 * @param vendors the providers whose credential is on its way
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
