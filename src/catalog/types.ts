/** What a model reads. */
export type InputModality = "text" | "image" | "pdf" | "audio" | "video";

/** USD per million tokens. */
export interface ModelCost {
  readonly input: number;
  readonly output: number;
  readonly cacheRead?: number;
  readonly cacheWrite?: number;
}

/** The retirement of a model or a service; `date` is null if none is public. */
export interface Retirement {
  readonly date: string | null;
  readonly replacement: string | null;
  readonly note: string | null;
  readonly source: string;
}

/** What is known about one model at one provider. `null` is "not known", never "no". */
export interface ModelFacts {
  readonly id: string;
  readonly name: string;
  readonly context: number | null;
  readonly output: number | null;
  readonly toolCall: boolean | null;
  readonly reasoning: boolean | null;
  readonly attachment: boolean | null;
  readonly structuredOutput: boolean | null;
  readonly input: readonly InputModality[];
  readonly outputModalities: readonly string[];
  readonly cost: ModelCost | null;
  readonly released: string | null;
  readonly status: "active" | "alpha" | "beta" | "deprecated" | "retired";
  /** SDK package and base URL, if this model's differ from its provider's. */
  readonly npm: string | null;
  readonly api: string | null;
  /** The OpenAI wire the model needs, if it cannot be either. */
  readonly shape: "responses" | "completions" | null;
  readonly retirement: Retirement | null;
}

/** What a 200 of a provider's model list means, and the request that proves a key where the list can't. */
export interface ModelsEndpoint {
  /**
   * `required`: refused without a valid key. `ignored`: public, the key is not checked.
   * `optional`: public, a key filters it. `none`: the server has no keys by default.
   */
  readonly auth: "required" | "ignored" | "optional" | "none" | "unknown";
  readonly note?: string;
  readonly credentialProbe?: CredentialProbe;
  readonly confidence: Confidence;
  readonly source: string;
}

/** A request that only a valid key passes. */
export interface CredentialProbe {
  readonly method: "GET" | "POST";
  /** May hold `${VARIABLE}`. */
  readonly url: string;
  readonly confidence: Confidence;
}

/** How certain a fact is; an `unconfirmed` one must not turn a doubt into a proof. */
type Confidence = "documented" | "source" | "observed" | "unconfirmed";

/** What is known about one provider. */
export interface ProviderFacts {
  readonly id: string;
  readonly name: string;
  /** Variables that configure it, in the order of the catalogue; credentials and public values alike. */
  readonly env: readonly string[];
  readonly npm: string | null;
  /** Base URL; may hold `${VARIABLE}`. `null` if the SDK package has its own. */
  readonly api: string | null;
  readonly modelCount: number;
  readonly modelsEndpoint: ModelsEndpoint;
  readonly retirement: Retirement | null;
}

/** Providers and models as of a date. Nothing is read before it is needed. */
export interface Catalog {
  /** The date of the data, `YYYY-MM-DD`. */
  readonly date: string;
  readonly source: string;
  providers(): readonly ProviderFacts[];
  provider(id: string): ProviderFacts | null;
  /** Empty for an unknown provider. */
  models(providerId: string): ReadonlyMap<string, ModelFacts>;
  model(providerId: string, modelId: string): ModelFacts | null;
}

/** Where a snapshot came from. */
export interface CatalogOrigin {
  readonly source: string;
  /** The day it was fetched; without it, the newest release date in the snapshot. */
  readonly date?: string;
}
