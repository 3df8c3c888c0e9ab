// Generated from schema/ by `npm run generate`. Never edited by hand.
/** What `altimate providers --format json` prints. Variables by name; no value is ever shown. */
export interface ProvidersReport {
version: 1
providers: ListedProvider[]
}
export interface ListedProvider {
provider: string
name: string
variables: ListedVariable[]
/** The vendor's own credential chain, asked when there is no other credential. */
chain: ("aws" | "google" | "entra" | "databricks" | "snowflake" | null)
/** It works without a credential. */
optional: boolean
/** The credential store has an entry. */
stored: boolean
/** The config has a block for it. */
configured: boolean
/** It has a credential and an address here. The provider is not asked. */
inReach: boolean
/** How many the catalogue lists. */
models: number
/** The day the service was or will be closed, YYYY-MM-DD. */
closedOn: (string | null)
}
export interface ListedVariable {
name: string
/** A secret, or a public value such as a region. */
holds: ("credential" | "setting")
set: boolean
}
