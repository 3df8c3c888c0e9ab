import { refusedTokenParameter } from "../failures/index.js";
import type { ModelTarget } from "../providers/index.js";
import type { LinkedModel } from "../resolve/index.js";
import type { Session } from "./ask.js";
import { chatStep, chatTarget, firstLimit, secondLimit } from "./chat.js";
import { type Climb, type StepResult, takeStep } from "./steps.js";

/** Asks a model for one token, and once more if it needs its limit under another name or larger. */
export async function proveByChat(
  session: Session,
  model: LinkedModel,
  configured: ModelTarget,
): Promise<Climb> {
  const target = chatTarget(configured);
  const endpoint = session.linked.provider.chat(target);
  const limit = firstLimit(endpoint, model.facts.reasoning);
  const first = await takeStep(session, chatStep(endpoint, target, limit), model);
  if (!refusesLimit(first)) return climbOf([first], model);
  const second = chatStep(endpoint, target, secondLimit(limit, first.text));
  return climbOf([first, await takeStep(session, second, model)], model);
}

function refusesLimit({ answer, text }: StepResult): boolean {
  return answer !== null && refusedTokenParameter({ ...answer, text }) !== null;
}

function climbOf(results: readonly StepResult[], { id }: LinkedModel): Climb {
  const evidence = results.map((result) => result.evidence);
  const outcome = results.at(-1)?.outcome;
  if (outcome === undefined) throw new Error("A chat has at least one step.");
  return {
    outcome: outcome.state === "ok" ? { ...outcome, message: `"${id}" answered.` } : outcome,
    evidence,
  };
}
