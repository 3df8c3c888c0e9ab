// Generated from schema/ by `npm run generate`. Never edited by hand.
export type AuthEntry = (ApiEntry | OauthEntry | WellknownEntry)
/** The credential store that altimate-code and altimate share, `auth.json`: provider ids to credentials. Fields that are not named here are kept as they are. */
export interface AuthStore {
[k: string]: AuthEntry
}
/** A key as a person enters it. */
export interface ApiEntry {
type: "api"
key: string
metadata?: {
[k: string]: string
}
}
/** A token with an expiry. Snowflake and Databricks tokens are kept in this shape too, with their account or workspace host in `accountId`. */
export interface OauthEntry {
type: "oauth"
/** The token used for renewal; empty for a token that a person created. */
refresh: string
access: string
/** In milliseconds since 1970; 0 for a token without an expiry. */
expires: number
accountId?: string
enterpriseUrl?: string
}
/** A token of an organisation's own config server, under that server's address. */
export interface WellknownEntry {
type: "wellknown"
/** The variable that the token provides. */
key: string
token: string
}
