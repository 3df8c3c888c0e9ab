import type { Target } from "../providers/index.js";
import { type LinkedProvider, providerTarget } from "../resolve/index.js";
import { machineToken, missingCredential, unusableCredential } from "./credential-problem.js";
import { endpointProblem } from "./endpoint-problem.js";
import { failure, type Outcome } from "./outcome.js";

export type Configuration =
  | { readonly target: Target; readonly problem: null }
  | { readonly target: null; readonly problem: Outcome };

/** What the configuration alone shows: nothing is read and nothing is sent. */
export function checkConfiguration(linked: LinkedProvider): Configuration {
  const target = providerTarget(linked);
  const problem =
    retired(linked) ??
    machineToken(linked) ??
    missingCredential(linked, target) ??
    endpointProblem(linked, target) ??
    unusableCredential(linked, target);
  if (problem !== null) return { target: null, problem };
  if (target === null) throw new Error("An endpoint without a problem has an address.");
  return { target, problem: null };
}

function retired({ provider }: LinkedProvider): Outcome | null {
  const { name, retirement } = provider;
  if (retirement === undefined) return null;
  const when = retirement.date === null ? "" : ` on ${retirement.date}`;
  const instead = retirement.replacement === null ? "another provider" : retirement.replacement;
  return failure(
    "service_retired",
    `${name} was shut down${when}.`,
    `Move to ${instead} and remove this entry.`,
  );
}
