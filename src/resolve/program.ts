import type { Catalog, ModelFacts } from "../catalog/index.js";
import type { Expanded, Expansion } from "../expand/index.js";
import type { CredentialRef, Timeouts } from "../generated/manifest.js";
import type { Path } from "../language/path.js";
import type { KeyFault } from "../language/usable.js";
import type { Provider, SettingSpec, Settings } from "../providers/index.js";
import type { Secret } from "../secret.js";
import type { ConfigNode, ObjectNode, Property } from "../source/node.js";
import type { ParsedFile } from "../source/parse.js";
import type { Option, ProviderEntry } from "./entry.js";

/** Config, providers, credentials and models joined: what lint, probe and emit read. */
export interface Program {
  /** Lowest precedence first. */
  readonly files: readonly ParsedFile[];
  /** All files merged; null if none could be read. */
  readonly root: ObjectNode | null;
  readonly expansion: Expansion;
  readonly catalog: Catalog;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Configured providers, then those that only a model names. */
  readonly providers: readonly LinkedProvider[];
  readonly models: readonly LinkedModel[];
  /**
   * `provider/model` of the model, that of the gateway if it is chosen automatically, and of the small
   * model that the config names; null if there is none.
   */
  readonly default: string | null;
  readonly small: string | null;
}

/** Where a resolved value came from. */
export type Origin =
  | { readonly from: "config"; readonly node: ConfigNode; readonly path: Path }
  | { readonly from: "env"; readonly name: string }
  | { readonly from: "credential"; readonly reference: string }
  | { readonly from: "default" };

export interface ResolvedSetting {
  readonly name: string;
  /** In the form that requests need. */
  readonly value: string;
  /** As written. */
  readonly written: string;
  /** False for a value without the vendor's form: it may be anything, even a secret. */
  readonly isValid: boolean;
  readonly origin: Origin;
}

export interface LinkedProvider {
  /** As written in the config. */
  readonly id: string;
  readonly provider: Provider;
  /** False: neither a module nor the catalogue knows the id. */
  readonly known: boolean;
  /** Null if only a model names the provider. */
  readonly entry: ProviderEntry | null;
  readonly settings: ReadonlyMap<string, ResolvedSetting>;
  readonly endpoint: Endpoint;
  /** The address as it would be without the settings of untrusted layers; null if nothing else says. */
  readonly ownOrigin: string | null;
  readonly credential: LinkedCredential;
  readonly headers: readonly LinkedHeader[];
  readonly timeouts: Timeouts;
  /** What an untrusted layer wants in its requests and may not have. */
  readonly withheld: readonly Expanded[];
}

export type Endpoint =
  | {
      readonly base: string;
      /** True if the config moved the provider away from the vendor's own address. */
      readonly moved: boolean;
      readonly origin: Origin;
      /** True if a project file influences where requests go. */
      readonly untrusted: boolean;
      readonly settings: Settings;
      readonly problem: null;
    }
  | {
      readonly base: null;
      readonly problem:
        | { readonly kind: "no-base-url" }
        | { readonly kind: "unresolved"; readonly option: Option }
        | { readonly kind: "malformed"; readonly option: Option }
        | { readonly kind: "missing-setting"; readonly spec: SettingSpec }
        | {
            readonly kind: "malformed-setting";
            readonly spec: SettingSpec;
            readonly setting: ResolvedSetting;
          };
    };

/** One place that a credential may come from, in the order in which they are tried. */
export interface CredentialCandidate {
  readonly ref: CredentialRef;
  /** Its name in messages: `{env:NAME}`, `auth:openai`, `chain:aws`. */
  readonly reference: string;
  /**
   * `unknown`: only a request can tell (a cloud's own chain). `machine`: set, but with the token of a
   * codespace or workflow, which the vendor refuses.
   */
  readonly state: "present" | "absent" | "unknown" | "machine";
  readonly secret: Secret | null;
  /** Why the secret cannot be used as it is; null if it can, or if there is none. */
  readonly fault: KeyFault | null;
}

export interface LinkedCredential {
  /** What the runtime is given; null if the provider needs none and none is configured. */
  readonly ref: CredentialRef | null;
  readonly sources: readonly CredentialCandidate[];
  /** The source that currently wins; null if none has a credential. */
  readonly chosen: CredentialCandidate | null;
  /** The option that names the credential, if the config does. */
  readonly option: Option | null;
}

export interface LinkedHeader {
  readonly name: string;
  readonly property: Property;
  readonly path: Path;
  /** A value without tokens, or a reference for one with. */
  readonly value: string | CredentialRef;
  readonly secret: Secret | null;
}

export interface LinkedModel {
  /** `provider/model` as written. */
  readonly ref: string;
  readonly providerId: string;
  /** The id after the slash. */
  readonly id: string;
  /** The id on the wire: `models.<id>.id` if that is set. */
  readonly wireId: string;
  readonly roles: readonly ("default" | "small" | "listed" | "argument")[];
  readonly provider: LinkedProvider;
  /** Catalogue facts, overlaid with what the config says about the model. */
  readonly facts: ModelFacts;
  /** False: the catalogue does not know the id. */
  readonly known: boolean;
  /** The `models.<id>` block, where there is one. */
  readonly entry: Property | null;
  /** Where the model is named; null for one given on the command line. */
  readonly node: ConfigNode | null;
  readonly path: Path;
  readonly headers: readonly LinkedHeader[];
}
