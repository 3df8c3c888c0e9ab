import { setTimeout } from "node:timers/promises";
import type { ProbeReport } from "../generated/probe-report.js";
import { createHttp, credentialFileReader, type Http } from "../net/index.js";
import {
  type ProbeEvent,
  type ProbeSurroundings,
  planProbe,
  probe,
  unmatchedSelection,
} from "../probe/index.js";
import type { Program } from "../resolve/index.js";
import { UsageError } from "./command.js";
import { allowedHosts, compile, findSources, openCatalog, programFolder } from "./compile.js";
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
}

/** Proves credentials and models live. Throws a `UsageError` where there is nothing to prove. */
export async function probeConfig(world: World, request: ProbeRequest): Promise<ProbeReport> {
  const { program, surroundings, http } = prepare(world, request);
  try {
    return await probe(program, request.select, surroundings);
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
  const program = compile(sources.files, folder, openCatalog(world), world, {
    stored: new Map(),
    assumeEnv: false,
    extraModels: request.select.filter((it) => it.includes("/")),
  });
  const [unmatched] = unmatchedSelection(program, request.select);
  if (unmatched !== undefined) {
    throw new UsageError(`The config has no provider or model "${unmatched}".`);
  }
  const http = createHttp({ env: world.env });
  const surroundings: ProbeSurroundings = {
    http,
    now: world.now,
    sleep: (ms, signal) => setTimeout(ms, undefined, signal ? { signal } : {}),
    env: world.env,
    readFile: credentialFileReader({ folder, home: world.home }),
    storedCredential: async () => null,
    allowHosts: allowedHosts(world, request.allowHosts),
    trust: () => false,
    deep: request.deep,
    offline: request.offline,
    timeoutMs: request.timeoutMs,
    concurrency: request.concurrency,
    onProgress: request.onProgress,
  };
  return { program, surroundings, http };
}
