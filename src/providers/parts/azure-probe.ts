import { field } from "../../language/json.js";
import type {
  ModelTarget,
  ProbeAnswer,
  ProbeLadder,
  ProbeStep,
  ProbeVerdict,
} from "../provider.js";
import { arrayIn, judgeList } from "./answers.js";
import { azureForm, deploymentUrl } from "./azure-chat.js";
import { concludeRefusals, refusalSteps } from "./refusal.js";
import { failed, unproven } from "./verdicts.js";

export const azureLadder: ProbeLadder = {
  credential: (target) => {
    const form = azureForm(target);
    const url =
      form.kind === "v1"
        ? `${form.root}/openai/v1/models${form.query}`
        : `${form.root}/openai/models?api-version=${form.version}`;
    return [
      { id: "models", request: { method: "GET", url }, proves: "credential", judge: judgeList },
    ];
  },
  model: (target) => [deployments(target), ...refusals(target)],
  conclude: (_target, answers) => concludeRefusals(answers, isUnknownDeployment),
};

/**
 * An undocumented leftover that still answers in many places with exactly this version (unconfirmed):
 * what it lists exists; what it does not list proves nothing.
 */
function deployments(target: ModelTarget): ProbeStep {
  const form = azureForm(target);
  const name = (form.kind === "deployment" ? form.name : null) ?? target.model;
  return {
    id: "deployments",
    request: {
      method: "GET",
      url: `${form.root}/openai/deployments?api-version=2023-03-15-preview`,
    },
    proves: "model",
    judge: ({ body }) => judgeDeployment(body, name),
    judgeFailure: ({ status }) => (status === 401 || status === 403 ? null : notListed),
  };
}

function judgeDeployment(body: unknown, name: string): ProbeVerdict | null {
  const found = arrayIn(body, "data").find((entry) => field(entry, "id") === name);
  if (found === undefined) return notListed;
  const status = field(found, "status");
  return status === undefined || status === "succeeded"
    ? null
    : failed(
        "not_ready",
        `The deployment exists, but its state is "${String(status)}".`,
        "Check the deployment in the Azure portal.",
      );
}

const notListed = unproven(
  "A key cannot list the deployments of an Azure resource, so this one stays unproven.",
  "--deep asks for one token.",
);

/** Claude deployments have a different route, with no known list or refusal. */
function refusals(target: ModelTarget): readonly ProbeStep[] {
  if (target.npm === "@ai-sdk/anthropic") return [];
  const form = azureForm(target);
  return refusalSteps(target.model, (model) => {
    const named =
      form.kind === "deployment" && model !== target.model ? { ...form, name: model } : form;
    return {
      method: "POST",
      url: deploymentUrl(named, model),
      body: form.kind === "v1" ? { model, messages: [] } : { messages: [] },
    };
  });
}

function isUnknownDeployment({ status, body }: ProbeAnswer): boolean {
  return status === 404 && field(body, "error", "code") === "DeploymentNotFound";
}
