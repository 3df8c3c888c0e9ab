import { modelsEndpoint } from "./models-endpoint.js";
import { decodeIndex, decodeModels, INDEX_PATH, modelsPath } from "./store.js";
import type { Catalog, ModelFacts, ProviderFacts } from "./types.js";

const NO_MODELS: ReadonlyMap<string, ModelFacts> = new Map();

/**
 * The catalogue over its files. `read` gets paths such as `index.json` and `providers/anthropic.json`
 * and returns null if there is none; each is read at most once. Ids from a config never become a
 * path unless the index lists them.
 */
export function createCatalog(read: (relativePath: string) => string | null): Catalog {
  const content = read(INDEX_PATH);
  if (content === null) throw new Error(`The model catalogue has no ${INDEX_PATH}.`);
  const index = decodeIndex(content);
  const providers = new Map<string, ProviderFacts>(
    index.providers.map((stored) => [
      stored.id,
      { ...stored, modelsEndpoint: modelsEndpoint(stored.id) },
    ]),
  );
  const loaded = new Map<string, ReadonlyMap<string, ModelFacts>>();

  function models(providerId: string): ReadonlyMap<string, ModelFacts> {
    const known = loaded.get(providerId);
    if (known) return known;
    if (!providers.has(providerId)) return NO_MODELS;
    const stored = read(modelsPath(providerId));
    const found = stored === null ? NO_MODELS : decodeModels(stored);
    loaded.set(providerId, found);
    return found;
  }

  return {
    date: index.date,
    source: index.source,
    providers: () => [...providers.values()],
    provider: (id) => providers.get(id) ?? null,
    models,
    model: (providerId, modelId) => models(providerId).get(modelId) ?? null,
  };
}

const STALE_AFTER_DAYS = 90;
const MS_PER_DAY = 86_400_000;

/** Whether the data is older than 90 days on `today` (`YYYY-MM-DD`). */
export function isStale(catalog: Pick<Catalog, "date">, today: string): boolean {
  return ageInDays(catalog, today) > STALE_AFTER_DAYS;
}

/** Whole days from the catalogue's date to `today` (`YYYY-MM-DD`). */
export function ageInDays(catalog: Pick<Catalog, "date">, today: string): number {
  return Math.floor((Date.parse(today) - Date.parse(catalog.date)) / MS_PER_DAY);
}

/** The model's status on `today` (`YYYY-MM-DD`): one whose retirement date has come is retired. */
export function statusOn(
  model: Pick<ModelFacts, "status" | "retirement">,
  today: string,
): ModelFacts["status"] {
  const end = model.retirement?.date ?? null;
  return end !== null && end <= today ? "retired" : model.status;
}
