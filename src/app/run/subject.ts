import type { Manifest } from "../../generated/manifest.js";
import { leaves, refsOf } from "../../language/credential-ref.js";
import { sourceReference } from "../../language/describe-ref.js";
import type { AllowedHost } from "../../runtime/index.js";
import type { Obstacles } from "../emit.js";
import { UsageError } from "../usage-error.js";

/** What to run: a manifest, the models to ask in turn, and what the person has allowed. */
export interface Subject {
  readonly manifest: Manifest;
  readonly models: readonly string[];
  /** Where relative credential files start. */
  readonly folder: string;
  /** A config may name absolute key files, by rules of its own; a manifest may not. */
  readonly anyFile: boolean;
  readonly allowHosts: readonly AllowedHost[];
}

export interface SubjectRequest {
  readonly config: string | undefined;
  /** A manifest to run instead of the config. */
  readonly manifest: string | undefined;
  /** The models to ask in turn, as `provider/model`; none: the chosen one. */
  readonly models: readonly string[];
  /** Ask the small model. */
  readonly small: boolean;
  readonly allowHosts: readonly string[];
  /** Files of variables, for tokens and credentials only. */
  readonly envFiles: readonly string[];
  /** Variables that a project may put into public fields. */
  readonly allowVariables: readonly string[];
}

/** Why nothing is run. */
export type Refusal =
  /** The manifest is not valid. */
  | { readonly kind: "manifest"; readonly problem: string }
  | { readonly kind: "obstacles"; readonly obstacles: Obstacles }
  /** No trusted party has allowed the credential to go there. */
  | { readonly kind: "consent"; readonly credential: string; readonly host: string };

export interface FoundSubject {
  /** Null if it is refused. */
  readonly subject: Subject | null;
  readonly refusal: Refusal | null;
  /** Further notices. */
  readonly notices: readonly string[];
}

export function refused(refusal: Refusal, notices: readonly string[] = []): FoundSubject {
  return { subject: null, refusal, notices };
}

interface Chosen {
  readonly default: string | null;
  readonly small: string | null;
}

/** The models to ask: those that were named, else the one for the purpose. */
export function chosenModels(
  { models, small }: Pick<SubjectRequest, "models" | "small">,
  chosen: Chosen,
  place: "config" | "manifest",
): readonly string[] {
  if (models.length > 0) return models;
  const ref = small ? chosen.small : chosen.default;
  if (ref !== null) return [ref];
  const key = small ? "small_model" : "model";
  throw new UsageError(
    place === "config"
      ? `No model is chosen. Set ${key} in the config, or name one with -m provider/model.`
      : `The manifest has no ${small ? "small" : "default"} model. Name one with -m provider/model.`,
  );
}

/** Each secret with the hosts of its own entry: what the gate let pass, and nothing else. */
export function pairsOf({ models }: Pick<Manifest, "models">): readonly AllowedHost[] {
  return Object.values(models).flatMap((entry) =>
    refsOf(entry)
      .flatMap(leaves)
      .flatMap((source) => {
        if (source.from === "literal") return [];
        const credential = sourceReference(source);
        return entry.auth.hosts.map((host) => ({ credential, host }));
      }),
  );
}
