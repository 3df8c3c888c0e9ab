// Generated from schema/ by `npm run generate`. Never edited by hand.


/**
 * Which kind of config source a file is.
 * 
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "LayerName".
 */
export type LayerName = ("global" | "custom" | "project" | "directory" | "inline" | "managed" | "file" | "stdin")
/**
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "Severity".
 */
export type Severity = ("error" | "warning" | "info")

/**
 * What `altimate config check --format json` prints.
 */
export interface CheckReport {
version: 1
files: CheckedFile[]
findings: Finding[]
summary: CheckSummary
}
/**
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "CheckedFile".
 */
export interface CheckedFile {
path: string
layer: LayerName
}
/**
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "Finding".
 */
export interface Finding {
code: string
rule: string
severity: Severity
message: string
file: (string | null)
range: (Range | null)
/**
 * JSON pointer of the value.
 */
path: (string | null)
/**
 * What to write instead.
 */
suggestion: (string | null)
related: Related[]
fix: (Fix | null)
docs: string
}
/**
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "Range".
 */
export interface Range {
start: Position
end: Position
}
/**
 * Line and column are 1-based, the offset is 0-based, all in UTF-16 units.
 * 
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "Position".
 */
export interface Position {
line: number
column: number
offset: number
}
/**
 * A second place that belongs to the finding: the file or variable behind a token, the other of two keys.
 * 
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "Related".
 */
export interface Related {
message: string
file: (string | null)
range: (Range | null)
}
/**
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "Fix".
 */
export interface Fix {
description: string
edits: Edit[]
}
/**
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "Edit".
 */
export interface Edit {
file: string
range: Range
text: string
}
/**
 * This interface was referenced by `CheckReport`'s JSON-Schema
 * via the `definition` "CheckSummary".
 */
export interface CheckSummary {
errors: number
warnings: number
infos: number
files: number
/**
 * Nothing at or above the threshold.
 */
ok: boolean
}
