import type { ProbeReport, ProbeResult } from "../generated/probe-report.js";
import { NetError } from "../net/index.js";
import type { LinkedModel, Program } from "../resolve/index.js";
import type { Session } from "./ask.js";
import { openChannel } from "./channel.js";
import { checkConfiguration } from "./configuration.js";
import { proveCredential, provedByModels } from "./credential.js";
import { egressProblem } from "./egress.js";
import { createLimit, createQueues, type Limit } from "./limit.js";
import { proveModel } from "./model.js";
import { failure, type Outcome } from "./outcome.js";
import { configurationEvidence, reportOf, resultOf } from "./report.js";
import { type ProbeJob, selectJobs, subjectsOf } from "./select.js";
import type { Climb } from "./steps.js";
import type { ProbeSurroundings } from "./surroundings.js";

/**
 * Asks the real world whether the providers and models of a program work from here. All providers at
 * once; one request in flight for each credential. `selection` holds `PROVIDER` or `PROVIDER/MODEL`,
 * nothing for everything.
 */
export async function probe(
  program: Program,
  selection: readonly string[],
  surroundings: ProbeSurroundings,
): Promise<ProbeReport> {
  const startMs = surroundings.now();
  const all = createLimit(surroundings.concurrency);
  const queueOf = createQueues();
  const jobs = selectJobs(program, selection);
  surroundings.onProgress?.({ kind: "start", subjects: jobs.flatMap(subjectsOf) });
  const results = await Promise.all(
    jobs.map((job) => {
      const queue = queueOf(job.provider.credential.chosen?.reference ?? job.provider.id);
      return probeJob(job, surroundings, (task) => queue(() => all(task)));
    }),
  );
  return reportOf(results.flat(), startMs, surroundings.now());
}

async function probeJob(
  job: ProbeJob,
  surroundings: ProbeSurroundings,
  limit: Limit,
): Promise<readonly ProbeResult[]> {
  const { provider, models, ownResult } = job;
  const tell = (model: LinkedModel | null, climb: Climb): ProbeResult => {
    const result = resultOf(provider, model, climb);
    surroundings.onProgress?.({ kind: "result", result });
    return result;
  };
  const { credential, session } = await begin(job, surroundings, limit);
  const climbs: Climb[] = [];
  const results: ProbeResult[] = [];
  for (const model of models) {
    const isSettled = session === null || credential.outcome.state === "failed";
    const climb = isSettled ? credential : await proveModel(session, model, credential);
    climbs.push(climb);
    results.push(tell(model, climb));
  }
  if (!ownResult) return results;
  const own = session === null ? credential : provedByModels(credential, climbs, session);
  return [tell(null, own), ...results];
}

interface Beginning {
  readonly credential: Climb;
  /** Null if nothing more can be asked. */
  readonly session: Session | null;
}

/** What applies to the provider as a whole: its configuration, then its credential. */
async function begin(
  { provider, models }: ProbeJob,
  surroundings: ProbeSurroundings,
  limit: Limit,
): Promise<Beginning> {
  const { target, problem } = checkConfiguration(provider);
  if (problem !== null) return stopped(problem);
  const refused = egressProblem(provider, models, surroundings);
  if (refused !== null) return stopped(refusal(refused));
  if (surroundings.offline) return stopped(notAsked);
  try {
    const channel = await openChannel(provider, target, models, surroundings, limit);
    const replies = new Map();
    const session = {
      linked: provider,
      target,
      channel,
      surroundings,
      replies,
      dependsOnKey: new Map(),
    };
    return { session, credential: await proveCredential(session) };
  } catch (error) {
    return stopped(refusal(error));
  }
}

function stopped(outcome: Outcome): Beginning {
  return { session: null, credential: { outcome, evidence: [configurationEvidence] } };
}

const notAsked: Outcome = {
  state: "unproven",
  level: null,
  reason: null,
  message: "The configuration is complete. Nothing was sent (--offline).",
  hint: null,
  passing: false,
};

/** What stopped us before the first request; anything else is a bug and stays visible. */
function refusal(error: unknown): Outcome {
  if (!(error instanceof NetError)) throw error;
  return failure(error.reason, error.message, error.hint);
}
