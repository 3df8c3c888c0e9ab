export { lockOf, lockText } from "./lock.js";
export { planProbe } from "./plan.js";
export { probe } from "./probe.js";
export { unmatchedSelection } from "./select.js";
export type { ProbeEvent, ProbeSubject, ProbeSurroundings } from "./surroundings.js";
