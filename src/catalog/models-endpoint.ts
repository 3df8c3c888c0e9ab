import type { ModelsEndpoint } from "./types.js";

const UNKNOWN: ModelsEndpoint = {
  auth: "unknown",
  confidence: "unconfirmed",
  source: "none",
};

/** What a 200 of this provider's model list proves; "unknown" where nobody has said. */
export function modelsEndpoint(_providerId: string): ModelsEndpoint {
  return UNKNOWN;
}
