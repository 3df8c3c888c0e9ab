import { assertSecureUrl, NetError } from "../net/index.js";
import type { Target } from "../providers/index.js";
import type { LinkedProvider } from "../resolve/index.js";
import { explainEndpoint } from "../resolve/index.js";
import { failure, type Outcome } from "./outcome.js";

/** What keeps requests from having a safe address; null if they have one. */
export function endpointProblem(linked: LinkedProvider, target: Target | null): Outcome | null {
  return target === null ? linkedProblem(linked) : addressProblem(target);
}

function addressProblem({ base }: Target): Outcome | null {
  try {
    assertSecureUrl(base);
    return null;
  } catch (error) {
    if (!(error instanceof NetError)) throw error;
    return failure(error.reason, error.message, error.hint);
  }
}

function linkedProblem(linked: LinkedProvider): Outcome | null {
  const explanation = explainEndpoint(linked);
  return explanation && failure("bad_base_url", explanation.message, explanation.remedy);
}
