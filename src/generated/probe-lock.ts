// Generated from schema/ by `npm run generate`. Never edited by hand.
/** What probes proved of a config, written by `altimate probe --lock`. Holds no account, host or person, so that it can be committed. */
export interface ProbeLock {
version: 1
entries: LockEntry[]
}
export interface LockEntry {
provider: string
/** Null: the entry is about the credential alone. */
model: (string | null)
region: (string | null)
state: ("ok" | "failed" | "unproven")
level: ("credential" | "model" | "chat" | null)
/** When the probe began, ISO 8601 in UTC. */
provedAt: string
/** Hash of what the config said of provider and model, as written, without secrets. */
config: string
}
