// Generated from schema/ by `npm run generate`. Never edited by hand.
/** What `altimate doctor --format json` prints. Safe to paste into a bug report: names and references, no credential, account or workspace. */
export interface DoctorReport {
version: 1
versions: {
altimate: string
node: string
platform: string
arch: string
}
/** The layers that were read, the weakest first. */
files: DoctorFile[]
/** What could not be read. */
problems: string[]
/** Names of the relevant variables that are set, sorted. */
variables: string[]
proxies: DoctorProxy[]
/** The file of NODE_EXTRA_CA_CERTS. */
certificates: (string | null)
clock: DoctorClock
catalog: DoctorCatalog
credentials: ListedCredential[]
/** One for each provider in the config and each with a stored credential. */
probes: DoctorProbe[]
}
export interface DoctorFile {
path: string
layer: string
trusted: boolean
}
export interface DoctorProxy {
variable: string
/** Without user name and password. */
value: string
}
export interface DoctorClock {
/** ISO 8601, in UTC. */
now: string
/** How far this computer is ahead of the server that answered first, to the second; null if none answered. */
aheadMs: (number | null)
}
export interface DoctorCatalog {
date: string
ageDays: number
stale: boolean
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
export interface DoctorProbe {
provider: string
state: ("ok" | "failed" | "unproven" | "skipped")
reason: (string | null)
message: string
hint: (string | null)
}
