// Generated from schema/ by `npm run generate`. Never edited by hand.


export interface Config {
model?: string
}
