/** One statement that makes a Snowflake model reachable, and what it means for the data. */
export interface CrossRegionChange {
  readonly statement: string;
  /** The scope that is added. */
  readonly scope: string;
  /** Where prompts may then be processed. */
  readonly note: string;
}

const SCOPE = /\b(?:ANY_REGION|(?:AWS|AZURE|GCP)_[A-Z]+(?:_[A-Z]+)*)\b/g;

/** The scopes that a refusal names ("enable cross region inference with AWS_EU, AWS_US, ANY_REGION"). */
export function crossRegionScopes(text: string): readonly string[] {
  return [...new Set(text.match(SCOPE) ?? [])];
}

/**
 * The smallest change that serves one of the `needed` scopes, as the union with the current value: the
 * account's own geography first, `ANY_REGION` last. Null if nothing needs to be, or can be, added.
 */
export function crossRegionStatement(
  current: readonly string[],
  needed: readonly string[],
  accountRegion: string | null,
): CrossRegionChange | null {
  const set = crossRegionScopes(current.join(" "));
  const wanted = crossRegionScopes(needed.join(" "));
  if (set.includes("ANY_REGION") || wanted.some((scope) => set.includes(scope))) return null;
  const scope = wanted.toSorted(
    (one, other) => distance(one, accountRegion) - distance(other, accountRegion),
  )[0];
  if (scope === undefined) return null;
  // ANY_REGION stands alone: it includes the others.
  const value = scope === "ANY_REGION" ? scope : [...set, scope].join(",");
  return {
    statement: `ALTER ACCOUNT SET CORTEX_ENABLED_CROSS_REGION = '${value}';`,
    scope,
    note: `Prompts may then be processed ${place(scope)}.`,
  };
}

/** Geographies from narrow to wide by the region's name, as Snowflake groups them. */
const GEOGRAPHIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/GOV|FEDRAMP|DOD/, ["US_COMMERCIAL_GOV", "US_FEDRAMP_HIGH_PLUS", "US_DOD"]],
  [/^AP_SOUTHEAST_[24]$|AUSTRALIA/, ["AU", "APJ"]],
  [/^AP_NORTHEAST_[13]$|JAPAN/, ["JP", "APJ"]],
  [/^AP_|ASIA|INDIA|KOREA/, ["APJ"]],
  [/^EU_|EUROPE|^UK|SWITZERLAND|FRANCE|GERMANY|SWEDEN|NORWAY/, ["EU"]],
  [/^US|US\d?$|^CA_|CANADA/, ["US"]],
];

const NAMES: Readonly<Record<string, string>> = {
  US: "in the United States",
  EU: "in the European Union",
  APJ: "in Asia-Pacific and Japan",
  JP: "in Japan",
  AU: "in Australia",
  GLOBAL: "anywhere in the world",
};

/** `AWS_EU` to cloud and geography. */
function parts(scope: string): readonly [string, string] {
  const [cloud = "", ...rest] = scope.split("_");
  return [cloud, rest.join("_")];
}

/** Smaller is nearer: own geography in the own cloud, then in another, then abroad, then everywhere. */
function distance(scope: string, accountRegion: string | null): number {
  if (scope === "ANY_REGION") return 100;
  // CURRENT_REGION() may carry a group: PUBLIC.AWS_US_WEST_2.
  const [accountCloud, name] = parts(accountRegion?.toUpperCase().replace(/^.*\./, "") ?? "");
  const own = GEOGRAPHIES.find(([pattern]) => pattern.test(name))?.[1] ?? [];
  const [cloud, geography] = parts(scope);
  const foreignCloud = cloud === accountCloud || accountCloud === "" ? 0 : 1;
  const step = own.indexOf(geography);
  if (step >= 0) return foreignCloud * 5 + step;
  if (/GOV|FEDRAMP|DOD/.test(geography)) return 60 + foreignCloud;
  return (geography === "GLOBAL" ? 40 : 20) + foreignCloud * 5;
}

function place(scope: string): string {
  if (scope === "ANY_REGION") return "in any region of any cloud, anywhere in the world";
  const [cloud, geography] = parts(scope);
  const where =
    NAMES[geography] ?? `in ${geography.replaceAll("_", " ")} regions of the United States`;
  return `by ${cloud === "AWS" ? "AWS" : cloud === "AZURE" ? "Azure" : "Google Cloud"} ${where}`;
}
