import { bindings } from "../generated/bindings.js";
import type { CredentialRef } from "../generated/manifest.js";
import { isLoopback } from "../language/addresses.js";
import { leaves } from "../language/credential-ref.js";
import { sourceReference } from "../language/describe-ref.js";
import { hostMatches } from "../language/hosts.js";
import type { ConfigNode } from "../source/node.js";
import type { LinkedProvider } from "./program.js";
import { isForeignTenant } from "./tenants.js";

/** One secret of a provider on its way to the provider's host. */
export interface Shipment {
  /** The variable or stored credential: `OPENAI_API_KEY`, `auth:openai`. */
  readonly name: string;
  readonly reference: string;
  readonly host: string;
  /** Where the config names the secret; null if the vendor's own variable is used. */
  readonly place: ConfigNode | null;
  /** The vendors whose credential this is; empty for a custom variable. */
  readonly owners: readonly string[];
  /** Whether the host is one of the owners', this machine, irrelevant, or another. */
  readonly verdict: "vendor" | "loopback" | "own" | "foreign";
}

/** Every secret that a provider's requests would carry, and where it would go. */
export function shipments(linked: LinkedProvider): Shipment[] {
  const { id, endpoint, credential, headers, provider } = linked;
  if (endpoint.problem !== null) return [];
  const { host } = new URL(endpoint.base);
  const fromCredential = credential.sources.flatMap(({ ref }) =>
    secretNames(ref).map((it) => ({ ...it, place: credential.option?.property.value ?? null })),
  );
  const fromHeaders = headers.flatMap(({ value, property }) =>
    typeof value === "string"
      ? []
      : secretNames(value).map((it) => ({ ...it, place: property.value })),
  );
  return [...fromCredential, ...fromHeaders].map((secret) => {
    const rows = bindings.filter((row) =>
      secret.from === "env"
        ? row.env.includes(secret.name)
        : [provider.id, id].includes(row.provider) && secret.from === "auth",
    );
    const owners = rows.map((row) => row.provider);
    const isVendors =
      rows.some((row) => row.hosts.some((pattern) => hostMatches(pattern, host))) &&
      !isElsewhere(owners, host, linked);
    const verdict = isLoopback(host)
      ? "loopback"
      : isVendors
        ? "vendor"
        : owners.length === 0
          ? "own"
          : "foreign";
    return { ...secret, host, owners, verdict };
  });
}

/**
 * A resource of Azure or an enterprise of GitHub is only called another's if it is known which one is the
 * user's own: most projects name theirs, and `probe` and `run` ask before they send anything there.
 */
function isElsewhere(owners: readonly string[], host: string, linked: LinkedProvider): boolean {
  const isKnown = linked.provider.tenants === undefined || linked.ownOrigin !== null;
  return isKnown && isForeignTenant(owners, host, linked);
}

function secretNames(
  ref: CredentialRef,
): { from: "env" | "file" | "auth"; name: string; reference: string }[] {
  return leaves(ref).flatMap((source) => {
    switch (source.from) {
      case "env":
        return { from: source.from, name: source.name, reference: sourceReference(source) };
      case "file":
        return { from: source.from, name: source.path, reference: sourceReference(source) };
      case "auth":
        return {
          from: source.from,
          name: sourceReference(source),
          reference: `the stored login of ${source.provider}`,
        };
      default:
        return [];
    }
  });
}
