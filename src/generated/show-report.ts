// Generated from schema/ by `npm run generate`. Never edited by hand.
/** What `altimate config show --origins --format json` prints. */
export interface ShowReport {
version: 1
/** The effective config; null if no file could be read. Secrets are references or ***. */
config: ({
[k: string]: unknown
} | null)
origins: ValueOrigin[]
/** The files that were merged, the weakest first. */
layers: ShownLayer[]
/** Config sources of altimate-code that this program does not read. */
unread: UnreadSource[]
}
export interface ValueOrigin {
/** JSON pointer of the value. */
path: string
place: ValuePlace
/** The variables and files that the value is made from. */
references: string[]
/** Weaker places with a different value, the strongest first. */
overridden: ValuePlace[]
}
/** Where a value is written. Lines and columns are 1-based, in UTF-16 units. */
export interface ValuePlace {
layer: string
file: string
line: number
column: number
}
export interface ShownLayer {
layer: string
file: string
/** False for files that come with a project, which may merely have been cloned. */
trusted: boolean
}
export interface UnreadSource {
what: string
why: string
}
