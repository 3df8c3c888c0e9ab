import type { ModelTarget, ProbeAnswers } from "../providers/index.js";
import { type LinkedModel, modelTarget } from "../resolve/index.js";
import type { Session } from "./ask.js";
import { isKeyed } from "./credential.js";
import { proveByChat } from "./deep.js";
import type { Outcome } from "./outcome.js";
import { type Climb, highest, settle, takeSteps } from "./steps.js";

/** Proves one model, on top of a credential that has not failed. */
export async function proveModel(
  session: Session,
  model: LinkedModel,
  credential: Climb,
): Promise<Climb> {
  const target = modelTarget(model);
  // what temporarily stopped the credential's steps would stop these too
  if (target === null || credential.outcome.passing) return credential;
  const free = await proveFree(session, model, target, credential);
  if (!session.surroundings.deep || free.outcome.passing) return free;
  if (session.linked.provider.probe.mayChat?.(free.answers) === false) return withoutChat(free);
  if (!isWorthAChat(session, free.outcome)) return free;
  const chat = await proveByChat(session, model, target);
  const evidence = [...free.evidence, ...chat.evidence];
  return { outcome: joined(free.outcome, chat.outcome), evidence };
}

/** The chat decides, unless it is inconclusive: then the free result stands. */
function joined(free: Outcome, chat: Outcome): Outcome {
  if (chat.state !== "unproven") return chat;
  return free.state === "failed" ? free : { ...chat, level: highest([free.level, chat.level]) };
}

async function proveFree(
  session: Session,
  model: LinkedModel,
  target: ModelTarget,
  credential: Climb,
): Promise<FreeClimb> {
  const { model: steps, conclude } = session.linked.provider.probe;
  const taken = await takeSteps(session, steps(target), model, {
    level: "model",
    conclude: conclude && ((answers) => conclude(target, answers)),
  });
  const { results, answers } = taken;
  const { outcome, evidence } = settle(taken);
  const provesKey =
    taken.verdict?.state === "ok" ||
    results.some(
      ({ step, outcome: { state, level } }) =>
        state === "ok" && level !== null && isKeyed(session, step),
    );
  return {
    outcome: onTopOf(credential.outcome, outcome, session, model, provesKey),
    evidence: [...credential.evidence, ...evidence],
    answers,
  };
}

interface FreeClimb extends Climb {
  readonly answers: ProbeAnswers;
}

/**
 * A model that exists proves nothing while the key may be bad; and if the key was accepted, a
 * missing path only says that this gateway has no such route.
 */
function onTopOf(
  credential: Outcome,
  model: Outcome,
  { channel, linked }: Session,
  { id }: LinkedModel,
  provesKey: boolean,
): Outcome {
  const level = model.level ?? credential.level;
  if (model.reason === "bad_base_url" && credential.level !== null) {
    return { ...model, state: "unproven", level, hint: "--deep asks the model for one token." };
  }
  if (model.state !== "ok") return { ...model, level };
  if (model.level !== "model") {
    return {
      ...model,
      state: "unproven",
      level,
      message:
        level === null
          ? `No free request shows whether ${linked.provider.name} serves "${id}".`
          : `The credential is good, but no free request shows whether it may use "${id}".`,
      hint: "--deep asks the model for one token.",
    };
  }
  const isKeyGood = provesKey || credential.level !== null || channel.credential === null;
  if (!isKeyGood) return { ...credential, state: "unproven", level: null };
  return { ...model, message: model.message || `${linked.provider.name} serves "${id}".` };
}

/** A provider's own refusal is final; a list may be shorter than what its server accepts. */
function isWorthAChat({ linked }: Session, { state, reason }: Outcome): boolean {
  const mayBeUnlisted = reason === "model_unknown" && linked.provider.modelIds !== "closed";
  return state !== "failed" || mayBeUnlisted;
}

/** Suggesting --deep again would not help. */
function withoutChat({ outcome, evidence }: Climb): Climb {
  const hint =
    "No chat was sent: without a confirmed agreement for the model, it could start a subscription.";
  return { outcome: outcome.state === "unproven" ? { ...outcome, hint } : outcome, evidence };
}
