import type { Catalog, ModelFacts } from "../catalog/index.js";
import { type Expansion, scalarValue } from "../expand/index.js";
import type { ModelField } from "../generated/fields.js";
import { type ConfigNode, nodeAt, type Property, stringOf } from "../source/node.js";
import type { LinkedProvider } from "./program.js";

/** The two halves of `provider/model`, split at the first slash; null if one is missing. */
export function splitModel(ref: string): { provider: string; model: string } | null {
  const at = ref.indexOf("/");
  return at <= 0 || at === ref.length - 1
    ? null
    : { provider: ref.slice(0, at), model: ref.slice(at + 1) };
}

/** Catalogue facts of a model, under its vendor's id in the catalogue or the one in the config. */
export function catalogModel(
  catalog: Catalog,
  { id, provider }: Pick<LinkedProvider, "id" | "provider">,
  model: string,
): ModelFacts | null {
  for (const name of [provider.hostId, provider.id, id]) {
    const facts = name === null ? null : catalog.model(name, model);
    if (facts !== null) return facts;
  }
  return null;
}

const UNKNOWN: ModelFacts = {
  id: "",
  name: "",
  context: null,
  output: null,
  toolCall: null,
  reasoning: null,
  attachment: null,
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
};

/** The catalogue's facts, if any, overlaid with the config's `models.<id>` block. */
export function modelFacts(
  id: string,
  known: ModelFacts | null,
  entry: Property | null,
  expansion: Expansion,
): ModelFacts {
  const base = known ?? { ...UNKNOWN, id, name: id };
  if (entry === null) return base;
  const node = (field: ModelField) => nodeAt(entry.value, field.split("/"));
  const at = (field: ModelField) => scalarValue(node(field), expansion);
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  const number = (value: unknown) => (typeof value === "number" ? value : null);
  const flag = (value: unknown) => (typeof value === "boolean" ? value : null);

  const input = number(at("cost/input"));
  const output = number(at("cost/output"));
  const cacheRead = number(at("cost/cache_read"));
  const cacheWrite = number(at("cost/cache_write"));
  const shape = at("provider/shape");
  // only trusted files may move single models: the guard for a project's baseURL does not see this
  const address = node("provider/api");
  const isTrusted = address?.file.layer.trusted === true;
  return {
    ...base,
    name: text(at("name")) ?? base.name,
    context: number(at("limit/context")) ?? base.context,
    output: number(at("limit/output")) ?? base.output,
    toolCall: flag(at("tool_call")) ?? base.toolCall,
    reasoning: flag(at("reasoning")) ?? base.reasoning,
    attachment: flag(at("attachment")) ?? base.attachment,
    input: inputModalities(node("modalities/input")) ?? base.input,
    cost:
      input === null || output === null
        ? base.cost
        : {
            input,
            output,
            ...(cacheRead === null ? {} : { cacheRead }),
            ...(cacheWrite === null ? {} : { cacheWrite }),
          },
    npm: text(at("provider/npm")) ?? base.npm,
    api: (isTrusted ? text(at("provider/api")) : null) ?? base.api,
    shape: shape === "responses" || shape === "completions" ? shape : base.shape,
  };
}

const MODALITIES = ["text", "image", "pdf", "audio", "video"] as const;

function inputModalities(node: ConfigNode | undefined): ModelFacts["input"] | null {
  if (node?.kind !== "array") return null;
  const named = new Set(node.items.map(stringOf));
  return MODALITIES.filter((modality) => named.has(modality));
}
