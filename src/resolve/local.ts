import { isLoopback } from "../language/addresses.js";
import type { LinkedProvider } from "./program.js";

/** True where requests of a provider stay on this machine, where any text will do for a key. */
export function isLocal({ endpoint }: LinkedProvider): boolean {
  return endpoint.problem === null && isLoopback(new URL(endpoint.base).host);
}
