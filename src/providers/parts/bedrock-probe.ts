import { splitProfile } from "../../catalog/index.js";
import { field } from "../../language/json.js";
import type {
  ModelTarget,
  ProbeAnswer,
  ProbeLadder,
  ProbeStep,
  ProbeVerdict,
  Target,
} from "../provider.js";
import { judgeListed } from "./answers.js";
import { awsHost } from "./aws-hosts.js";
import { isMantle, mantleBase, sentModel } from "./bedrock-chat.js";
import { concludeBedrock } from "./bedrock-conclude.js";
import { refusalSteps } from "./refusal.js";
import { unproven } from "./verdicts.js";

export const bedrockLadder: ProbeLadder = {
  credential: (target) => [identity(target), { ...models(target), proves: "credential" }],
  model: (target) => {
    const sent = sentModel(target);
    if (isMantle(target)) return [mantleModels(target)];
    if (sent.startsWith("arn:")) return [...profileByArn(target, sent), ...refusals(target, sent)];
    const profile = splitProfile(sent);
    const availability: ProbeStep = {
      id: "availability",
      // only accepts foundation model ids
      request: get(target, `/foundation-model-availability/${encode(profile?.base ?? sent)}`),
      proves: null,
    };
    return profile === null
      ? [models(target), availability, profiles(target), ...refusals(target, sent)]
      : [profiles(target), availability, models(target), ...refusals(target, sent)];
  },
  conclude: concludeBedrock,
  // a first call without an agreement can start a subscription in the AWS Marketplace
  mayChat: (answers) =>
    field(answers.get("availability")?.body, "agreementAvailability", "status") === "AVAILABLE",
};

/** Needs no permission at all, so it works even if everything else is denied. */
function identity({ settings: { sts, region = "" } }: Target): ProbeStep {
  return {
    id: "identity",
    request: {
      method: "POST",
      url: `${sts ?? awsHost("sts", region)}/`,
      headers: {
        "content-type": "application/x-www-form-urlencoded; charset=utf-8",
        accept: "application/json",
      },
      body: "Action=GetCallerIdentity&Version=2011-06-15",
      signAs: "sts",
    },
    proves: "credential",
    judge: ({ headers }) =>
      /\b(json|xml)\b/.test(headers["content-type"] ?? "")
        ? null
        : unproven("The server answered 200, but not like the Security Token Service.", null),
  };
}

function models(target: Target): ProbeStep {
  return {
    id: "models",
    request: get(target, "/foundation-models?byOutputModality=TEXT"),
    proves: null,
    judge: (answer) => judgeArray(answer, "modelSummaries"),
  };
}

function profiles(target: Target): ProbeStep {
  return {
    id: "profiles",
    // a region has far fewer than a page of 1000
    request: get(target, "/inference-profiles?type=SYSTEM_DEFINED&maxResults=1000"),
    proves: null,
    judge: (answer) => judgeArray(answer, "inferenceProfileSummaries"),
  };
}

/** A profile that answers by its ARN exists and is visible; other kinds of ARN have no free look-up. */
function profileByArn(target: Target, arn: string): readonly ProbeStep[] {
  if (!/:(application-)?inference-profile\//.test(arn)) return [];
  return [
    { id: "profile", request: get(target, `/inference-profiles/${encode(arn)}`), proves: "model" },
  ];
}

function mantleModels(target: ModelTarget): ProbeStep {
  return {
    id: "models",
    request: { method: "GET", url: `${mantleBase(target)}/models`, signAs: "bedrock-mantle" },
    proves: "model",
    judge: judgeListed(target.model, {
      message: `Bedrock's OpenAI endpoint in ${target.settings.region} does not list "${target.model}".`,
      hint: "Correct the id, or choose a region that serves the model.",
    }),
  };
}

/** Last, if the control plane says nothing: nothing is invoked, so no subscription can start. */
function refusals(target: Target, model: string): readonly ProbeStep[] {
  const base = target.moved ? target.base : (target.settings.runtime ?? target.base);
  return refusalSteps(model, (id) => ({
    method: "POST",
    url: `${base}/model/${encode(id)}/converse`,
    body: { messages: [] },
  }));
}

function get({ settings: { control, region = "" } }: Target, path: string): ProbeStep["request"] {
  return { method: "GET", url: `${control ?? awsHost("bedrock", region)}${path}` };
}

function judgeArray({ body }: ProbeAnswer, name: string): ProbeVerdict | null {
  return Array.isArray(field(body, name))
    ? null
    : unproven("The server answered 200, but not like Bedrock's control plane.", null);
}

/** Colons and slashes of ids and ARNs, encoded once. */
function encode(id: string): string {
  return encodeURIComponent(id);
}
