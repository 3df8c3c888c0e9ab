import { withoutPort } from "../language/addresses.js";

// AWS and Azure IMDS, the ECS and EKS Pod Identity agents, and Google's metadata server: a proxy would answer as another machine
const METADATA_HOSTS = new Set([
  "169.254.169.254",
  "169.254.170.2",
  "169.254.170.23",
  "[fd00:ec2::254]",
  "[fd00:ec2::23]",
  "metadata",
  "metadata.google.internal",
]);

/** True for the address at which a cloud machine asks for its own identity. */
export function isMetadataHost(host: string): boolean {
  return METADATA_HOSTS.has(withoutPort(host));
}
