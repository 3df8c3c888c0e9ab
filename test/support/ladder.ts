import type {
  ModelTarget,
  ProbeAnswer,
  ProbeStep,
  ProbeVerdict,
  Provider,
} from "../../src/providers/provider.js";

/** An answer of a step: a status, with a body where that matters. */
export type Answer = number | readonly [status: number, body: unknown];

/** What the module itself makes of answers: a proof, a verdict, or nothing. */
export interface Climbed {
  readonly proof: "credential" | "model" | null;
  readonly verdict: ProbeVerdict | null;
  /** The steps that were taken, by id. */
  readonly steps: readonly string[];
}

/** Takes a module's steps as its contract says, with these answers; a step without one ends the climb. */
export function climb(
  provider: Provider,
  target: ModelTarget,
  goal: "credential" | "model",
  answers: Readonly<Record<string, Answer>>,
): Climbed {
  const { probe } = provider;
  const steps: string[] = [];
  const seen = new Map<string, ProbeAnswer>();
  let first: ProbeVerdict | null = null;
  for (const step of goal === "model" ? probe.model(target) : probe.credential(target)) {
    const given = answers[step.id];
    if (given === undefined) continue;
    const answer = answerOf(given);
    steps.push(step.id);
    seen.set(step.id, answer);
    const verdict = judge(step, answer);
    if (verdict === null && answer.status < 300 && step.proves === goal) {
      return { proof: goal, verdict: null, steps };
    }
    first ??= verdict;
    const joined = goal === "model" ? (probe.conclude?.(target, seen) ?? null) : null;
    if (joined !== null) return { proof: null, verdict: joined, steps };
    if (verdict?.state === "failed" && probe.conclude === undefined) break;
  }
  return { proof: null, verdict: first, steps };
}

function answerOf(given: Answer): ProbeAnswer {
  const [status, body] = typeof given === "number" ? [given, null] : given;
  return { status, headers: { "content-type": "application/json" }, body };
}

function judge(step: ProbeStep, answer: ProbeAnswer): ProbeVerdict | null {
  const judged = answer.status < 300 ? step.judge : step.judgeFailure;
  return judged?.(answer) ?? null;
}
