import { field } from "../../language/json.js";
import type {
  ModelTarget,
  ProbeAnswer,
  ProbeAnswers,
  ProbeLadder,
  ProbeVerdict,
} from "../provider.js";
import { arrayIn, judgeList, listStep, success } from "./answers.js";
import { concludeRefusals, refusalSteps } from "./refusal.js";
import { failed } from "./verdicts.js";

/** A listed model can still be refused for this kind of client, so the list alone proves no model. */
export const copilotLadder: ProbeLadder = {
  credential: (target) => [listStep(target, "/models", "credential")],
  model: (target) => [
    listStep(target, "/models", null, (answer) => judgeList(answer) ?? judgeModel(target, answer)),
    ...refusalSteps(target.model, (model) => ({
      method: "POST",
      url: `${target.base}/chat/completions`,
      headers: { "Openai-Intent": "conversation-edits", "x-initiator": "user" },
      body: { model, messages: [] },
    })),
  ],
  conclude,
};

function conclude(target: ModelTarget, answers: ProbeAnswers): ProbeVerdict | null {
  const list = success(answers, "models");
  const refused = list === null || judgeList(list) !== null ? null : judgeModel(target, list);
  return refused ?? concludeRefusals(answers, isUnsupportedModel);
}

function judgeModel({ model }: ModelTarget, { body }: ProbeAnswer): ProbeVerdict | null {
  const entry = arrayIn(body, "data").find((it) => field(it, "id") === model);
  if (entry === undefined) {
    return failed(
      "model_no_access",
      `This Copilot plan does not list "${model}".`,
      "Choose a model that `altimate models copilot` lists, or ask for a plan that includes it.",
    );
  }
  return field(entry, "policy", "state") === "disabled"
    ? failed(
        "model_no_access",
        `"${model}" is disabled by a policy of this Copilot plan.`,
        "Enable it at https://github.com/settings/copilot, or ask the organisation's owner.",
      )
    : null;
}

function isUnsupportedModel({ body }: ProbeAnswer): boolean {
  return field(body, "error", "code") === "model_not_supported";
}
