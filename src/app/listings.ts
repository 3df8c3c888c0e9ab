import type { ModelsReport } from "../generated/models-report.js";
import type { ProvidersReport } from "../generated/providers-report.js";
import { listedId, openListing } from "./listing/listing.js";
import { listModels, type ModelFilter } from "./listing/models.js";
import { listProviders } from "./listing/providers.js";
import { today } from "./today.js";
import type { World } from "./world.js";

export type { ModelFilter } from "./listing/models.js";

export interface ModelsRequest {
  readonly config: string | undefined;
  /** Provider ids or aliases; none: all. */
  readonly providers: readonly string[];
  readonly filter: ModelFilter;
}

/** The known models, and what is in reach here. Throws a `UsageError` for an unknown provider. */
export function modelsReport(world: World, request: ModelsRequest): ModelsReport {
  const listing = openListing(world, request.config);
  const { providers, filter } = request;
  const ids = providers.length === 0 ? listing.ids : providers.map((it) => listedId(listing, it));
  return { version: 1, models: listModels(listing, [...new Set(ids)], filter, today(world)) };
}

/** Every provider with the names of its variables, and which of them are set. */
export function providersReport(
  world: World,
  { config }: { readonly config: string | undefined },
): ProvidersReport {
  return { version: 1, providers: listProviders(openListing(world, config), world.env) };
}
