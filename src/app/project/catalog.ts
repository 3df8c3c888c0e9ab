import { isAbsolute, join, resolve } from "node:path";
import {
  type Catalog,
  catalogFromModelsDev,
  createCatalog,
  SnapshotError,
} from "../../catalog/index.js";
import { UsageError } from "../usage-error.js";
import type { World } from "../world.js";

type CatalogWorld = Pick<World, "catalogFolder" | "cwd" | "env" | "files" | "home">;

/** A catalogue and its location. */
export interface FoundCatalog {
  readonly catalog: Catalog;
  readonly from: "variable" | "cache" | "bundled";
  readonly path: string;
}

/**
 * The catalogue in use: the file that ALTIMATE_MODELS_PATH names, else the newer of the user's
 * own and the one that this build carries. Which hosts a credential may go to never comes from it.
 */
export function openCatalog(world: CatalogWorld): Catalog {
  return findCatalog(world).catalog;
}

/** The same, with its location. Throws a `UsageError` if the variable points nowhere. */
export function findCatalog(world: CatalogWorld): FoundCatalog {
  const named = world.env.ALTIMATE_MODELS_PATH ?? "";
  if (named !== "") return namedCatalog(world, named);
  const bundled: FoundCatalog = {
    catalog: catalogIn(world, world.catalogFolder),
    from: "bundled",
    path: world.catalogFolder,
  };
  const cached = cachedCatalog(world);
  return cached !== null && cached.catalog.date > bundled.catalog.date ? cached : bundled;
}

/** The user's own catalogue, which `altimate catalog update` writes; null if there is none that can be read. */
export function cachedCatalog(world: CatalogWorld): FoundCatalog | null {
  const path = cacheFolder(world);
  try {
    if (world.files.stat(join(path, "index.json")) === null) return null;
    return { catalog: catalogIn(world, path), from: "cache", path };
  } catch {
    return null;
  }
}

/** Where the user's own catalogue is kept; a relative XDG_CACHE_HOME counts as unset, as its specification says. */
export function cacheFolder({ env, home }: Pick<World, "env" | "home">): string {
  const { XDG_CACHE_HOME = "" } = env;
  const caches = isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(home, ".cache");
  return join(caches, "altimate-config/catalog");
}

/** The size of a catalogue. */
export function sizeOf(catalog: Catalog): { readonly providers: number; readonly models: number } {
  const providers = catalog.providers();
  const models = providers.reduce((sum, { modelCount }) => sum + modelCount, 0);
  return { providers: providers.length, models };
}

/** A catalogue of many files, which are read one by one as they are needed. */
function catalogIn({ files }: CatalogWorld, folder: string): Catalog {
  return createCatalog((path) => {
    try {
      return files.readText(join(folder, path));
    } catch {
      return null;
    }
  });
}

function namedCatalog(world: CatalogWorld, named: string): FoundCatalog {
  const path = resolve(world.cwd, named);
  let snapshot: string;
  try {
    snapshot = world.files.readText(path);
  } catch {
    throw new UsageError(
      `ALTIMATE_MODELS_PATH names ${named}, which cannot be read. Correct the path, or unset the variable.`,
    );
  }
  try {
    const catalog = catalogFromModelsDev(snapshot, { source: named });
    return { catalog, from: "variable", path };
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    throw new UsageError(`ALTIMATE_MODELS_PATH names ${named}. ${error.message}`);
  }
}
