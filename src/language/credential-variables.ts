import { bindings } from "../generated/bindings.js";
import { mentionsSecret, namesSecret } from "./secret-names.js";

const ofVendors = new Set(bindings.flatMap(({ env }) => env));

/** True for a variable that holds a credential: some vendor's, or one that is called so. */
export function isCredentialVariable(name: string): boolean {
  return ofVendors.has(name) || namesSecret(name);
}

/** True for a variable that has no place in an address, where whatever it holds is seen by many. */
export function mayHoldCredential(name: string): boolean {
  return ofVendors.has(name) || mentionsSecret(name);
}
