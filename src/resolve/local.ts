import { isLoopback } from "../language/addresses.js";
import type { LinkedProvider } from "./program.js";

/** True if a provider's requests stay on this machine, where any text will do as a key. */
export function isLocal({ endpoint }: LinkedProvider): boolean {
  return endpoint.problem === null && isLoopback(new URL(endpoint.base).host);
}
