import type { Binding } from "../generated/bindings.js";
import type { ChainCredential } from "../generated/manifest.js";
import type { CredentialSource } from "../language/credential-ref.js";

/** Providers whose hosts the identity of a vendor's own chain may be sent to. */
const chainProviders: Record<ChainCredential["chain"], readonly string[]> = {
  aws: ["amazon-bedrock"],
  google: ["google-vertex", "google-vertex-anthropic"],
  entra: ["azure", "azure-cognitive-services"],
  databricks: ["databricks"],
  snowflake: ["snowflake-cortex"],
};

/** The providers whose credential a source is, by the release's table; none for a secret that is nobody's. */
export function vendorsOf(
  source: CredentialSource,
  bindings: readonly Binding[],
): readonly string[] {
  if (source.from === "chain") return chainProviders[source.chain];
  if (source.from === "auth") return [source.provider];
  return source.from === "env"
    ? bindings.flatMap(({ env, provider }) => (env.includes(source.name) ? [provider] : []))
    : [];
}

/** The vendor hosts that a source is bound to; null if it is no vendor's and belongs to the entry alone. */
export function vendorHosts(
  source: CredentialSource,
  bindings: readonly Binding[],
): readonly string[] | null {
  const rows = bindings.filter((binding) => {
    if (source.from === "env") return binding.env.includes(source.name);
    if (source.from === "auth") return binding.provider === source.provider;
    return source.from === "chain" && chainProviders[source.chain].includes(binding.provider);
  });
  // a chain is a cloud's identity even if no row mentions it: then it may not be sent anywhere
  if (rows.length === 0) return source.from === "chain" ? [] : null;
  return rows.flatMap((row) => row.hosts);
}
