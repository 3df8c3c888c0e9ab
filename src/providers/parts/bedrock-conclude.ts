import { profilePrefixes, splitProfile } from "../../catalog/index.js";
import { field } from "../../language/json.js";
import type { ModelTarget, ProbeAnswer, ProbeAnswers, ProbeVerdict } from "../provider.js";
import { arrayIn, success } from "./answers.js";
import { sentModel } from "./bedrock-chat.js";
import { concludeRefusals } from "./refusal.js";
import { failed, proven } from "./verdicts.js";

/** Distinguishes a typo, a wrong region, a missing profile and missing access, by what was listed. */
export function concludeBedrock(target: ModelTarget, answers: ProbeAnswers): ProbeVerdict | null {
  const sent = sentModel(target);
  if (!sent.startsWith("arn:")) {
    const verdict = concludeListings(sent, target, answers);
    if (verdict !== null) return verdict;
  }
  return concludeRefusals(answers, isUnknownModel);
}

function concludeListings(
  sent: string,
  target: ModelTarget,
  answers: ProbeAnswers,
): ProbeVerdict | null {
  const { region = "" } = target.settings;
  const profile = splitProfile(sent);
  const base = profile?.base ?? sent;
  const profiles = listedIds(
    answers,
    "profiles",
    "inferenceProfileSummaries",
    "inferenceProfileId",
  );
  const models = listedIds(answers, "models", "modelSummaries", "modelId");
  const availability = answers.get("availability");

  const callable = profile === null ? onDemand(answers, base) : (profiles?.includes(sent) ?? null);
  if (callable === true && availability !== undefined) {
    return judgeAccess(base, region, availability);
  }
  if (callable !== false || models === null || profiles === null) return null;

  const others = sameModel(profiles, base, region);
  if (others.length > 0) {
    return profile === null
      ? failed(
          "model_needs_profile",
          `"${base}" can only be called from ${region} through an inference profile.`,
          `Use ${others.join(" or ")}.`,
        )
      : failed(
          "model_wrong_region",
          `The profile "${sent}" cannot be called from ${region}.`,
          `From ${region}, the same model is ${others.join(" or ")}; each prefix says where data is processed.`,
        );
  }
  if (models.includes(base) || isElsewhere(availability)) return wrongRegion(base, region);
  return target.known
    ? wrongRegion(base, region)
    : failed(
        "model_unknown",
        `Bedrock in ${region} does not know the model "${base}".`,
        "Correct the id; `altimate models amazon-bedrock` lists the known ones.",
      );
}

/** The ids of a listing; null if there is none. */
function listedIds(
  answers: ProbeAnswers,
  step: string,
  list: string,
  id: string,
): readonly unknown[] | null {
  const found = field(success(answers, step)?.body, list);
  return Array.isArray(found) ? found.map((entry) => field(entry, id)) : null;
}

/** Whether a bare id can be called without a profile; null if the models are not listed. */
function onDemand(answers: ProbeAnswers, model: string): boolean | null {
  const list = success(answers, "models");
  if (list === null) return null;
  const entry = arrayIn(list.body, "modelSummaries").find((it) => field(it, "modelId") === model);
  return arrayIn(entry, "inferenceTypesSupported").includes("ON_DEMAND");
}

/** The region's profiles of a model, those that keep data in its own geography first. */
function sameModel(profiles: readonly unknown[], base: string, region: string): readonly string[] {
  const order = profilePrefixes(region) ?? [];
  const rank = (id: string) => {
    const at = order.indexOf(splitProfile(id)?.prefix ?? "");
    return at < 0 ? order.length : at;
  };
  return profiles
    .filter((id) => typeof id === "string")
    .filter((id) => splitProfile(id)?.base === base)
    .toSorted((one, other) => rank(one) - rank(other));
}

/** What the account may do with a model: the best free answer that AWS offers. */
function judgeAccess(model: string, region: string, answer: ProbeAnswer): ProbeVerdict | null {
  const { status, body } = answer;
  if (status !== 200) return null;
  if (isElsewhere(answer)) return wrongRegion(model, region);
  const agreement = field(body, "agreementAvailability", "status");
  if (agreement === "PENDING") {
    return {
      state: "unproven",
      reason: "not_ready",
      message: `The agreement for "${model}" is still being set up.`,
      hint: "Try again in a few minutes.",
    };
  }
  if (agreement !== "AVAILABLE" || field(body, "authorizationStatus") === "NOT_AUTHORIZED") {
    return failed(
      "model_no_access",
      `This AWS account has not been granted "${model}".`,
      "Request access to the model in the Bedrock console.",
    );
  }
  return proven(`"${model}" is listed in ${region} and granted to this account.`);
}

function isElsewhere(answer: ProbeAnswer | undefined): boolean {
  return field(answer?.body, "regionAvailability") === "NOT_AVAILABLE";
}

function wrongRegion(model: string, region: string): ProbeVerdict {
  return failed(
    "model_wrong_region",
    `Bedrock does not serve "${model}" in ${region}.`,
    "Choose a region that serves it: https://docs.aws.amazon.com/bedrock/latest/userguide/models-regions.html",
  );
}

/** Typos and other regions' profiles are refused with the same words (unconfirmed). */
function isUnknownModel({ status, body }: ProbeAnswer): boolean {
  const message = field(body, "message");
  return (
    status === 404 ||
    (status === 400 && typeof message === "string" && /model identifier is invalid/i.test(message))
  );
}
