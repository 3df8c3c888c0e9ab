import type { ProbeResult } from "../generated/probe-report.js";
import type { Environment, Http } from "../net/index.js";
import type { ConsentRequest } from "../resolve/index.js";
import type { Secret } from "../secret.js";

/** The world as a probe sees it: everything that it touches apart from plain data. */
export interface ProbeSurroundings {
  readonly http: Http;
  readonly now: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly env: Environment;
  /** The text of a credential file; null if there is none. */
  readonly readFile: (path: string) => Promise<string | null>;
  readonly storedCredential: (provider: string) => Promise<Secret | null>;
  /** Hosts that a trusted party has allowed, as `host` or `host:port`. */
  readonly allowHosts: readonly string[];
  /** Whether a trusted party has agreed to exactly this pair of credential and destination. */
  readonly trust: (request: ConsentRequest) => boolean;
  /** Ask each model for one token: costs a little. */
  readonly deep: boolean;
  /** Configuration steps only. */
  readonly offline: boolean;
  /** For one step, waiting for Retry-After included; a deep step gets six times as much. */
  readonly timeoutMs: number;
  /** Requests in flight at the same time, over all providers. */
  readonly concurrency: number;
  readonly onProgress?: (event: ProbeEvent) => void;
}

/** What one result will be about: a model, or the credential itself if null. */
export interface ProbeSubject {
  readonly provider: string;
  readonly model: string | null;
}

export type ProbeEvent =
  | { readonly kind: "start"; readonly subjects: readonly ProbeSubject[] }
  | {
      readonly kind: "step";
      readonly provider: string;
      readonly model: string | null;
      readonly step: string;
    }
  /** A cloud's own chain was asked for the credential; if one was found, the last place provided it. */
  | {
      readonly kind: "chain";
      readonly provider: string;
      readonly asked: readonly string[];
      readonly found: boolean;
    }
  | { readonly kind: "result"; readonly result: ProbeResult };
