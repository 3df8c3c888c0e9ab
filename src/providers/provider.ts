import type { FailureDialect, Quirk, Wire } from "../generated/manifest.js";
import type { ProofLevel, Reason } from "../generated/probe-report.js";

/**
 * Everything this program knows about one vendor, as data and pure functions. Every file of this
 * folder exports one of these; `index.ts` finds them.
 */
export interface Provider {
  /** The id that configs use, also the file's name. */
  readonly id: string;
  readonly name: string;
  /** Other spellings of the id that people write and that mean the same vendor. */
  readonly aliases: readonly string[];
  /** The id under which altimate-code knows the vendor, where that is another one. */
  readonly hostId: string | null;
  /** Where a person gets a key, and the vendor's own API documentation. */
  readonly links: { readonly keys: string | null; readonly docs: string };
  readonly credential: CredentialSpec;
  /** Public values that requests depend on: region, project, account, host. */
  readonly settings: readonly SettingSpec[];
  /**
   * The vendor's API hosts, where its credential may travel. A leading `*.` stands for one or more
   * labels, an inner `*` for part of one label. Loopback is always allowed and never listed.
   */
  readonly hosts: readonly string[];
  /**
   * Whether the catalogue knows all model ids (`closed`), ids outside it are ordinary (`open`), or
   * people name the models themselves (`user-named`).
   */
  readonly modelIds: "closed" | "open" | "user-named";
  readonly failures: FailureDialect;
  /** The path tail of the vendor's usual base URL; taken off a configured `baseURL`. */
  readonly pathTail: string;
  /** The vendor's address without the path tail; null while a setting that it needs is missing. */
  readonly origin: (settings: Settings) => string | null;
  /** Where and how a chat request is sent. */
  readonly chat: (target: ModelTarget) => ChatEndpoint;
  /** The steps that prove the credential, then those that prove one model, cheapest first. */
  readonly probe: {
    readonly credential: (target: Target) => readonly ProbeStep[];
    readonly model: (target: ModelTarget) => readonly ProbeStep[];
  };
}

export interface CredentialSpec {
  /** Variables that hold the credential, the first that is set wins. */
  readonly env: readonly string[];
  /** How the credential goes on a request. */
  readonly scheme:
    | { readonly kind: "bearer" }
    | { readonly kind: "header"; readonly header: string }
    | { readonly kind: "sigv4"; readonly service: string };
  /** The vendor's own credential chain, asked when nothing else is there. */
  readonly chain: "aws" | "google" | "entra" | null;
  /** Works without any credential (local servers). */
  readonly optional: boolean;
  /** What a key of this vendor looks like, in words and as a pattern; null where there is no fixed form. */
  readonly format: { readonly pattern: RegExp; readonly description: string } | null;
  /** A credential entered as `public::secret`; the public half feeds the named setting. */
  readonly pair: {
    readonly separator: "::";
    readonly setting: string;
    readonly grammar: RegExp;
  } | null;
}

export interface SettingSpec {
  readonly name: string;
  readonly description: string;
  /** Names under `options` (or flat) that set it, in order. */
  readonly options: readonly string[];
  /** Variables that set it, in order, after the options. */
  readonly env: readonly string[];
  readonly default: string | null;
  /** Without it no request can be made. */
  readonly required: boolean;
  /** What a value must look like; a value that does not is refused before it gets into a host name. */
  readonly grammar: RegExp | null;
}

/** Resolved public values by setting name; a setting without a value is absent. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** A provider as configured. */
export interface Target {
  /** What stands before the request paths: the configured `baseURL` or the vendor's origin, no slash at its end. */
  readonly base: string;
  /** True where `baseURL` (or an endpoint option) moved the provider away from the vendor. */
  readonly moved: boolean;
  readonly settings: Settings;
}

export interface ModelTarget extends Target {
  /** The id as it goes on the wire. */
  readonly model: string;
  /** Which OpenAI protocol the model needs, where config or catalogue tell. */
  readonly shape: "responses" | "completions" | null;
  /** The AI SDK package that config or catalogue name for this model. */
  readonly npm: string | null;
  readonly toolCall: boolean | null;
}

export interface ChatEndpoint {
  readonly wire: Wire;
  readonly url: string;
  /** Where a streaming request goes when that is another URL. */
  readonly streamUrl?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly quirks?: readonly Quirk[];
  /** The model id on the wire where it differs from the target's. */
  readonly model?: string;
}

/** One cheap request and what a good answer to it proves. */
export interface ProbeStep {
  readonly id: string;
  readonly request: {
    readonly method: "GET" | "POST";
    readonly url: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: unknown;
    /** False for a public endpoint: no credential is sent there. Default true. */
    readonly authenticated?: boolean;
  };
  /** What a 2xx proves; null where it proves nothing (a public list). */
  readonly proves: ProofLevel | null;
  /** Looks into a 2xx answer, where the status alone does not decide. Null: it is as good as it looks. */
  readonly judge?: (answer: ProbeAnswer) => ProbeVerdict | null;
}

export interface ProbeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or null. */
  readonly body: unknown;
}

export interface ProbeVerdict {
  readonly state: "ok" | "failed" | "unproven";
  readonly reason: Reason | null;
  readonly message: string;
  readonly hint: string | null;
}
