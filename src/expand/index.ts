export { isOneToken, scalarValue } from "./coerce.js";
export type { Expanded, ExpandedToken, ExpandSurroundings, Expansion } from "./expand.js";
export { expandConfig } from "./expand.js";
export type { FileProblem, TokenFiles } from "./files.js";
export { type ForeignToken, type Token, tokenize } from "./tokens.js";
