export interface DatabricksCloud {
  readonly cloud: "aws" | "azure" | "gcp";
  /** `government` and `china` workspaces are not on the list that altimate-code accepts. */
  readonly realm: "public" | "government" | "china";
}

/** Read on 2026-11-22; the government and China domains are unconfirmed. */
const DOMAINS: readonly (readonly [string, DatabricksCloud])[] = [
  [".cloud.databricks.com", { cloud: "aws", realm: "public" }],
  [".azuredatabricks.net", { cloud: "azure", realm: "public" }],
  [".gcp.databricks.com", { cloud: "gcp", realm: "public" }],
  [".cloud.databricks.us", { cloud: "aws", realm: "government" }],
  [".databricks.azure.us", { cloud: "azure", realm: "government" }],
  [".databricks.azure.cn", { cloud: "azure", realm: "china" }],
];

/** The cloud a Databricks workspace runs on, by its host; null for any other host. */
export function databricksCloud(host: string): DatabricksCloud | null {
  const lower = host.toLowerCase();
  const match = DOMAINS.find(([domain]) => lower.endsWith(domain) && lower.length > domain.length);
  return match?.[1] ?? null;
}
