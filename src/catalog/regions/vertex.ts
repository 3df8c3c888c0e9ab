/** Locations of Vertex AI that serve generative models, multi-regions and `global` included. */
export const vertexLocations = {
  source: "https://firebase.google.com/docs/ai-logic/locations",
  read: "2026-11-22",
  locations: [
    "global",
    "us",
    "eu",
    "us-central1",
    "us-east1",
    "us-east4",
    "us-east5",
    "us-south1",
    "us-west1",
    "us-west4",
    "northamerica-northeast1",
    "southamerica-east1",
    "europe-central2",
    "europe-north1",
    "europe-southwest1",
    "europe-west1",
    "europe-west2",
    "europe-west3",
    "europe-west4",
    "europe-west6",
    "europe-west8",
    "europe-west9",
    "asia-east1",
    "asia-east2",
    "asia-northeast1",
    "asia-northeast3",
    "asia-south1",
    "asia-southeast1",
    "australia-southeast1",
    "me-central1",
    "me-central2",
    "me-west1",
  ],
} as const satisfies {
  readonly source: string;
  readonly read: string;
  readonly locations: readonly string[];
};

interface VertexFamily {
  readonly models: RegExp;
  /** Where the family is known to be served, the widest first. */
  readonly served: readonly string[];
  /** Where it is known not to be served; everything else is not known. */
  readonly refused: (location: string) => boolean;
  readonly source: string;
}

// Unconfirmed in detail: Google's own table per model was not read.
const FAMILIES: readonly VertexFamily[] = [
  {
    models: /^claude-/,
    served: ["global", "us", "eu", "us-east5", "europe-west1", "asia-southeast1"],
    refused: (location) => location === "us-central1",
    source: "https://platform.claude.com/docs/en/build-with-claude/claude-on-vertex-ai",
  },
  {
    models: /^gemini-3.*-preview/,
    served: ["global"],
    refused: (location) => location !== "global",
    source: "https://firebase.google.com/docs/ai-logic/locations",
  },
  {
    models: /^gemini-3/,
    served: ["global"],
    refused: () => false,
    source: "https://firebase.google.com/docs/ai-logic/locations",
  },
  {
    models: /^gemini-2\.5-(pro|flash|flash-lite)$/,
    served: ["global", "us-central1"],
    refused: () => false,
    source: "https://firebase.google.com/docs/ai-logic/locations",
  },
];

/** Where a Vertex model is known to be served, the widest first; null if nothing is known. */
export function vertexServedIn(modelId: string): readonly string[] | null {
  return FAMILIES.find(({ models }) => models.test(modelId))?.served ?? null;
}

/** Whether a Vertex location serves a model; null if that is unknown. */
export function vertexServes(modelId: string, location: string): boolean | null {
  const family = FAMILIES.find(({ models }) => models.test(modelId));
  if (!family) return null;
  if (family.served.includes(location)) return true;
  return family.refused(location) ? false : null;
}
