import { field, list } from "../../language/json.js";
import type { ProbeAnswer, ProbeAnswers, ProbeStep, ProbeVerdict, Target } from "../provider.js";
import { failed, unproven } from "./verdicts.js";

/** The list at the end of a path, empty for anything else. */
export function arrayIn(value: unknown, ...path: readonly string[]): readonly unknown[] {
  return list(field(value, ...path));
}

/** The answer of a step if it was a success. */
export function success(answers: ProbeAnswers, step: string): ProbeAnswer | null {
  const answer = answers.get(step);
  return answer !== undefined && answer.status >= 200 && answer.status < 300 ? answer : null;
}

/**
 * The model ids of a list, in every shape that OpenAI-compatible servers return:
 * `{data:[{id}]}`, `{models:[{name}]}`, `{models:["…"]}`, or a bare array. Null for anything else.
 */
export function listedModels(body: unknown): readonly string[] | null {
  const listed = Array.isArray(body) ? body : (field(body, "data") ?? field(body, "models"));
  if (!Array.isArray(listed)) return null;
  return listed.flatMap((entry) => {
    const id = typeof entry === "string" ? entry : (field(entry, "id") ?? field(entry, "name"));
    return typeof id === "string" ? [id] : [];
  });
}

/** Rejects a 200 that is not a model list: a login page, a landing page, a wrong path. */
export function judgeList(answer: ProbeAnswer): ProbeVerdict | null {
  return listedModels(answer.body) === null ? notAList : null;
}

const notAList = unproven(
  "The server answered 200, but not with a list of models.",
  "Check that baseURL is the API's address, not a web page.",
);

/** Rejects a 200 that does not describe a model. */
export function judgeDescription({ body }: ProbeAnswer): ProbeVerdict | null {
  return typeof (field(body, "id") ?? field(body, "name")) === "string"
    ? null
    : unproven(
        "The server answered 200, but not with a description of the model.",
        "Check that baseURL is the address of the API.",
      );
}

/** Proves a model by its presence in a list; its absence means, by the server's own account, that it is not served. */
export function judgeListed(
  model: string,
  absent: { readonly message: string; readonly hint: string | null },
  matches: (listed: string) => boolean = (listed) => listed === model,
): (answer: ProbeAnswer) => ProbeVerdict | null {
  return (answer) => {
    const listed = listedModels(answer.body);
    if (listed === null) return notAList;
    return listed.some(matches) ? null : failed("model_unknown", absent.message, absent.hint);
  };
}

/** The list step of an OpenAI-compatible server. */
export function listStep(
  target: Target,
  path: string,
  proves: ProbeStep["proves"],
  judge: NonNullable<ProbeStep["judge"]> = judgeList,
): ProbeStep {
  return { id: "models", request: { method: "GET", url: `${target.base}${path}` }, proves, judge };
}
