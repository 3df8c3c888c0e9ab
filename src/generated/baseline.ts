// Generated from schema/ by `npm run generate`. Never edited by hand.
/** Findings that existed when a project started to check its config, so that only new ones count. */
export interface Baseline {
version: 1
findings: KnownFinding[]
}
export interface KnownFinding {
/** Name of the rule. */
rule: string
file: (string | null)
/** JSON pointer of the value. */
path: (string | null)
/** Hash of the message. */
message: string
/** How many findings share all of these. */
count: number
}
