import type { ProbeAnswer, ProbeAnswers, ProbeStep, ProbeVerdict } from "../provider.js";
import { proven, unproven } from "./verdicts.js";

/** No vendor serves a model of this name. */
const MADE_UP = "no-such-model-0000";

/**
 * Proof by refusal, if no list shows which models a credential may use: one deliberately invalid
 * body goes to the real model and to a made-up one. Nothing is generated and nothing billed. That
 * vendors check the model before the body is unconfirmed, which is why only two refusals that differ
 * in the right way prove something.
 */
export function refusalSteps(
  model: string,
  request: (model: string) => ProbeStep["request"],
): readonly ProbeStep[] {
  return [
    { id: "refusal", request: request(model), proves: null, judge, judgeFailure },
    {
      id: "refusal-made-up",
      request: request(MADE_UP),
      comparison: true,
      proves: null,
      judge,
      judgeFailure,
    },
  ];
}

/**
 * Proof if the real model's body and the made-up model itself were refused; doubt if both met the
 * same missing route. Null: the answers speak for themselves.
 */
export function concludeRefusals(
  answers: ProbeAnswers,
  refusesModel: (answer: ProbeAnswer) => boolean,
): ProbeVerdict | null {
  const real = answers.get("refusal");
  const madeUp = answers.get("refusal-made-up");
  if (real === undefined || madeUp === undefined) return null;
  if (refusesModel(real)) return null;
  if (real.status === 404 && madeUp.status === 404) return noFreeRequest;
  return refusesBody(real) && refusesModel(madeUp)
    ? proven("An invalid request was refused for its body here, and for its model elsewhere.")
    : null;
}

function refusesBody({ status }: ProbeAnswer): boolean {
  return status === 400 || status === 422;
}

function judge(): ProbeVerdict {
  return unproven(
    "The server accepted a deliberately invalid request, so its answer proves nothing.",
    "Use --deep to ask for one token.",
  );
}

/** Anything but a refusal of this request (a bad key, a limit, an outage) has its usual meaning. */
function judgeFailure(answer: ProbeAnswer): ProbeVerdict | null {
  return refusesBody(answer) ? noFreeRequest : null;
}

const noFreeRequest = unproven(
  "No free request shows whether this model can be used with this credential.",
  "Use --deep to ask for one token.",
);
