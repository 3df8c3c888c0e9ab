// Generated from schema/ by `npm run generate`. Never edited by hand.
/** One event of a chat, as `altimate run --json` prints it, one per line. Exactly one `finish` or `error` ends the stream; `usage` comes before it. */
export type RunEvent = (TextEvent | ReasoningEvent | ToolCallEvent | UsageEvent | FinishEvent | ErrorEvent)
/** The provider's seal on its own reasoning, to be sent back unread with the next request; null if there is none. */
export type Signature = (string | null)
export type FinishReason = ("stop" | "length" | "tool-calls" | "content-filter" | "other")
export type Reason = ("missing_credential" | "invalid_key" | "expired" | "no_permission" | "account_not_entitled" | "network_blocked" | "model_unknown" | "model_no_access" | "model_wrong_region" | "model_needs_profile" | "model_retired" | "tool_calling_unsupported" | "rate_limited" | "quota_exhausted" | "overloaded" | "not_ready" | "host_unreachable" | "tls_error" | "proxy_error" | "bad_base_url" | "egress_refused" | "machine_token" | "service_retired" | "unexpected_response")
/** Why a chat ended on our side: stopped by the caller, a request that this protocol or model cannot express, or a manifest that cannot be trusted or read. */
export type RunReason = ("aborted" | "invalid_request" | "invalid_manifest")
export interface TextEvent {
type: "text"
text: string
}
export interface ReasoningEvent {
type: "reasoning"
text: string
signature: Signature
}
/** A complete call. `arguments` is the JSON text the model wrote, not parsed, since models do write broken JSON. */
export interface ToolCallEvent {
type: "tool-call"
id: string
name: string
arguments: string
signature: Signature
}
/** Tokens of this request. `inputTokens` includes cached ones, `outputTokens` includes reasoning. `cost` is in USD, null when the price is not known. */
export interface UsageEvent {
type: "usage"
inputTokens: number
outputTokens: number
cachedInputTokens: (number | null)
reasoningTokens: (number | null)
cost: (number | null)
}
export interface FinishEvent {
type: "finish"
reason: FinishReason
}
export interface ErrorEvent {
type: "error"
reason: (Reason | RunReason)
message: string
hint: (string | null)
}
