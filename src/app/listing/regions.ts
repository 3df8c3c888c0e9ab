import {
  bedrockRegions,
  bedrockRoute,
  type Catalog,
  cortexServes,
  snowflakeRegion,
  vertexLocations,
  vertexServes,
} from "../../catalog/index.js";

/**
 * Whether a model can be called from a region, as far as is known, cross-region inference and profiles
 * included; false for a provider without regions, and for a region that it does not have.
 */
export function servedFrom(
  catalog: Catalog,
  provider: string,
  region: string,
  model: string,
): boolean {
  switch (provider) {
    case "amazon-bedrock":
      return (
        includes(bedrockRegions.control, region) &&
        bedrockRoute(catalog, region, model).callable !== false
      );
    case "google-vertex":
    case "google-vertex-anthropic":
      return includes(vertexLocations.locations, region) && vertexServes(model, region) !== false;
    case "snowflake-cortex":
      return cortexNames(region).some((name) => cortexServes(name, model) !== null);
    default:
      return false;
  }
}

/** A region alone, with its cloud, or as Snowflake's CURRENT_REGION() calls it. */
function cortexNames(region: string): readonly string[] {
  const current = snowflakeRegion(region);
  if (current !== null) return [current];
  return region.includes(":")
    ? [region]
    : ["aws", "azure", "gcp"].map((cloud) => `${cloud}:${region}`);
}

function includes(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
