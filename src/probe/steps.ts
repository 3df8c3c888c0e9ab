import type { Evidence, ProofLevel } from "../generated/probe-report.js";
import type { ProbeAnswer, ProbeAnswers, ProbeStep, ProbeVerdict } from "../providers/index.js";
import type { LinkedModel } from "../resolve/index.js";
import { ask, requestKey, type Session } from "./ask.js";
import { askedOf, withDetour, withPlaceHint, withVersionHint } from "./asked.js";
import { judge, type Outcome } from "./outcome.js";

/** What steps showed, and by which answers. */
export interface Climb {
  readonly outcome: Outcome;
  readonly evidence: readonly Evidence[];
}

export interface StepResult {
  readonly step: ProbeStep;
  readonly outcome: Outcome;
  readonly evidence: Evidence;
  readonly answer: ProbeAnswer | null;
  readonly text: string;
}

/** What ends a ladder before its last step. */
export interface Goal {
  readonly level: ProofLevel;
  /** Combines the answers so far, by step; a refusal alone then settles nothing. */
  readonly conclude?: ((answers: ProbeAnswers) => ProbeVerdict | null) | undefined;
}

export interface Steps {
  readonly results: readonly StepResult[];
  readonly answers: ProbeAnswers;
  readonly verdict: ProbeVerdict | null;
}

/** Takes one step after another until the goal is proved, or is known to be unprovable. */
export async function takeSteps(
  session: Session,
  steps: readonly ProbeStep[],
  model: LinkedModel | null,
  { level: wanted, conclude }: Goal,
): Promise<Steps> {
  const results: StepResult[] = [];
  const answers = new Map<string, ProbeAnswer>();
  for (const step of steps.filter(({ request }) => session.channel.reaches(request))) {
    const result = await takeStep(session, step, model);
    results.push(result);
    if (result.answer !== null) answers.set(step.id, result.answer);
    const { state, level, passing } = result.outcome;
    if (passing || (state === "ok" && level === wanted)) break;
    const verdict = conclude?.(answers) ?? null;
    if (verdict !== null) return { results, answers, verdict };
    if (state === "failed" && conclude === undefined) break;
  }
  return { results, answers, verdict: null };
}

export async function takeStep(
  session: Session,
  step: ProbeStep,
  model: LinkedModel | null,
): Promise<StepResult> {
  const { linked, surroundings } = session;
  const { id } = step;
  surroundings.onProgress?.({
    kind: "step",
    provider: linked.id,
    model: model?.id ?? null,
    step: id,
  });
  const asked = askedOf(session, step, model);
  const reply = await ask(session, step, model, asked);
  const { target } = session;
  const told = withDetour(withPlaceHint(judge(step, reply, asked), target), step, target);
  const judged = withVersionHint(told, asked, target.base);
  const outcome = withKeyedList(judged, session, step, model);
  const answer = reply.kind === "answer" ? reply.answer : null;
  const text = reply.kind === "answer" ? reply.text : "";
  const evidence = evidenceOf(id, step, answer?.status ?? null, outcome.level, reply.ms);
  return { step, outcome, evidence, answer, text };
}

/** One line of evidence: method and path, since the host is the result's own. */
export function evidenceOf(
  id: string,
  { request }: ProbeStep,
  status: number | null,
  proves: ProofLevel | null,
  ms: number,
): Evidence {
  const path = URL.canParse(request.url) ? new URL(request.url).pathname : "";
  const line = `${request.method} ${path}`;
  return { step: id, request: line, status, proves, ms: Math.max(0, Math.round(ms)) };
}

/** Combines the steps' results: a verdict over all of them, else the most severe, else what was proved. */
export function settle({ results, verdict }: Steps): Climb {
  const evidence = results.map((result) => result.evidence);
  const telling = results.filter(({ step }) => step.comparison !== true);
  const outcomes = telling.map((result) => result.outcome);
  const level = highest(outcomes.map((outcome) => outcome.level));
  const ofState = (state: Outcome["state"]) => outcomes.find((outcome) => outcome.state === state);
  const outcome = ofState("failed") ?? ofState("unproven") ?? ofState("ok") ?? nothingAsked;
  const proved = outcomes.find(({ state, level: proof }) => state === "ok" && proof === level);
  if (verdict !== null) {
    const proof = verdict.state === "ok" ? "model" : level;
    return { outcome: { ...verdict, level: proof, passing: false }, evidence };
  }
  // a good answer outweighs a doubt, but not a refusal
  const best = outcome.state === "unproven" && level !== null && proved ? proved : outcome;
  return { outcome: { ...best, level }, evidence };
}

const nothingAsked: Outcome = {
  state: "ok",
  level: null,
  reason: null,
  message: "",
  hint: null,
  passing: false,
};

const LEVELS: readonly (ProofLevel | null)[] = [null, "credential", "model", "chat"];

export function highest(proofs: readonly (ProofLevel | null)[]): ProofLevel | null {
  return LEVELS[Math.max(0, ...proofs.map((proof) => LEVELS.indexOf(proof)))] ?? null;
}

/** A list that only this key could open and that contains the model proves it. */
function withKeyedList(
  outcome: Outcome,
  { dependsOnKey }: Session,
  step: ProbeStep,
  model: LinkedModel | null,
): Outcome {
  const isKeyedList = model !== null && dependsOnKey.get(requestKey(step)) === true;
  return isKeyedList && outcome.state === "ok" ? { ...outcome, level: "model" } : outcome;
}
