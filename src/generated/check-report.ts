// Generated from schema/ by `npm run generate`. Never edited by hand.
/** What kind of config source a file is. */
export type LayerName = ("global" | "custom" | "project" | "directory" | "inline" | "managed" | "file" | "stdin")
export type Severity = ("error" | "warning" | "info")
/** What `altimate config check --format json` prints. */
export interface CheckReport {
version: 1
files: CheckedFile[]
/** At most 1,000, the gravest; the summary counts all. */
findings: Finding[]
summary: CheckSummary
}
export interface CheckedFile {
path: string
layer: LayerName
}
export interface Finding {
code: string
rule: string
severity: Severity
message: string
file: (string | null)
range: (Range | null)
/** JSON pointer of the value. */
path: (string | null)
/** What to write instead. */
suggestion: (string | null)
related: Related[]
fix: (Fix | null)
docs: string
}
export interface Range {
start: Position
end: Position
}
/** Line and column are 1-based, the offset is 0-based, all in UTF-16 units. */
export interface Position {
line: number
column: number
offset: number
}
/** A second place that belongs to the finding: the file or variable behind a token, the other of two keys. */
export interface Related {
message: string
file: (string | null)
range: (Range | null)
}
export interface Fix {
description: string
edits: Edit[]
}
export interface Edit {
file: string
range: Range
text: string
}
export interface CheckSummary {
errors: number
warnings: number
infos: number
files: number
/** Nothing at or above the threshold. */
ok: boolean
}
