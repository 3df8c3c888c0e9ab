import type { Secret } from "../secret.js";

/** One credential of the store, ready for use. */
export interface StoredCredential {
  /** `gateway`: from the gateway's own file. The others are the store's kinds of entry. */
  readonly kind: "api" | "oauth" | "wellknown" | "gateway";
  /** The key or token; a pair's public half is in `owner`. */
  readonly secret: Secret;
  /** The account or workspace host that the token belongs to. */
  readonly owner: string | null;
  /** The server that the credential is for, where it names one. */
  readonly address: string | null;
  /** True for a login with its own refresh token: only its own program can use it. */
  readonly renewable: boolean;
  /** In milliseconds since 1970; null if no expiry is known. */
  readonly expiresAt: number | null;
  /** The file, or `{env:NAME}`. */
  readonly source: string;
}

/** Something in the store that could not be used. Never holds a value. */
export interface StoreProblem {
  readonly source: string;
  /** Null: the source as a whole. */
  readonly provider: string | null;
  readonly message: string;
}
