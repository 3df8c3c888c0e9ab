export type { StoredCredential, StoreProblem } from "./credential.js";
export { type DeviceCode, type DeviceFlow, signInByDevice } from "./device-flow.js";
export type { StoreSurroundings } from "./places.js";
export { readStore, type Store } from "./store.js";
export {
  addConsents,
  type ConsentKey,
  isTrusted,
  readTrust,
  removeConsents,
  type TrustFile,
} from "./trust.js";
export { StoreError } from "./update.js";
export { type NewCredential, removeCredential, storeCredential } from "./write.js";
