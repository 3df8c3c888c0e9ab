import { date, flag, limit, number, oneOf, record, text, texts } from "./fields.js";
import type { InputModality, ModelCost, ModelFacts } from "./types.js";

/** One provider of a snapshot, before the supplement is joined in. */
export interface SnapshotProvider {
  readonly id: string;
  readonly name: string;
  readonly env: readonly string[];
  readonly npm: string | null;
  readonly api: string | null;
  readonly models: ReadonlyMap<string, ModelFacts>;
}

/** A models.dev snapshot in an unknown form. */
export class SnapshotError extends Error {}

/**
 * Reads the published `api.json` of models.dev, or the shorter form that names its source and keeps
 * the providers under `providers`. Both name the same facts; a field that is missing or odd becomes
 * "not known", since one bad entry must not affect the others.
 */
export function parseSnapshot(content: string): ReadonlyMap<string, SnapshotProvider> {
  const root = record(parseJson(content));
  const providers = record(root?.providers) ?? root;
  const found = new Map<string, SnapshotProvider>();
  for (const [id, value] of Object.entries(providers ?? {})) {
    const provider = record(value);
    const models = record(provider?.models);
    if (provider && models && FILE_NAME.test(id)) found.set(id, readProvider(id, provider, models));
  }
  if (found.size === 0) {
    throw new SnapshotError(
      "This is not a model catalogue in the form of models.dev's api.json: it has no provider with models.",
    );
  }
  return found;
}

// A provider's id becomes the name of its file: nothing that could leave the folder.
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new SnapshotError("This model catalogue is not valid JSON.");
  }
}

type Fields = Readonly<Record<string, unknown>>;

function readProvider(id: string, provider: Fields, models: Fields): SnapshotProvider {
  const entries = Object.entries(models).flatMap(([modelId, value]) => {
    const model = record(value);
    return model ? [[modelId, readModel(modelId, model)] as const] : [];
  });
  return {
    id,
    name: text(provider.name) ?? id,
    env: texts(provider.env),
    npm: text(provider.npm),
    api: text(provider.api),
    models: new Map(entries),
  };
}

function readModel(id: string, model: Fields): ModelFacts {
  const limits = record(model.limit) ?? model;
  const modalities = record(model.modalities) ?? {};
  const override = record(model.provider) ?? model;
  return {
    id,
    name: text(model.name) ?? id,
    context: limit(limits.context),
    output: limit(limits.output),
    toolCall: flag(model.tool_call),
    reasoning: flag(model.reasoning),
    // Required by models.dev's schema; its short form leaves `false` out.
    attachment: flag(model.attachment) ?? false,
    structuredOutput: flag(model.structured_output),
    input: readInput(modalities.input ?? modalities.in),
    outputModalities: orText(texts(modalities.output ?? modalities.out)),
    cost: readCost(record(model.cost)),
    released: date(model.release_date ?? model.released),
    status: oneOf(model.status, ["alpha", "beta", "deprecated"]) ?? "active",
    npm: text(override.npm),
    api: text(override.api),
    shape: oneOf(override.shape, ["responses", "completions"]),
    retirement: null,
  };
}

const MODALITIES: readonly InputModality[] = ["text", "image", "pdf", "audio", "video"];

function readInput(value: unknown): readonly InputModality[] {
  const named = texts(value);
  return orText(MODALITIES.filter((modality) => named.includes(modality)));
}

function orText<T extends string>(modalities: readonly T[]): readonly (T | "text")[] {
  return modalities.length > 0 ? modalities : ["text"];
}

function readCost(cost: Fields | null): ModelCost | null {
  const input = number(cost?.input ?? cost?.in);
  const output = number(cost?.output ?? cost?.out);
  if (input === null || output === null) return null;
  const cacheRead = number(cost?.cache_read);
  const cacheWrite = number(cost?.cache_write);
  return {
    input,
    output,
    ...(cacheRead !== null && { cacheRead }),
    ...(cacheWrite !== null && { cacheWrite }),
  };
}
