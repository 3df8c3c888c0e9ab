// Generated from schema/ by `npm run generate`. Never edited by hand.
/** What probes proved about a config, written by `altimate probe --lock`. Contains no account, host or person, so it can be committed. */
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
/** Hash of what the config said about provider and model, as written, without secrets. */
config: string
}
