import { type Expansion, scalarValue } from "../expand/index.js";
import type { Timeouts } from "../generated/manifest.js";
import type { OptionName } from "../language/fields.js";
import type { ProviderEntry } from "./entry.js";

/** Chat models may think for minutes before the first byte: the host product waits as long. */
export const DEFAULT_TIMEOUT_MS = 300_000;

/** How long a provider may take, from its entry or by default. */
export function timeoutsOf(entry: ProviderEntry | null, expansion: Expansion): Timeouts {
  const milliseconds = (name: OptionName): number => {
    const value = scalarValue(entry?.options.get(name)?.property.value, expansion);
    return typeof value === "number" && value > 0 ? value : DEFAULT_TIMEOUT_MS;
  };
  return { headersMs: milliseconds("headerTimeout"), idleMs: milliseconds("chunkTimeout") };
}
