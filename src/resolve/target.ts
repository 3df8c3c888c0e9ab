import type { ModelTarget, Target } from "../providers/index.js";
import type { LinkedModel, LinkedProvider } from "./program.js";

/** What a provider module needs to build requests; null while the endpoint has a problem. */
export function providerTarget({ endpoint }: LinkedProvider): Target | null {
  if (endpoint.problem !== null) return null;
  const { base, moved, settings } = endpoint;
  return { base, moved, settings };
}

/** The same for one model. */
export function modelTarget({ provider, wireId, facts, known }: LinkedModel): ModelTarget | null {
  const target = providerTarget(provider);
  if (target === null) return null;
  const { shape, npm, api, toolCall } = facts;
  return { ...target, model: wireId, shape, npm, api, toolCall, known };
}
