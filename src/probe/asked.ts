import { proxyOf } from "../net/index.js";
import type { ProbeStep, Target } from "../providers/index.js";
import type { LinkedModel } from "../resolve/index.js";
import type { Session } from "./ask.js";
import type { Asked, Outcome } from "./outcome.js";

/** What the failure dialects need to know about a step. */
export function askedOf(session: Session, step: ProbeStep, model: LinkedModel | null): Asked {
  const { linked, target, surroundings } = session;
  const url = new URL(step.request.url);
  const region = target.settings.region ?? target.settings.location;
  const credential = linked.credential.chosen?.reference;
  const proxy = proxyOf(url, surroundings.env);
  return {
    dialect: linked.provider.failures,
    about: aboutOf(step, model),
    nowMs: surroundings.now(),
    context: {
      provider: linked.provider.name,
      host: url.host,
      ...(model === null ? {} : { model: model.wireId }),
      ...(region === undefined ? {} : { region }),
      ...(credential === undefined ? {} : { credential }),
      ...(proxy === null ? {} : { proxy: proxy.host }),
    },
  };
}

/** What a step asks about, in the words of the failure dialects. */
function aboutOf({ id, proves }: ProbeStep, model: LinkedModel | null): string {
  if (proves === "chat") return "chat";
  if (id === "models") return "list";
  return model === null ? id : "model";
}

/** The vendor's own address is right: the problem is between here and there. */
export function withPlaceHint(outcome: Outcome, { moved }: Target): Outcome {
  const isAddress = /^Check (?:the host in )?baseURL\b/.test(outcome.hint ?? "");
  return !moved && isAddress && outcome.reason === "host_unreachable"
    ? { ...outcome, hint: "Check this computer's network connection, name server and proxy." }
    : outcome;
}

/**
 * A host that no chat goes to (STS, a control plane) may be closed to a network that reaches the
 * models all the same: its silence settles nothing.
 */
export function withDetour(outcome: Outcome, step: ProbeStep, { base }: Target): Outcome {
  const isDetour = new URL(step.request.url).host !== new URL(base).host;
  return isDetour && outcome.reason === "host_unreachable"
    ? { ...outcome, state: "unproven", passing: false }
    : outcome;
}

/** Most OpenAI-compatible servers live under /v1, which is easily forgotten. */
export function withVersionHint(
  outcome: Outcome,
  { about, dialect }: Asked,
  base: string,
): Outcome {
  const isMissing = dialect === "generic" && about === "list" && outcome.reason === "bad_base_url";
  if (!isMissing || /\/v\d[a-z0-9]*$/.test(base)) return outcome;
  return {
    ...outcome,
    hint: `Most servers answer under /v1: try baseURL ${base}/v1. A server without a list is fine; --deep asks a model.`,
  };
}
