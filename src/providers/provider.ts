import type { Retirement } from "../catalog/index.js";
import type { ChainCredential, FailureDialect, Quirk, Wire } from "../generated/manifest.js";
import type { ProofLevel, Reason } from "../generated/probe-report.js";
import type { OptionName } from "../language/fields.js";

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
  /** Path tails that a configured `baseURL` may end in, the usual one first; the first that fits is taken off. */
  readonly pathTails: readonly string[];
  /** The path that an address without any gets, where requests are made to the address as it stands. */
  readonly barePath?: string;
  /** The vendor's address without the path tail; null while a setting that it needs is missing. */
  readonly origin: (settings: Settings) => string | null;
  /** Where and how a chat request is sent. */
  readonly chat: (target: ModelTarget) => ChatEndpoint;
  readonly probe: ProbeLadder;
  /** `contract`: what a request costs is settled with the vendor, so prices are shown as zero. */
  readonly billing?: "contract";
  /** Set where the vendor has closed the service: nothing is sent there any more. */
  readonly retirement?: Retirement;
  /** The smallest config that works, for the documentation; a test compiles it. */
  readonly example?: ConfigExample;
  /** What a person should know before the first request; shown in the documentation. */
  readonly notes?: readonly string[];
}

/**
 * The steps that prove the credential, and those that prove one model, cheapest first. A proof of the
 * level asked for ends the ladder; so does a refusal that settles the matter (`failed`), unless there
 * is a `conclude`. Anything unproven leaves it to the next step. A step whose host may not have the
 * credential is left out.
 */
export interface ProbeLadder {
  readonly credential: (target: Target) => readonly ProbeStep[];
  readonly model: (target: ModelTarget) => readonly ProbeStep[];
  /**
   * Joins the answers so far where one alone does not decide: a typing error or the wrong region.
   * Asked after each model step that proved nothing by itself; a verdict ends the ladder, and `ok`
   * proves the model. Null: go on; after the last step, what the steps said for themselves stands.
   */
  readonly conclude?: (target: ModelTarget, answers: ProbeAnswers) => ProbeVerdict | null;
  /** Where a first chat has consequences: whether these answers say that it may be sent. Absent: always. */
  readonly mayChat?: (answers: ProbeAnswers) => boolean;
}

export interface ConfigExample {
  /** The model id behind the slash. */
  readonly model: string;
  /** What stands under `options`, beside nothing but these. */
  readonly options: Readonly<Record<string, string>>;
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
  readonly chain: ChainCredential["chain"] | null;
  /** Sets of variables, of which one has to be there whole for the chain to have anything. Without them, only asking tells. */
  readonly chainEnv?: readonly (readonly string[])[];
  /** Further variables with secrets of this vendor. They are read by its chain or not at all, and may go to its hosts only. */
  readonly guarded?: readonly string[];
  /** Variables that, where one of `where` is "true", hold the token of a machine, which this vendor refuses. */
  readonly machine?: { readonly env: readonly string[]; readonly where: readonly string[] };
  /** Works without any credential (local servers). */
  readonly optional: boolean;
  /** What a key of this vendor looks like, in words and as a pattern; null where there is no fixed form. */
  readonly format: { readonly pattern: RegExp; readonly description: string } | null;
  /** A credential entered as `public::secret`; the public half feeds the named setting. */
  readonly pair: {
    readonly separator: "::";
    readonly setting: string;
    /** What the public half looks like as people write it; anything else stays secret. */
    readonly grammar: RegExp;
  } | null;
}

export interface SettingSpec {
  readonly name: string;
  readonly description: string;
  /** Names under `options` (or flat) that set it, in order. */
  readonly options: readonly OptionName[];
  /** Variables that set it, in order, after the options. */
  readonly env: readonly string[];
  readonly default: string | null;
  /** Without it no request can be made. */
  readonly required: boolean;
  /** What a value must look like; a value that does not is refused before it gets into a host name. */
  readonly grammar: RegExp | null;
  /** How to write it, as one sentence of advice. */
  readonly form?: string;
  /** Brings a value as people write it (`https://host/`) into the form that requests need, before its grammar is checked. */
  readonly normalise?: (value: string) => string;
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
  /** The AI SDK package and the base URL that config or catalogue name for this model. */
  readonly npm: string | null;
  readonly api: string | null;
  readonly toolCall: boolean | null;
  /** Whether the catalogue knows the id. */
  readonly known: boolean;
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
  /** AWS: the service to sign for where it is another one than the provider's. */
  readonly signAs?: string;
}

/** One cheap request and what a good answer to it proves. */
export interface ProbeStep {
  readonly id: string;
  readonly request: {
    readonly method: "GET" | "POST";
    readonly url: string;
    readonly headers?: Readonly<Record<string, string>>;
    /** A string goes as it is, anything else as JSON. */
    readonly body?: unknown;
    /** False for a public endpoint: no credential is sent there. Default true. */
    readonly authenticated?: boolean;
    /**
     * AWS: the service to sign for where it is another one than the provider's. A bearer token is not
     * good for `sts`, so with one such a step is left out.
     */
    readonly signAs?: string;
  };
  /** Asks about something else, to compare with: its answer says nothing by itself and is for `conclude`. */
  readonly comparison?: true;
  /** What a 2xx proves; null where it proves nothing (a public list). */
  readonly proves: ProofLevel | null;
  /** Looks into a 2xx answer, where the status alone does not decide. Null: it is as good as it looks. */
  readonly judge?: (answer: ProbeAnswer) => ProbeVerdict | null;
  /**
   * Looks into any other answer, where it means something else than a refused chat would. Null: the
   * failure dialect explains it.
   */
  readonly judgeFailure?: (answer: ProbeAnswer) => ProbeVerdict | null;
}

/** Answers by step id. */
export type ProbeAnswers = ReadonlyMap<string, ProbeAnswer>;

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
