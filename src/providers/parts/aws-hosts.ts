/** The regional address of a service; China and the European sovereign cloud have domains of their own. */
export function awsHost(service: string, region: string): string {
  if (region.startsWith("cn-")) return `https://${service}.${region}.amazonaws.com.cn`;
  if (region.startsWith("eusc-")) return `https://${service}.${region}.amazonaws.eu`;
  return `https://${service}.${region}.amazonaws.com`;
}

/**
 * Regions by prefix. A bare `*` would also match `s3`: `bedrock.s3.amazonaws.com` is a
 * bucket that anyone may own. The domains of China and the European sovereign cloud are unconfirmed.
 */
const REGIONS = [
  ...["af", "ap", "ca", "eu", "il", "me", "mx", "sa", "us"].map(
    (area) => `${area}-*.amazonaws.com`,
  ),
  "cn-*.amazonaws.com.cn",
  "eusc-*.amazonaws.eu",
];

/** Bedrock's own hosts, including FIPS and private endpoints, and the identity service. */
export const awsHosts: readonly string[] = [
  ...["bedrock", "bedrock-runtime", "sts"].flatMap((service) =>
    REGIONS.map((region) => `${service}.${region}`),
  ),
  ...["bedrock-fips", "bedrock-runtime-fips"].flatMap((service) =>
    ["ca", "us"].map((area) => `${service}.${area}-*.amazonaws.com`),
  ),
  ...REGIONS.map((region) => `*.bedrock-runtime.${region.replace("amazonaws", "vpce.amazonaws")}`),
  "bedrock-mantle.*.api.aws",
  "sts.amazonaws.com",
];
