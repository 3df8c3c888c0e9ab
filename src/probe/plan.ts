import type { PlannedRequest, ProbePlan, StoppedProvider } from "../generated/probe-plan.js";
import { withoutUrlSecrets } from "../language/url-secrets.js";
import type { ProbeStep } from "../providers/index.js";
import { type LinkedModel, modelTarget, type Program } from "../resolve/index.js";
import { chatStep, chatTarget, firstLimit } from "./chat.js";
import { checkConfiguration } from "./configuration.js";
import { egressProblem } from "./egress.js";
import { type ProbeJob, selectJobs } from "./select.js";
import type { ProbeSurroundings } from "./surroundings.js";

/** The requests that a probe would send if every answer were good. Sends nothing, reads no credential. */
export function planProbe(
  program: Program,
  selection: readonly string[],
  { deep, ...consent }: Pick<ProbeSurroundings, "deep" | "allowHosts" | "trust">,
): ProbePlan {
  const requests: PlannedRequest[] = [];
  const stopped: StoppedProvider[] = [];
  for (const job of selectJobs(program, selection)) {
    const { target, problem } = checkConfiguration(job.provider);
    const stop = problem ?? egressProblem(job.provider, job.models, consent);
    if (stop !== null)
      stopped.push({ provider: job.provider.id, message: stop.message, hint: stop.hint });
    if (stop !== null || target === null) continue;
    const steps = job.provider.provider.probe.credential(target);
    requests.push(...steps.map((step) => planned(job, null, step)));
    for (const model of job.models) {
      requests.push(...modelSteps(model, deep).map((step) => planned(job, model, step)));
    }
  }
  return { version: 1, requests, stopped };
}

function modelSteps(model: LinkedModel, deep: boolean): readonly ProbeStep[] {
  const target = modelTarget(model);
  if (target === null) return [];
  const { provider } = model.provider;
  const steps = provider.probe.model(target);
  if (!deep) return steps;
  const there = chatTarget(target);
  const endpoint = provider.chat(there);
  return [...steps, chatStep(endpoint, there, firstLimit(endpoint, model.facts.reasoning))];
}

function planned(
  { provider }: ProbeJob,
  model: LinkedModel | null,
  { id, request, proves }: ProbeStep,
): PlannedRequest {
  const isPublic = request.authenticated === false;
  return {
    provider: provider.id,
    model: model?.id ?? null,
    step: id,
    method: request.method,
    url: withoutUrlSecrets(request.url),
    credential: isPublic ? null : (provider.credential.chosen?.reference ?? null),
    proves,
    billed: proves === "chat",
  };
}
