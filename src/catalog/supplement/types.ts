import type { SnapshotProvider } from "../snapshot.js";
import type { ModelFacts, Retirement } from "../types.js";

/** A provider as the catalogue stores it. */
export interface CatalogProvider extends SnapshotProvider {
  readonly retirement: Retirement | null;
}

/** A provider that models.dev lacks, with where and when the facts were read. */
export interface ProviderSupplement {
  readonly id: string;
  readonly name: string;
  readonly env: readonly string[];
  readonly npm: string | null;
  readonly api: string | null;
  /** The provider whose models this one serves too. */
  readonly modelsOf?: string;
  readonly retirement?: Retirement;
  readonly source: string;
  readonly read: string;
}

/** Facts about one provider's models that models.dev lacks or has wrong; they override it. */
export interface ModelSupplement {
  readonly provider: string;
  readonly source: string;
  readonly read: string;
  readonly models: Readonly<Record<string, ModelCorrection>>;
}

export type ModelCorrection = Partial<Omit<ModelFacts, "id">> & {
  /** The model whose facts this one shares, if the snapshot lacks this one. */
  readonly like?: string;
};
