import { ageInDays, isStale } from "../../catalog/index.js";
import type { DoctorReport } from "../../generated/doctor-report.js";
import { discover } from "../../source/discover.js";
import type { ParsedFile } from "../../source/parse.js";
import { listCredentials } from "../auth-list.js";
import { allowedHosts, compile, openCatalog, programFolder } from "../compile.js";
import { underHome } from "../kept.js";
import { readStored } from "../stored.js";
import type { World } from "../world.js";
import { proxiesOf, relevantVariables } from "./environment.js";
import { probeAll } from "./probes.js";
import { type Redact, redactor } from "./redact.js";

export interface ExamineRequest {
  readonly config: string | undefined;
  readonly offline: boolean;
  readonly allowHosts: readonly string[];
}

/** Looks at everything that a report of a fault should tell, and at nothing that it should not. */
export async function examine(world: World, request: ExamineRequest): Promise<DoctorReport> {
  const { config, offline } = request;
  const sources = discover(world, config === undefined ? {} : { config: [config] });
  const folder = programFolder(world, sources, config);
  const stored = readStored(world);
  const catalog = openCatalog(world);
  const program = compile(sources.files, folder, catalog, world, {
    stored,
    assumeEnv: false,
    // a stored credential is worth a question, though no config names its provider
    extraModels: [...stored.secrets.keys()].map((id) => `${id}/any`),
  });
  const { credentials, problems } = listCredentials(world);
  const allowHosts = allowedHosts(world, request.allowHosts);
  const { probes, aheadMs } = await probeAll(world, program, { folder, offline, allowHosts });

  const redact = redactor(program.providers, world.home);
  const orNull = (text: string | null) => (text === null ? null : redact(text));
  const today = new Date(world.now()).toISOString().slice(0, 10);
  return {
    version: 1,
    versions: {
      altimate: world.version,
      node: process.versions.node,
      platform: world.platform,
      arch: process.arch,
    },
    files: sources.files.map((file) => ({
      path: redact(pathOf(world, file)),
      layer: file.file.layer.name,
      trusted: file.file.layer.trusted,
    })),
    problems: [
      ...sources.problems.map(({ message }) => redact(message)),
      ...problems.map(({ source, provider, message }) =>
        redact(`${source}${provider === null ? "" : `, ${provider}`}: ${message}`),
      ),
    ],
    variables: relevantVariables(world, program),
    proxies: proxiesOf(world).map((proxy) => ({ ...proxy, value: redact(proxy.value) })),
    certificates: orNull(world.env.NODE_EXTRA_CA_CERTS ?? null),
    clock: { now: new Date(world.now()).toISOString(), aheadMs },
    catalog: {
      date: catalog.date,
      ageDays: ageInDays(catalog, today),
      stale: isStale(catalog, today),
    },
    credentials: credentials.map((it) => ({ ...it, source: redact(it.source) })),
    probes: redactProbes(probes, redact),
  };
}

function redactProbes(probes: readonly DoctorReport["probes"][number][], redact: Redact) {
  return probes.map(({ message, hint, ...rest }) => ({
    ...rest,
    message: redact(message),
    hint: hint === null ? null : redact(hint),
  }));
}

/** As it is seen from the working folder where it lies below it, else from the home folder. */
function pathOf(world: World, { file }: ParsedFile): string {
  return file.display.startsWith("..") ? underHome(world, file.path) : file.display;
}
