import { createCatalog } from "./catalog.js";
import { wireShape } from "./shape.js";
import { parseSnapshot, type SnapshotProvider } from "./snapshot.js";
import { encodeIndex, encodeModels, INDEX_PATH, modelsPath, type StoredProvider } from "./store.js";
import { supplement } from "./supplement/index.js";
import type { Catalog, CatalogOrigin, ModelFacts } from "./types.js";

/**
 * Turns a models.dev snapshot and the project's own supplement into the catalogue's files, by path.
 * The same snapshot and origin give the same bytes.
 */
export function compileCatalog(
  snapshot: string,
  origin: CatalogOrigin,
): ReadonlyMap<string, string> {
  const parsed = parseSnapshot(snapshot);
  const providers = sorted(supplement(parsed).values()).map(withShapes);
  const summaries = providers.map(
    ({ models, ...summary }): StoredProvider => ({ ...summary, modelCount: models.length }),
  );
  const index = {
    date: origin.date ?? newestRelease(parsed.values()),
    source: origin.source,
    providers: summaries,
  };
  return new Map([
    [INDEX_PATH, encodeIndex(index)],
    ...providers.map(({ id, models }) => [modelsPath(id), encodeModels(models)] as const),
  ]);
}

/** A catalogue over a models.dev file of the user's own, in memory. Throws `SnapshotError`. */
export function catalogFromModelsDev(snapshot: string, origin: CatalogOrigin): Catalog {
  const files = compileCatalog(snapshot, origin);
  return createCatalog((path) => files.get(path) ?? null);
}

function withShapes<P extends SnapshotProvider>(provider: P) {
  const models = sorted(provider.models.values()).map(
    (model): ModelFacts => ({ ...model, shape: model.shape ?? wireShape(provider.id, model.id) }),
  );
  return { ...provider, models };
}

function newestRelease(providers: Iterable<SnapshotProvider>): string {
  let newest = "";
  for (const provider of providers) {
    for (const { released } of provider.models.values()) {
      if (released !== null && released > newest) newest = released;
    }
  }
  return newest;
}

/** By code unit, so that no locale changes the order. */
function sorted<T extends { readonly id: string }>(items: Iterable<T>): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
