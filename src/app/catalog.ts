import { ageInDays, isStale } from "../catalog/index.js";
import {
  cachedCatalog,
  cacheFolder,
  type FoundCatalog,
  findCatalog,
  sizeOf,
} from "./project/catalog.js";
import { today } from "./today.js";
import type { World } from "./world.js";

/** Where a catalogue comes from. */
export type CatalogPlace = FoundCatalog["from"];

/** The catalogue in use, in numbers. */
export interface CatalogStatus {
  readonly date: string;
  readonly source: string;
  readonly from: CatalogPlace;
  readonly path: string;
  readonly providers: number;
  readonly models: number;
  readonly ageDays: number;
  readonly isStale: boolean;
  /** The user's own, if there is one that is not in use. */
  readonly unused: { readonly date: string; readonly path: string } | null;
}

/** How old the list of models is, and where it comes from. */
export function catalogStatus(world: World): CatalogStatus {
  const { catalog, from, path } = findCatalog(world);
  const day = today(world);
  const cached = from === "cache" ? null : cachedCatalog(world);
  return {
    date: catalog.date,
    source: catalog.source,
    from,
    path,
    ...sizeOf(catalog),
    ageDays: ageInDays(catalog, day),
    isStale: isStale(catalog, day),
    unused: cached === null ? null : { date: cached.catalog.date, path: cacheFolder(world) },
  };
}
