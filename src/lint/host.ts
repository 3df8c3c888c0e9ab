import type { Catalog, ProviderFacts } from "../catalog/index.js";
import type { LinkedProvider } from "../resolve/index.js";

/*
 * What altimate-code does, as read in its public source (the 1.17 generation,
 * packages/opencode/src/provider/provider.ts and src/config/). Used by the rules on compatibility.
 */

/** Providers that this program's catalogue adds and that altimate-code does not know. */
const NOT_IN_HOST = new Set(["ollama", "altimate", "copilot", "litellm", "llama.cpp", "vllm"]);

/** The variable that an SDK reads by itself, where a provider lists several and none is the key's. */
const SDK_VARIABLES: Readonly<Record<string, string>> = {
  azure: "AZURE_API_KEY",
  google: "GOOGLE_GENERATIVE_AI_API_KEY",
};

/**
 * Providers whose SDK appends only the request's name to a configured address. Azure's and Vertex
 * AI's build their own paths.
 */
export const HOST_ADDS_NO_TAIL = new Set([
  "anthropic",
  "databricks",
  "google",
  "lmstudio",
  "ollama",
  "openai",
  "openrouter",
  "snowflake-cortex",
]);

/** The id under which altimate-code knows a provider. */
export function hostIdOf({ id, provider }: Pick<LinkedProvider, "id" | "provider">): string {
  return provider.hostId ?? (provider.aliases.includes(id) ? provider.id : id);
}

/** The catalogue's entry of a provider that altimate-code has models and a package for, or null. */
export function hostFacts(
  linked: Pick<LinkedProvider, "id" | "provider">,
  catalog: Catalog,
): ProviderFacts | null {
  const id = hostIdOf(linked);
  return NOT_IN_HOST.has(id) ? null : catalog.provider(id);
}

/**
 * The variable that altimate-code reads the key from without any config. It reads a
 * listed variable only if the provider lists a single one.
 */
export function hostKeyVariable(facts: ProviderFacts): string | null {
  const [only, ...others] = facts.env;
  return others.length === 0 ? (only ?? null) : (SDK_VARIABLES[facts.id] ?? null);
}
