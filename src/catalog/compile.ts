import { createCatalog } from "./catalog.js";
import { wireShape } from "./shape.js";
import { parseSnapshot, type SnapshotProvider } from "./snapshot.js";
import { encodeIndex, encodeModels, INDEX_PATH, modelsPath, type StoredIndex } from "./store.js";
import { supplement } from "./supplement/index.js";
import type { Catalog, CatalogOrigin, ModelFacts } from "./types.js";

/**
 * Turns a models.dev snapshot and the project's own supplement into the catalogue's files, by path.
 * The same snapshot and origin give the same bytes. Throws `SnapshotError`.
 */
export function compileCatalog(
  snapshot: string,
  origin: CatalogOrigin,
): ReadonlyMap<string, string> {
  const { index, models } = join(snapshot, origin);
  return new Map([
    [INDEX_PATH, encodeIndex(index)],
    ...Array.from(models, ([path, facts]) => [path, encodeModels(facts)] as const),
  ]);
}

/** A catalogue over the user's own models.dev file, in memory. Throws `SnapshotError`. */
export function catalogFromModelsDev(snapshot: string, origin: CatalogOrigin): Catalog {
  const { index, models } = join(snapshot, origin);
  return createCatalog((path) => {
    if (path === INDEX_PATH) return encodeIndex(index);
    const facts = models.get(path);
    return facts ? encodeModels(facts) : null;
  });
}

interface Joined {
  readonly index: StoredIndex;
  /** Each provider's models, by the path of its file. */
  readonly models: ReadonlyMap<string, Iterable<ModelFacts>>;
}

function join(snapshot: string, origin: CatalogOrigin): Joined {
  const parsed = parseSnapshot(snapshot);
  const providers = sorted(supplement(parsed).values());
  return {
    index: {
      date: origin.date ?? newestRelease(parsed.values()),
      source: origin.source,
      providers: providers.map(({ models, ...summary }) => ({
        ...summary,
        modelCount: models.size,
      })),
    },
    models: new Map(providers.map((provider) => [modelsPath(provider.id), modelsOf(provider)])),
  };
}

function modelsOf({ id, models }: SnapshotProvider): readonly ModelFacts[] {
  return sorted(models.values()).map((model) => ({
    ...model,
    shape: model.shape ?? wireShape(id, model.id),
  }));
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
