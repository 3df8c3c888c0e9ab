import { CORTEX_READ, CORTEX_SOURCE, CROSS_REGION, NATIVE } from "./cortex-tables.js";

/** Where and when the Cortex tables were read. */
export const cortexTables = { source: CORTEX_SOURCE, read: CORTEX_READ } as const;

/** Regions (`aws:us-west-2`) that serve the model themselves; null for a model the tables lack. */
export function cortexNative(modelId: string): readonly string[] | null {
  if (!isListed(modelId)) return null;
  return Object.keys(NATIVE).filter((region) => NATIVE[region]?.includes(modelId));
}

/**
 * Values of CORTEX_ENABLED_CROSS_REGION of which one makes the model reachable from elsewhere; null for
 * a model the tables lack.
 */
export function cortexScopes(modelId: string): readonly string[] | null {
  return isListed(modelId) ? (CROSS_REGION[modelId] ?? []) : null;
}

/** Whether the region serves the model itself or by cross-region inference; null if unknown. */
export function cortexServes(region: string, modelId: string): "native" | "cross-region" | null {
  const native = Object.hasOwn(NATIVE, region) ? NATIVE[region] : undefined;
  if (!native || !isListed(modelId)) return null;
  return native.includes(modelId) ? "native" : "cross-region";
}

/** The scopes that keep the data in the region's own geography, the narrowest first; null if unknown. */
export function cortexHomeScopes(region: string): readonly string[] | null {
  return HOME_SCOPES.find(([pattern]) => pattern.test(region))?.[1] ?? null;
}

// Government regions have scopes of their own, whose spelling is not known.
const HOME_SCOPES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/-gov/, []],
  [/^aws:us-/, ["AWS_US"]],
  [/^aws:eu-/, ["AWS_EU"]],
  [/^aws:ap-northeast-[13]$/, ["AWS_JP", "AWS_APJ"]],
  [/^aws:ap-southeast-2$/, ["AWS_AU", "AWS_APJ"]],
  [/^aws:ap-/, ["AWS_APJ"]],
  [/^azure:(east|west|northcentral|southcentral)us\d?$/, ["AZURE_US"]],
  [/^azure:(north|west)europe$/, ["AZURE_EU"]],
  [/^gcp:us-/, ["GCP_US"]],
];

// AWS regions whose locators Snowflake writes without the cloud.
const AWS_WITHOUT_CLOUD = /^(us-east-1|eu-west-1|eu-central-1|ap-southeast-[12])$/;

/**
 * The region that an account locator names: `xy12345.us-east-2.aws` is `aws:us-east-2`. Null for an
 * organisation's account name and for a bare locator, which do not say where they are.
 */
export function accountRegion(account: string): string | null {
  const parts = account
    .toLowerCase()
    .replace(/\.snowflakecomputing\.(com|cn)$/, "")
    .replace(/\.privatelink$/, "")
    .split(".");
  const [, region, cloud] = parts;
  if (region === undefined || parts.length > 3) return null;
  switch (cloud) {
    case "aws":
    case "gcp":
      return `${cloud}:${region}`;
    case "azure":
      // Locators spell Azure regions with hyphens, Azure itself without.
      return `azure:${region.replaceAll("-", "")}`;
    case undefined:
      return AWS_WITHOUT_CLOUD.test(region) ? `aws:${region}` : null;
    default:
      return null;
  }
}

/** The region that Snowflake's CURRENT_REGION() names: `PUBLIC.AWS_US_WEST_2` is `aws:us-west-2`. */
export function snowflakeRegion(currentRegion: string): string | null {
  const match = /^(?:[A-Z0-9_]+\.)?(AWS|AZURE|GCP)_([A-Z0-9_]+)$/.exec(currentRegion.toUpperCase());
  const [, cloud, region] = match ?? [];
  if (cloud === undefined || region === undefined) return null;
  const separator = cloud === "AZURE" ? "" : "-";
  return `${cloud.toLowerCase()}:${region.toLowerCase().replaceAll("_", separator)}`;
}

function isListed(modelId: string): boolean {
  return Object.hasOwn(CROSS_REGION, modelId);
}
