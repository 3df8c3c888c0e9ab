import type { ChainCredential } from "../../generated/manifest.js";
import { withoutTrailing } from "../../language/text.js";
import type { Secret } from "../../secret.js";
import type { Environment } from "../connections.js";
import type { Http } from "../http.js";

/** AWS keys, as the signer takes them. */
export interface AwsIdentity {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  readonly sessionToken: Secret | null;
}

export type ChainResult =
  | { readonly kind: "aws"; readonly identity: AwsIdentity; readonly expiresAtMs: number | null }
  | {
      readonly kind: "bearer-token";
      readonly secret: Secret;
      /** What accompanies the token, such as the project that is billed. */
      readonly headers: Readonly<Record<string, string>>;
      readonly expiresAtMs: number | null;
    }
  /** The chain found nothing; `why` is its own explanation. */
  | { readonly kind: "none"; readonly why: string };

/**
 * One vendor's own way to an identity. The vendor's library reads the process environment and the
 * home folder itself; what the caller's `env` holds comes first, so that `--env-file` counts.
 */
export type Chain = (profile: string | null, context: ChainContext) => Promise<ChainResult>;

export type Chains = Readonly<Record<ChainCredential["chain"], Chain>>;

export interface ChainContext {
  readonly env: Environment;
  readonly http: Http;
  /** Where the identity will be sent: some vendors give one for each workspace or account. */
  readonly url: URL;
  readonly now: () => number;
  /** Called for each place in the order they are tried; if an identity was found, the last one provided it. */
  readonly onAsked?: (source: string) => void;
}

/** The first line of a library's complaint, to embed in a sentence: the rest is a stack or a manual. */
export function complaint(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const [first = ""] = text.split("\n", 1);
  return withoutTrailing(first.trim(), ".");
}
