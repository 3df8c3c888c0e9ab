import { type ModelFacts, statusOn } from "../../catalog/index.js";
import type { ListedModel } from "../../generated/models-report.js";
import { isKept, type LinkedProvider } from "../../resolve/index.js";
import { type Listing, providerOf } from "./listing.js";
import { isInReach } from "./reach.js";
import { servedFrom } from "./regions.js";

/** What a model must have to be listed. */
export interface ModelFilter {
  readonly tools: boolean;
  readonly vision: boolean;
  readonly reasoning: boolean;
  readonly inReach: boolean;
  /** At least this many tokens of context. */
  readonly context: number;
  /** At most this many US dollars per million output tokens. */
  readonly maxPrice: number;
  /** Where it must be callable from; only models for which that is known. */
  readonly region: string | null;
}

/** The models of some providers, the config's included. */
export function listModels(
  listing: Listing,
  ids: readonly string[],
  filter: ModelFilter,
  today: string,
): ListedModel[] {
  return ids
    .flatMap((id) => modelsOf(listing, id, today))
    .filter((model) => passes(model, filter, listing));
}

function modelsOf(listing: Listing, id: string, today: string): ListedModel[] {
  const { program } = listing;
  const linked = providerOf(listing, id);
  const inReach = isInReach(linked, program);
  const facts = new Map(program.catalog.models(id));
  for (const model of program.models) {
    if (model.provider === linked) facts.set(model.id, model.facts);
  }
  return [...facts].map(([model, known]) => listed(id, model, known, linked, inReach, today));
}

function listed(
  provider: string,
  model: string,
  facts: ModelFacts,
  linked: LinkedProvider,
  inReach: boolean,
  today: string,
): ListedModel {
  const { name, context, output, toolCall, reasoning, input, cost, released, retirement } = facts;
  const status = statusOn(facts, today);
  const isByContract = linked.provider.billing === "contract";
  return {
    provider,
    model,
    name,
    context,
    output,
    toolCall,
    reasoning,
    input: [...input],
    cost: cost === null || isByContract ? null : { input: cost.input, output: cost.output },
    released,
    status,
    retirement:
      retirement === null
        ? null
        : {
            date: retirement.date,
            replacement: retirement.replacement,
            note: retirement.note,
          },
    inReach: inReach && status !== "retired" && isKept(linked.entry, model),
  };
}

function passes(model: ListedModel, filter: ModelFilter, { program }: Listing): boolean {
  const { tools, vision, reasoning, inReach, context, maxPrice, region } = filter;
  if (tools && model.toolCall !== true) return false;
  if (vision && !model.input.includes("image")) return false;
  if (reasoning && model.reasoning !== true) return false;
  if (inReach && !model.inReach) return false;
  if (context > 0 && (model.context ?? 0) < context) return false;
  if (
    maxPrice < Number.POSITIVE_INFINITY &&
    (model.cost?.output ?? Number.POSITIVE_INFINITY) > maxPrice
  )
    return false;
  return region === null || servedFrom(program.catalog, model.provider, region, model.model);
}
