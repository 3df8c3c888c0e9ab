import type { Retirement } from "../catalog/index.js";
import type { ChainCredential, FailureDialect, Quirk, Wire } from "../generated/manifest.js";
import type { ProofLevel, Reason } from "../generated/probe-report.js";
import type { OptionName } from "../language/fields.js";

/**
 * Everything this program knows about one vendor, as data and pure functions. Every file of this
 * folder exports one of these; `index.ts` finds them.
 */
export interface Provider {
  /** The id that configs use, which is also the file's name. */
  readonly id: string;
  readonly name: string;
  /** Other ids that people write for the same vendor. */
  readonly aliases: readonly string[];
  /** The id under which altimate-code knows the vendor, if different. */
  readonly hostId: string | null;
  /** Where a person gets a key, and the vendor's own API documentation. */
  readonly links: { readonly keys: string | null; readonly docs: string };
  readonly credential: CredentialSpec;
  /** Public values that requests depend on: region, project, account, host. */
  readonly settings: readonly SettingSpec[];
  /**
   * The vendor's API hosts, to which its credential may be sent. A leading `*.` stands for one or more
   * labels, an inner `*` for part of one label. Loopback is always allowed and never listed.
   */
  readonly hosts: readonly string[];
  /** Those of them that the vendor gives to one customer each, so that the key may not go to another's. */
  readonly tenants?: readonly string[];
  /**
   * Whether the catalogue knows all model ids (`closed`), ids outside it are ordinary (`open`), or
   * people name the models themselves (`user-named`).
   */
  readonly modelIds: "closed" | "open" | "user-named";
  readonly failures: FailureDialect;
  /** Path tails that a configured `baseURL` may end in, the usual one first; the first match is stripped. */
  readonly pathTails: readonly string[];
  /** The path added to an address without one, if requests are made to the address as written. */
  readonly barePath?: string;
  /** The vendor's address without the path tail; null while a setting that it needs is missing. */
  readonly origin: (settings: Settings) => string | null;
  /** Where and how a chat request is sent. */
  readonly chat: (target: ModelTarget) => ChatEndpoint;
  readonly probe: ProbeLadder;
  /** `contract`: prices are agreed with the vendor, so they are shown as zero. */
  readonly billing?: "contract";
  /** Set if the vendor has closed the service: nothing is sent there any more. */
  readonly retirement?: Retirement;
  /** The smallest config that works, for the documentation; a test compiles it. */
  readonly example?: ConfigExample;
  /** What a person should know before the first request; shown in the documentation. */
  readonly notes?: readonly string[];
}

/**
 * The steps that prove the credential, and those that prove one model, cheapest first. A proof of the
 * requested level ends the ladder; so does a conclusive refusal (`failed`), unless there
 * is a `conclude`. Anything unproven is left to the next step. A step whose host may not get the
 * credential is left out.
 */
export interface ProbeLadder {
  readonly credential: (target: Target) => readonly ProbeStep[];
  readonly model: (target: ModelTarget) => readonly ProbeStep[];
  /**
   * Combines the answers so far if one alone does not decide: a typo or the wrong region.
   * Asked after each model step that proved nothing by itself; a verdict ends the ladder, and `ok`
   * proves the model. Null: go on; after the last step, the steps' own results stand.
   */
  readonly conclude?: (target: ModelTarget, answers: ProbeAnswers) => ProbeVerdict | null;
  /** If a first chat has consequences: whether these answers allow it to be sent. Absent: always. */
  readonly mayChat?: (answers: ProbeAnswers) => boolean;
}

export interface ConfigExample {
  /** The model id after the slash. */
  readonly model: string;
  /** The content of `options`. */
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
  /** The vendor's own credential chain, asked when there is nothing else. */
  readonly chain: ChainCredential["chain"] | null;
  /** Sets of variables; the chain has a credential only if one set is complete. Without them, only a request can tell. */
  readonly chainEnv?: readonly (readonly string[])[];
  /** Further variables with secrets of this vendor. They are read by its chain or not at all, and may only go to its hosts. */
  readonly guarded?: readonly string[];
  /** Variables that hold a machine's token, which this vendor refuses, if one of `where` is "true". */
  readonly machine?: { readonly env: readonly string[]; readonly where: readonly string[] };
  /** Works without any credential (local servers). */
  readonly optional: boolean;
  /** What a key of this vendor looks like, in words and as a pattern; null if there is no fixed form. */
  readonly format: { readonly pattern: RegExp; readonly description: string } | null;
  /** A credential entered as `public::secret`; the public half feeds the named setting. */
  readonly pair: {
    readonly separator: "::";
    readonly setting: string;
    /** The form of the public half as people write it; anything else stays secret. */
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
  /** What a value must look like; one that does not match is rejected before it gets into a host name. */
  readonly grammar: RegExp | null;
  /** How to write it, as one sentence of advice. */
  readonly form?: string;
  /** Normalises a value as people write it (`https://host/`) for requests, before its grammar is checked. */
  readonly normalise?: (value: string) => string;
}

/** Resolved public values by setting name; a setting without a value is absent. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** A provider as configured. */
export interface Target {
  /** The prefix of request paths: the configured `baseURL` or the vendor's origin, without a trailing slash. */
  readonly base: string;
  /** True if `baseURL` (or an endpoint option) moved the provider away from the vendor. */
  readonly moved: boolean;
  readonly settings: Settings;
}

export interface ModelTarget extends Target {
  /** The id on the wire. */
  readonly model: string;
  /** Which OpenAI protocol the model needs, if the config or catalogue says so. */
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
  /** Where a streaming request goes, if that is a different URL. */
  readonly streamUrl?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly quirks?: readonly Quirk[];
  /** The model id on the wire, if it differs from the target's. */
  readonly model?: string;
  /** AWS: the service to sign for, if it differs from the provider's. */
  readonly signAs?: string;
}

/** One cheap request and what a good answer to it proves. */
export interface ProbeStep {
  readonly id: string;
  readonly request: {
    readonly method: "GET" | "POST";
    readonly url: string;
    readonly headers?: Readonly<Record<string, string>>;
    /** A string is sent as it is, anything else as JSON. */
    readonly body?: unknown;
    /** False for a public endpoint: no credential is sent there. Default true. */
    readonly authenticated?: boolean;
    /**
     * AWS: the service to sign for, if it differs from the provider's. A bearer token is not
     * valid for `sts`, so such a step is left out with one.
     */
    readonly signAs?: string;
  };
  /** Asks about something else for comparison: its answer proves nothing by itself and is for `conclude`. */
  readonly comparison?: true;
  /** What a 2xx proves; null if it proves nothing (a public list). */
  readonly proves: ProofLevel | null;
  /** Inspects a 2xx answer, if the status alone does not decide. Null: it is as good as it looks. */
  readonly judge?: (answer: ProbeAnswer) => ProbeVerdict | null;
  /**
   * Inspects any other answer, if it means something other than a refused chat would. Null: the
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
