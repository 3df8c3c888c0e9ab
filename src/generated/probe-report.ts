// Generated from schema/ by `npm run generate`. Never edited by hand.
export type ProbeState = ("ok" | "failed" | "unproven" | "skipped")
export type ProofLevel = ("credential" | "model" | "chat")
export type Reason = ("missing_credential" | "invalid_key" | "expired" | "no_permission" | "account_not_entitled" | "network_blocked" | "model_unknown" | "model_no_access" | "model_wrong_region" | "model_needs_profile" | "model_retired" | "tool_calling_unsupported" | "rate_limited" | "quota_exhausted" | "overloaded" | "not_ready" | "host_unreachable" | "tls_error" | "proxy_error" | "bad_base_url" | "egress_refused" | "machine_token" | "service_retired" | "unexpected_response")
/** What `altimate probe --format json` prints. */
export interface ProbeReport {
version: 1
startedAt: string
durationMs: number
results: ProbeResult[]
summary: ProbeSummary
}
export interface ProbeResult {
provider: string
/** Null: the result is the credential's own. */
model: (string | null)
region: (string | null)
host: (string | null)
state: ProbeState
level: (ProofLevel | null)
reason: (Reason | null)
message: string
hint: (string | null)
/** The reference of the credential that was used, never its value. */
credential: (string | null)
evidence: Evidence[]
}
/** One step of a probe and what its answer proved. */
export interface Evidence {
step: string
/** Method and path, no host and no secret; null for a step that sends nothing. */
request: (string | null)
/** HTTP status; null when there was no answer. */
status: (number | null)
proves: (ProofLevel | null)
ms: number
}
export interface ProbeSummary {
ok: number
failed: number
unproven: number
skipped: number
}
