import type { SnapshotProvider } from "../snapshot.js";
import { plainModel } from "../store.js";
import type { ModelFacts } from "../types.js";
import { MODEL_SUPPLEMENTS } from "./models.js";
import { PROVIDER_SUPPLEMENTS } from "./providers.js";
import type { CatalogProvider, ModelCorrection, ProviderSupplement } from "./types.js";

type Snapshot = ReadonlyMap<string, SnapshotProvider>;

/**
 * Adds the hand-maintained facts to a snapshot: providers that it lacks, models that it lacks, and
 * corrections to models it has. A provider that models.dev has added since keeps its entry there.
 */
export function supplement(snapshot: Snapshot): ReadonlyMap<string, CatalogProvider> {
  const missing = PROVIDER_SUPPLEMENTS.filter(({ id }) => !snapshot.has(id));
  const providers = new Map<string, CatalogProvider>([
    ...[...snapshot].map(([id, provider]) => [id, { ...provider, retirement: null }] as const),
    ...missing.map((added) => [added.id, providerOf(added, snapshot)] as const),
  ]);
  for (const { provider: id, models } of MODEL_SUPPLEMENTS) {
    const provider = providers.get(id);
    if (provider) providers.set(id, { ...provider, models: corrected(provider.models, models) });
  }
  return providers;
}

function providerOf(added: ProviderSupplement, snapshot: Snapshot): CatalogProvider {
  const { id, name, env, npm, api, modelsOf, retirement } = added;
  const models = modelsOf === undefined ? undefined : snapshot.get(modelsOf)?.models;
  return { id, name, env, npm, api, models: models ?? new Map(), retirement: retirement ?? null };
}

function corrected(
  models: ReadonlyMap<string, ModelFacts>,
  corrections: Readonly<Record<string, ModelCorrection>>,
): ReadonlyMap<string, ModelFacts> {
  const merged = new Map(models);
  for (const [id, { like = id, ...correction }] of Object.entries(corrections)) {
    const known = merged.get(id) ?? merged.get(like) ?? plainModel(id);
    merged.set(id, { ...known, id, ...correction });
  }
  return merged;
}
