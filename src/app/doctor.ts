import { ageInDays, isStale } from "../catalog/index.js";
import type { DoctorReport } from "../generated/doctor-report.js";
import type { ParsedFile } from "../source/parse.js";
import { allowedHosts } from "./allowed-hosts.js";
import { listCredentials } from "./credentials.js";
import { proxiesOf, relevantVariables } from "./doctor/environment.js";
import { probeAll } from "./doctor/probes.js";
import { type Redact, redactor } from "./doctor/redact.js";
import { underHome } from "./kept.js";
import { openProject } from "./project.js";
import { today } from "./today.js";
import type { World } from "./world.js";

export interface ExamineRequest {
  readonly config: string | undefined;
  readonly offline: boolean;
  readonly allowHosts: readonly string[];
}

export interface Examined {
  readonly report: DoctorReport;
  /** Further notices. */
  readonly notices: readonly string[];
}

/** Collects everything that a bug report should contain, and nothing that it should not. */
export async function examine(world: World, request: ExamineRequest): Promise<Examined> {
  const { config, offline } = request;
  const project = openProject(world, { config, keepProblems: true });
  const { sources, folder, catalog, stored } = project;
  // a stored credential is worth a request, even if no config names its provider
  const program = project.link({ models: [...stored.secrets.keys()].map((id) => `${id}/any`) });
  const { credentials, problems } = listCredentials(world);
  const allowHosts = allowedHosts(world, request.allowHosts);
  const { probes, aheadMs, notices } = await probeAll(world, program, {
    folder,
    offline,
    allowHosts,
  });

  const redact = redactor(program.providers, world.home);
  const orNull = (text: string | null) => (text === null ? null : redact(text));
  const day = today(world);
  const report: DoctorReport = {
    version: 1,
    versions: {
      altimate: world.version,
      node: world.node,
      platform: world.platform,
      arch: world.arch,
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
      ageDays: ageInDays(catalog, day),
      stale: isStale(catalog, day),
    },
    credentials: credentials.map((it) => ({ ...it, source: redact(it.source) })),
    probes: redactProbes(probes, redact),
  };
  return { report, notices };
}

function redactProbes(probes: readonly DoctorReport["probes"][number][], redact: Redact) {
  return probes.map(({ message, hint, ...rest }) => ({
    ...rest,
    message: redact(message),
    hint: hint === null ? null : redact(hint),
  }));
}

/** Relative to the working folder if it is below it, else to the home folder. */
function pathOf(world: World, { file }: ParsedFile): string {
  return file.display.startsWith("..") ? underHome(world, file.path) : file.display;
}
