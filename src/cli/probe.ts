import type { ProbeReport } from "../generated/probe-report.js";
import { createHttp, type Http } from "../net/index.js";
import { type ProbeEvent, type ProbeSurroundings, planProbe, probe } from "../probe/index.js";
import {
  type LinkedProvider,
  type Program,
  programConsents,
  withChosenCredential,
} from "../resolve/index.js";
import { UsageError } from "./command.js";
import { allowedHosts, compile, findSources, openCatalog, programFolder } from "./compile.js";
import { credentialEnvironment } from "./env-file.js";
import { programFor } from "./probe-program.js";
import { probeWorld } from "./probe-surroundings.js";
import { readStored } from "./stored.js";
import { agreedConsents } from "./trust.js";
import type { World } from "./world.js";

export interface ProbeRequest {
  readonly config: string | undefined;
  /** `provider` or `provider/model`; none: everything in the config. */
  readonly select: readonly string[];
  readonly deep: boolean;
  readonly offline: boolean;
  readonly allowHosts: readonly string[];
  readonly timeoutMs: number;
  readonly concurrency: number;
  readonly onProgress: (event: ProbeEvent) => void;
  /** Variables of env files: for tokens and credentials only. */
  readonly envFile?: Readonly<Record<string, string | undefined>>;
}

export interface Probed {
  readonly report: ProbeReport;
  readonly program: Program;
}

/** Proves credentials and models live. Throws a `UsageError` where there is nothing to prove. */
export async function probeConfig(world: World, request: ProbeRequest): Promise<Probed> {
  const { program, folder, surroundings, http } = prepare(world, request);
  try {
    const trust = await agreedConsents(request.offline ? { ...world, prompts: null } : world, {
      folder,
      requests: programConsents(
        program.models,
        selectedProviders(program, request.select).map(withChosenCredential),
      ),
      allowed: surroundings.allowHosts,
    });
    const report = await probe(program, request.select, { ...surroundings, trust });
    return { report, program };
  } finally {
    await http.close();
  }
}

/** What a probe would send, without sending it. */
export function planConfigProbe(world: World, request: ProbeRequest) {
  const { program, surroundings } = prepare(world, request);
  return planProbe(program, request.select, surroundings);
}

interface Prepared {
  readonly program: Program;
  readonly folder: string;
  readonly surroundings: ProbeSurroundings;
  readonly http: Http;
}

function prepare(world: World, request: ProbeRequest): Prepared {
  const sources = findSources(world, request.config);
  if (sources.files.length === 0 && request.select.length === 0) {
    throw new UsageError(
      "No config was found here or above. Name a provider: altimate probe openai.",
    );
  }
  const folder = programFolder(world, sources, request.config);
  const catalog = openCatalog(world);
  const stored = readStored(world);
  const program = programFor(request.select, catalog, (extraModels) =>
    compile(sources.files, folder, catalog, world, {
      stored,
      assumeEnv: false,
      extraModels,
      envFile: request.envFile ?? {},
    }),
  );
  const http = createHttp({ env: world.env });
  const surroundings: ProbeSurroundings = {
    ...probeWorld(world, folder, http),
    env: credentialEnvironment(world.env, request.envFile ?? {}),
    allowHosts: allowedHosts(world, request.allowHosts),
    deep: request.deep,
    offline: request.offline,
    timeoutMs: request.timeoutMs,
    concurrency: request.concurrency,
    onProgress: request.onProgress,
  };
  return { program, folder, surroundings, http };
}

/** The providers that a selection names, or has a model of. */
export function selectedProviders({ providers }: Program, selection: readonly string[]) {
  const isSelected = ({ id }: LinkedProvider) =>
    selection.some((name) => name === id || name.startsWith(`${id}/`));
  return selection.length === 0 ? providers : providers.filter(isSelected);
}
