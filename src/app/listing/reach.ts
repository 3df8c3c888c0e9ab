import { isSwitchedOff, type LinkedProvider, type Program } from "../../resolve/index.js";

/**
 * Whether a provider has a credential and an address here. Nothing is asked: a cloud's own chain
 * counts if the config sets the provider up, and so does a server that needs no key.
 */
export function isInReach(linked: LinkedProvider, { root }: Program): boolean {
  const { id, provider, credential, endpoint, entry } = linked;
  if (endpoint.problem !== null || provider.retirement !== undefined) return false;
  if ([id, provider.id, provider.hostId ?? id].some((it) => isSwitchedOff(root, it))) return false;
  const { chosen } = credential;
  if (chosen?.state === "present") return true;
  return entry !== null && (chosen !== null || provider.credential.optional);
}
