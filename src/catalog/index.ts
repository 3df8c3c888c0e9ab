export { ageInDays, createCatalog, isStale, statusOn } from "./catalog.js";
export { catalogFromModelsDev, compileCatalog } from "./compile.js";
export {
  type BedrockRoute,
  bedrockRoute,
  canCall,
  profilePrefixes,
  profilesOf,
  splitProfile,
} from "./regions/bedrock.js";
export { hostPrefix } from "./regions/bedrock-host.js";
export { bedrockRegions } from "./regions/bedrock-regions.js";
export {
  accountRegion,
  cortexHomeScopes,
  cortexNative,
  cortexScopes,
  cortexServes,
  cortexTables,
  snowflakeRegion,
} from "./regions/cortex.js";
export {
  type CrossRegionChange,
  crossRegionScopes,
  crossRegionStatement,
} from "./regions/cross-region.js";
export { databricksCloud } from "./regions/databricks.js";
export { vertexLocations, vertexServedIn, vertexServes } from "./regions/vertex.js";
export { SnapshotError } from "./snapshot.js";
export type {
  Catalog,
  CatalogOrigin,
  ModelFacts,
  ProviderFacts,
  Retirement,
} from "./types.js";
