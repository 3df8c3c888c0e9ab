import type { ProbePlan } from "../generated/probe-plan.js";
import type { ProbeReport } from "../generated/probe-report.js";
import { type ProbeEvent, planProbe, probe } from "../probe/index.js";
import {
  explainWithheld,
  type LinkedProvider,
  type Program,
  programConsents,
  withChosenCredential,
  withheldModel,
} from "../resolve/index.js";
import { allowedHosts } from "./allowed-hosts.js";
import { credentialEnvironment } from "./env-file.js";
import { programFor } from "./probe/selection.js";
import { probeDefaults, probeWorld } from "./probe/surroundings.js";
import { openProject } from "./project.js";
import { agreedConsents } from "./trust/consents.js";
import { withAgreedVariables } from "./trust/variables.js";
import { UsageError } from "./usage-error.js";
import type { World } from "./world.js";

export { probeDefaults } from "./probe/surroundings.js";

export interface ProbeRequest {
  readonly config: string | undefined;
  /** `provider` or `provider/model`; none: everything in the config. */
  readonly select: readonly string[];
  readonly deep: boolean;
  readonly offline: boolean;
  readonly allowHosts: readonly string[];
  readonly timeoutMs?: number | undefined;
  readonly concurrency?: number | undefined;
  readonly onProgress?: (event: ProbeEvent) => void;
  /** Files of variables, for tokens and credentials only. */
  readonly envFiles?: readonly string[];
  /** Variables that a project may put into public fields. */
  readonly allowVariables?: readonly string[];
}

/** What a cloud's own chain was asked for, and whether it gave an identity. */
export type AskedChain = Extract<ProbeEvent, { kind: "chain" }>;

export interface Probed {
  readonly report: ProbeReport;
  readonly program: Program;
  /** The providers that were selected. */
  readonly providers: readonly LinkedProvider[];
  readonly chains: readonly AskedChain[];
  /** Further notices. */
  readonly notices: readonly string[];
}

/** Proves credentials and models live. Throws a `UsageError` if there is nothing to prove. */
export async function probeConfig(world: World, request: ProbeRequest): Promise<Probed> {
  const { deep, offline, select } = request;
  const { folder, envFile, allowHosts, compile } = prepare(world, request);
  const program = offline
    ? compile([])
    : await withAgreedVariables(world, folder, compile([]), compile);
  refuseWithheld(program, select);
  const providers = selectedProviders(program, select);
  const chains: AskedChain[] = [];
  const http = await world.connect(world.env);
  try {
    const { isAgreed, notices } = await agreedConsents(
      offline ? { ...world, confirm: null } : world,
      {
        folder,
        requests: programConsents(program.models, providers.map(withChosenCredential)),
        allowed: allowHosts,
      },
    );
    const report = await probe(program, select, {
      ...probeWorld(world, folder, http),
      env: credentialEnvironment(world.env, envFile),
      allowHosts,
      deep,
      offline,
      timeoutMs: request.timeoutMs ?? probeDefaults.timeoutMs,
      concurrency: request.concurrency ?? probeDefaults.concurrency,
      trust: isAgreed,
      onProgress: (event) => {
        if (event.kind === "chain") chains.push(event);
        request.onProgress?.(event);
      },
    });
    return { report, program, providers, chains, notices };
  } finally {
    await http.close();
  }
}

/** What a probe would send, without sending it. */
export function planConfigProbe(world: World, request: ProbeRequest): ProbePlan {
  const { allowHosts, compile } = prepare(world, request);
  const program = compile([]);
  refuseWithheld(program, request.select);
  return planProbe(program, request.select, {
    deep: request.deep,
    allowHosts,
    trust: () => false,
  });
}

function prepare(
  world: World,
  { config, select, envFiles = [], allowHosts, allowVariables = [] }: ProbeRequest,
) {
  const { folder, catalog, envFile, link } = openProject(world, {
    config,
    envFiles,
    allowVariables,
    whenEmpty:
      select.length > 0
        ? undefined
        : "No config was found here or above. Name a provider: altimate probe openai.",
  });
  const compile = (variables: readonly string[]) =>
    programFor(select, catalog, (models) => link({ models, variables }));
  return { folder, envFile, allowHosts: allowedHosts(world, allowHosts), compile };
}

/** Without a selection, the chosen models are asked: they must be known. */
function refuseWithheld(program: Program, select: readonly string[]): void {
  const withheld = select.length === 0 ? withheldModel(program) : null;
  if (withheld === null) return;
  const { message, remedy } = explainWithheld(withheld);
  throw new UsageError(`${message} Nothing was sent.\n${remedy}`);
}

/** The providers that a selection names, directly or by a model. */
function selectedProviders({ providers }: Program, selection: readonly string[]) {
  const isSelected = ({ id }: LinkedProvider) =>
    selection.some((name) => name === id || name.startsWith(`${id}/`));
  return selection.length === 0 ? providers : providers.filter(isSelected);
}
