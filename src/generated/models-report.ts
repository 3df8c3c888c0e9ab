// Generated from schema/ by `npm run generate`. Never edited by hand.
/** What `altimate models --format json` prints. */
export interface ModelsReport {
version: 1
models: ListedModel[]
}
/** One model at one provider. Null is "not known", never "no". */
export interface ListedModel {
provider: string
/** The id after the slash. */
model: string
name: string
/** Tokens of input and output together. */
context: (number | null)
/** Tokens of one answer. */
output: (number | null)
toolCall: (boolean | null)
reasoning: (boolean | null)
/** What it reads. */
input: ("text" | "image" | "pdf" | "audio" | "video")[]
/** US dollars per million tokens; null if unknown or set by contract. */
cost: (ListedCost | null)
/** YYYY-MM-DD. */
released: (string | null)
/** On the day of the report. */
status: ("active" | "alpha" | "beta" | "deprecated" | "retired")
retirement: (ListedRetirement | null)
/** The provider has a credential and an address here, and the config does not exclude the model. The provider is not asked. */
inReach: boolean
}
export interface ListedCost {
input: number
output: number
}
export interface ListedRetirement {
/** YYYY-MM-DD. */
date: (string | null)
/** The id that the vendor recommends. */
replacement: (string | null)
note: (string | null)
}
