import type { ProbeStep } from "../providers/index.js";
import { askWithoutKey, requestKey, type Session } from "./ask.js";
import type { Outcome } from "./outcome.js";
import { type Climb, evidenceOf, settle, takeSteps } from "./steps.js";

/** Takes the steps that prove the credential. */
export async function proveCredential(session: Session): Promise<Climb> {
  const steps = session.linked.provider.probe.credential(session.target);
  const taken = await takeSteps(session, steps, null, { level: "credential" });
  const { outcome, evidence } = settle(taken);
  if (outcome.state !== "ok") return { outcome, evidence };
  if (outcome.level !== null) return { outcome: accepted(session, outcome), evidence };
  const listed = taken.results.find(({ step }) => isKeyed(session, step));
  return listed === undefined
    ? { outcome: noProof(session, null), evidence }
    : proveByRefusal(session, listed.step, { outcome, evidence });
}

/** Whether the answer to a step may depend on the credential. */
export function isKeyed({ channel, dependsOnKey }: Session, step: ProbeStep): boolean {
  return (
    channel.credential !== null &&
    step.request.authenticated !== false &&
    dependsOnKey.get(requestKey(step)) !== false
  );
}

/** A request answered with the key and refused without it proves the key. */
async function proveByRefusal(session: Session, step: ProbeStep, soFar: Climb): Promise<Climb> {
  const reply = await askWithoutKey(session, step);
  const status = reply.kind === "answer" ? reply.answer.status : null;
  const isRefused = status === 401 || status === 403;
  session.dependsOnKey.set(requestKey(step), isRefused);
  const proves = isRefused ? "credential" : null;
  const twin = evidenceOf(`${step.id}-without-key`, step, status, proves, reply.ms);
  return {
    outcome: isRefused
      ? accepted(session, { ...soFar.outcome, level: "credential" })
      : noProof(session, status),
    evidence: [...soFar.evidence, twin],
  };
}

function accepted({ linked, channel, target }: Session, outcome: Outcome): Outcome {
  const { host } = new URL(target.base);
  const { name } = linked.provider;
  const reference = linked.credential.chosen?.reference ?? "the credential";
  return {
    ...outcome,
    message:
      channel.credential === null ? `${name} answers at ${host}.` : `${name} accepts ${reference}.`,
  };
}

/** If nothing free proves the credential, a model that answered with it does. */
export function provedByModels(
  credential: Climb,
  models: readonly Climb[],
  session: Session,
): Climb {
  const { outcome, evidence } = credential;
  if (outcome.state !== "unproven" || session.channel.credential === null) return credential;
  const proof = models.find((model) => model.outcome.state === "ok");
  if (proof === undefined) return credential;
  const proved = accepted(session, { ...proof.outcome, level: "credential" });
  return { outcome: proved, evidence: [...evidence, ...proof.evidence.slice(evidence.length)] };
}

/** `withoutKey` is the status of the same request without the key, if it was tried. */
function noProof({ linked, channel, target }: Session, withoutKey: number | null): Outcome {
  const { name } = linked.provider;
  const isOpen = withoutKey !== null && withoutKey < 300;
  const message = isOpen
    ? `${name} gives the same answer without a key, so it proves nothing about the key.`
    : `No free request shows whether ${name} accepts the key.`;
  const keyless = `${new URL(target.base).host} answers without a key, which does not prove that it serves a model.`;
  return {
    state: "unproven",
    level: null,
    reason: null,
    message: channel.credential === null ? keyless : message,
    hint: "--deep asks a model for one token.",
    passing: false,
  };
}
