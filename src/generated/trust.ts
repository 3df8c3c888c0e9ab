// Generated from schema/ by `npm run generate`. Never edited by hand.
/** Which credentials a person has allowed a project's config to send to which hosts, kept in the person's own folder by `altimate trust`. */
export interface Trust {
version: 1
consents: Consent[]
}
export interface Consent {
/** Absolute path of the project's root. */
project: string
/** Reference of the credential: `{env:NAME}`, `{file:path}`, `auth:provider` or `chain:name`. */
credential: string
scheme: ("http" | "https")
/** `host` or `host:port`. */
host: string
/** ISO 8601, in UTC. */
grantedAt: string
}
