// Generated from schema/ by `npm run generate`. Never edited by hand.
/** What `altimate auth list --format json` prints: which credentials exist, never any part of one. */
export interface AuthList {
version: 1
credentials: ListedCredential[]
problems: ListedProblem[]
}
export interface ListedCredential {
provider: string
kind: ("api" | "oauth" | "wellknown" | "gateway" | "variable")
/** Its name in configs, manifests and messages: `auth:openai`, `{env:OPENAI_API_KEY}`. */
reference: string
/** The file that holds it, or `environment`. */
source: string
/** ISO 8601, in UTC. */
expiresAt: (string | null)
/** `unused`: a login that only the program that created it can renew, or a token for a config server. */
state: ("ready" | "expired" | "unused")
}
export interface ListedProblem {
source: string
/** Null: the source as a whole. */
provider: (string | null)
message: string
}
