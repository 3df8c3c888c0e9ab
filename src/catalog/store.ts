import type { ModelFacts, ProviderFacts } from "./types.js";

/**
 * The catalogue as files: `index.json` with every provider's summary, and one file of models per
 * provider, so that a check loads what its config names and nothing else. A model is stored as what
 * differs from `PLAIN_MODEL`, one model per line, so that a refresh gives a readable diff.
 */
export interface StoredIndex {
  readonly date: string;
  readonly source: string;
  readonly providers: readonly StoredProvider[];
}

type StoredProvider = Omit<ProviderFacts, "modelsEndpoint">;

type StoredModels = Readonly<Record<string, Partial<Omit<ModelFacts, "id">>>>;

const PLAIN_MODEL = {
  name: "",
  context: null,
  output: null,
  toolCall: null,
  reasoning: null,
  attachment: false,
  structuredOutput: null,
  input: ["text"],
  outputModalities: ["text"],
  cost: null,
  released: null,
  status: "active",
  npm: null,
  api: null,
  shape: null,
  retirement: null,
} as const satisfies Omit<ModelFacts, "id">;

/** A model of which only the id is known. */
export function plainModel(id: string): ModelFacts {
  return { ...PLAIN_MODEL, id, name: id, attachment: null };
}

export const INDEX_PATH = "index.json";

export function modelsPath(providerId: string): string {
  return `providers/${providerId}.json`;
}

export function encodeIndex(index: StoredIndex): string {
  const { providers, ...head } = index;
  const lines = providers.map((provider) => JSON.stringify(provider)).join(",\n");
  return `${JSON.stringify(head).slice(0, -1)},"providers":[\n${lines}\n]}\n`;
}

export function decodeIndex(content: string): StoredIndex {
  const index: StoredIndex = JSON.parse(content);
  return index;
}

export function encodeModels(models: Iterable<ModelFacts>): string {
  const lines = Array.from(models, ({ id, ...facts }) => {
    const differing = Object.entries(facts).filter(([key, value]) => !isPlain(key, value));
    return `${JSON.stringify(id)}:${JSON.stringify(Object.fromEntries(differing))}`;
  });
  return `{\n${lines.join(",\n")}\n}\n`;
}

export function decodeModels(content: string): ReadonlyMap<string, ModelFacts> {
  const models: StoredModels = JSON.parse(content);
  return new Map(
    Object.entries(models).map(([id, stored]) => [id, { ...PLAIN_MODEL, id, ...stored }]),
  );
}

const PLAIN_JSON: ReadonlyMap<string, string> = new Map(
  Object.entries(PLAIN_MODEL).map(([key, value]) => [key, JSON.stringify(value)]),
);

function isPlain(key: string, value: unknown): boolean {
  return PLAIN_JSON.get(key) === JSON.stringify(value);
}
