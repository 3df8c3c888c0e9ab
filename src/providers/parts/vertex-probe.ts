import { vertexServedIn } from "../../catalog/index.js";
import { field } from "../../language/json.js";
import { before } from "../../language/text.js";
import type {
  ModelTarget,
  ProbeAnswers,
  ProbeLadder,
  ProbeStep,
  ProbeVerdict,
  Target,
} from "../provider.js";
import { success } from "./answers.js";
import { failed, unproven } from "./verdicts.js";
import {
  publisherModel,
  type VertexModel,
  vertexHost,
  vertexModel,
  vertexScope,
} from "./vertex-chat.js";

/** Counting tokens is free, and exercises project, API, permission, location and model at once. */
export const vertexLadder: ProbeLadder = {
  credential: (target) => {
    const usual: VertexModel = { kind: "gemini", id: "gemini-2.5-flash" };
    return [
      { ...countTokens(target, usual, "count-tokens"), proves: "credential", judgeFailure },
      {
        ...countTokens(globally(target), usual, "count-tokens-global"),
        proves: "credential",
        judgeFailure,
      },
    ];
  },
  model: (target) => {
    const model = vertexModel(target);
    if (model.kind === "partner") return [catalogueEntry(target, model)];
    return [
      { ...countTokens(target, model, "count-tokens"), proves: "model" },
      countTokens(globally(target), model, "count-tokens-global"),
      catalogueEntry(target, model),
    ];
  },
  conclude,
};

function countTokens(target: Target, { kind, id }: VertexModel, step: string): ProbeStep {
  const scope = vertexScope(target);
  const request =
    kind === "claude"
      ? {
          // unconfirmed: the route's last part is a method that looks like a model
          url: `${publisherModel(scope, "anthropic", "count-tokens")}:rawPredict`,
          body: {
            anthropic_version: "vertex-2023-10-16",
            model: id,
            messages: [{ role: "user", content: "hi" }],
          },
        }
      : {
          url: `${publisherModel(scope, "google", id)}:countTokens`,
          body: { contents: [{ role: "user", parts: [{ text: "hi" }] }] },
        };
  return {
    id: step,
    request: { method: "POST", ...request },
    proves: null,
    judge: ({ body }) =>
      field(body, "totalTokens") === undefined && field(body, "input_tokens") === undefined
        ? unproven("The server answered 200, but not with a token count.", null)
        : null,
  };
}

/** Google's own description of a model. It belongs to no project, so it grants nothing (unconfirmed). */
function catalogueEntry(target: Target, { kind, id }: VertexModel): ProbeStep {
  const [publisher, name] =
    kind === "partner" ? splitPublisher(id) : [kind === "claude" ? "anthropic" : "google", id];
  return {
    id: "publisher-model",
    request: {
      method: "GET",
      url: publisherModel(`${globally(target).base}/v1`, publisher, before(name, "@")),
    },
    proves: null,
  };
}

function splitPublisher(id: string): readonly [string, string] {
  const at = id.indexOf("/");
  return [id.slice(0, at), id.slice(at + 1)];
}

/** The same target at the location `global`, behind the same gateway if there is one. */
function globally(target: Target): Target {
  return {
    ...target,
    base: target.moved ? target.base : vertexHost("global"),
    settings: { ...target.settings, location: "global" },
  };
}

/** A 404 concerns the model that was asked about, not the credential. */
function judgeFailure({ status }: { readonly status: number }): ProbeVerdict | null {
  return status === 404
    ? unproven("This location does not serve the model that the probe uses.", null)
    : null;
}

/** An unknown model, a wrong location and missing access all give the same 404. */
function conclude(target: ModelTarget, answers: ProbeAnswers): ProbeVerdict | null {
  if (answers.get("count-tokens")?.status !== 404) return null;
  const { model, known, settings } = target;
  const { location = "" } = settings;
  if (success(answers, "count-tokens-global") !== null) {
    return failed(
      "model_wrong_region",
      `"${model}" is not served in ${location}, only in the location global.`,
      'Set location to "global", where data may be processed anywhere, or to a region that serves it.',
    );
  }
  const entry = answers.get("publisher-model")?.status;
  if (entry === 200) {
    const served = vertexServedIn(model)?.filter((it) => it !== location) ?? [];
    return failed(
      "model_no_access",
      `Google has "${model}", but does not serve it to this project in ${location}.`,
      served.length === 0
        ? "Enable the model in Model Garden, or set another location."
        : `Enable the model in Model Garden, or set location to one of ${served.join(", ")}.`,
    );
  }
  if (entry !== 404) return null;
  return known
    ? null
    : failed(
        "model_unknown",
        `Google does not know the model "${model}".`,
        "Correct the id; `altimate models google-vertex` lists the known ones.",
      );
}
