import type { Catalog, ModelFacts } from "../src/catalog/index.js";
import { isRecord, type SchemaNode } from "./lean-schema.js";

/** Providers whose models are suggested, and the definition of each one's `models`. */
const MODEL_LISTS: Readonly<Record<string, string>> = {
  anthropic: "AnthropicModels",
  openai: "OpenAIModels",
  "amazon-bedrock": "AmazonBedrockModels",
  google: "GoogleModels",
  "google-vertex": "GoogleVertexModels",
  "snowflake-cortex": "SnowflakeCortexModels",
  databricks: "DatabricksModels",
  openrouter: "OpenRouterModels",
  "github-copilot": "GitHubCopilotModels",
};

/** Models that the catalogue does not list, since the host product provides them. */
const OWN_MODELS = [
  ["altimate-backend/altimate-default", "Altimate LLM Gateway"],
  ["altimate/auto", "Altimate LLM Gateway, as the documentation writes it"],
] as const;

const MOST_PER_PROVIDER = 40;

/**
 * Which ids of a wide range are suggested. Bedrock: the bare ones, since the region decides the prefix.
 * OpenRouter: the vendors whose models most people use.
 */
const OFFERED: Readonly<Record<string, RegExp>> = {
  "amazon-bedrock": /^(?!(us|us-gov|eu|apac|jp|au|global)\.)/,
  openrouter: /^(anthropic|openai|google)\//,
};

/** Adds the catalogue's newest models and its providers to the lists that editors complete from. */
export function refreshSuggestions(
  schema: Record<string, SchemaNode>,
  catalog: Catalog,
): Record<string, SchemaNode> {
  const fresh = structuredClone(schema);
  const definitions = record(fresh.definitions);
  const offered = Object.keys(MODEL_LISTS).flatMap((provider) =>
    newest(provider, catalog).map((model) => [`${provider}/${model.id}`, caption(model)] as const),
  );
  suggest(record(definitions.ModelReference), [...offered, ...OWN_MODELS]);
  suggest(
    record(definitions.ProviderId),
    catalog.providers().map((provider) => [provider.id, provider.name]),
  );
  const providers = record(definitions.Providers);
  const described = record(providers.properties);
  record(providers.propertyNames).examples = catalog
    .providers()
    .map((provider) => provider.id)
    .filter((id) => !Object.hasOwn(described, id));
  for (const [provider, definition] of Object.entries(MODEL_LISTS)) {
    const models = record(definitions[definition]);
    record(models.propertyNames).examples = newest(provider, catalog).map((model) => model.id);
  }
  return fresh;
}

function record(node: SchemaNode): Record<string, SchemaNode> {
  if (!isRecord(node)) throw new Error("The config schema lacks a list for suggestions.");
  return node;
}

/** `anyOf: [{ enum }, {}]`: the first branch suggests, the empty one accepts everything else. */
function suggest(
  schema: Record<string, SchemaNode>,
  values: readonly (readonly [string, string])[],
): void {
  schema.anyOf = [
    { enum: values.map(([value]) => value), enumDescriptions: values.map(([, text]) => text) },
    {},
  ];
}

function newest(provider: string, catalog: Catalog): readonly ModelFacts[] {
  return [...catalog.models(provider).values()]
    .filter((model) => model.toolCall && (model.status === "active" || model.status === "beta"))
    .filter((model) => OFFERED[provider]?.test(model.id) ?? true)
    .sort(
      (left, right) =>
        compare(right.released ?? "", left.released ?? "") || compare(left.id, right.id),
    )
    .slice(0, MOST_PER_PROVIDER);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function caption(model: ModelFacts): string {
  const context = model.context?.toLocaleString("en-US");
  return context ? `${model.name}, context of ${context} tokens` : model.name;
}
