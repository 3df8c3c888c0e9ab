import type { Chains, Environment, Http } from "../net/index.js";
import type { Secret } from "../secret.js";
import type { AnswerLimits } from "./limits.js";

/** A host, `host` or `host:port`, for every credential of the manifest, or for one: `{env:NAME}`, `auth:openai`. */
export type AllowedHost = string | { readonly credential: string; readonly host: string };

/** The world as the runtime sees it: everything that a chat touches apart from plain data. */
export interface Session {
  readonly env: Environment;
  readonly http: Http;
  readonly readFile: (path: string) => Promise<string | null>;
  readonly authStore?: ((provider: string) => Promise<Secret | null>) | undefined;
  readonly chains: Chains;
  /** Hosts that the embedding program trusts with any credential of the manifest, or with one. */
  readonly allowHosts: readonly AllowedHost[];
  readonly limits: Partial<AnswerLimits>;
  readonly now: () => number;
  /** Waits, unless the signal says that nobody is waiting any more. */
  readonly sleep: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}
