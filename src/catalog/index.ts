export { ageInDays, createCatalog, isStale } from "./catalog.js";
export { catalogFromModelsDev, compileCatalog } from "./compile.js";
export { SnapshotError } from "./snapshot.js";
export type {
  Catalog,
  CatalogOrigin,
  InputModality,
  ModelCost,
  ModelFacts,
  ModelsEndpoint,
  ProviderFacts,
  Retirement,
} from "./types.js";
