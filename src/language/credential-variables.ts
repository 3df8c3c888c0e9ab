import { bindings } from "../generated/bindings.js";
import { mentionsSecret, namesSecret } from "./secret-names.js";

const VENDOR_VARIABLES = new Set(bindings.flatMap(({ env }) => env));

/** True for a variable that holds a credential: some vendor's, or one named like one. */
export function isCredentialVariable(name: string): boolean {
  return VENDOR_VARIABLES.has(name) || namesSecret(name);
}

/** True for a variable that does not belong in an address, where its value would be exposed. */
export function mayHoldCredential(name: string): boolean {
  return VENDOR_VARIABLES.has(name) || mentionsSecret(name);
}
