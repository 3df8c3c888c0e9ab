import type { CheckReport, Finding, Severity } from "../generated/check-report.js";
import { isAtLeast } from "../language/severity.js";
import { withoutBaseline } from "../lint/baseline.js";
import { lint, sortFindings, withoutRepeats } from "../lint/index.js";
import type { ParsedFile } from "../source/parse.js";
import { allowedHosts } from "./allowed-hosts.js";
import { type CheckInputs, type InputsRequest, readInputs } from "./check/inputs.js";
import { type ProgramRequest, readPrograms } from "./check/programs.js";
import { openLinker } from "./project/linker.js";
import { today } from "./today.js";
import type { World } from "./world.js";

export interface CheckRequest extends ProgramRequest, InputsRequest {
  /** Files of variables, for tokens and credentials only. */
  readonly envFiles: readonly string[];
  readonly requireEnv: boolean;
  readonly assumeEnv: boolean;
  /** Whether the altimate-code compatibility rules run. */
  readonly compat: boolean;
  /** Hosts that credentials may go to. */
  readonly allowHosts: readonly string[];
  /** Variables that a project may put into public fields. */
  readonly allowVariables: readonly string[];
  /** The lowest severity to report. */
  readonly severity: Severity;
  /** The lowest severity that makes the check fail. */
  readonly failOn: Severity;
  /** More warnings than this make the check fail. */
  readonly maxWarnings: number;
}

export const checkDefaults = {
  paths: [],
  stdin: null,
  config: undefined,
  allowEmpty: false,
  envFiles: [],
  requireEnv: false,
  assumeEnv: false,
  compat: true,
  allowHosts: [],
  allowVariables: [],
  baseline: undefined,
  probeLock: null,
  severity: "info",
  failOn: "error",
  maxWarnings: Number.POSITIVE_INFINITY,
} as const satisfies CheckRequest;

export interface Checked {
  readonly report: CheckReport;
  readonly files: readonly ParsedFile[];
  /** How many findings the baseline covers. */
  readonly known: number;
}

/** Checks config files, offline. Throws a `UsageError` where there is nothing to check. */
export async function checkConfig(world: World, request: CheckRequest): Promise<Checked> {
  return checkWith(await readInputs(world, request), world, request);
}

/** The same again, with its other inputs already read. */
export function checkWith(inputs: CheckInputs, world: World, request: CheckRequest): Checked {
  const { requireEnv, assumeEnv, compat, envFiles, allowVariables } = request;
  const { glob, baseline, proofs } = inputs;
  const programs = readPrograms(world, request, glob);
  const linker = openLinker(world, { assumeEnv, envFiles, allowVariables });
  const allowHosts = allowedHosts(world, request.allowHosts);
  const found = programs.flatMap(({ files, folder, unread }) =>
    lint(linker.link(files, folder), {
      requireEnv,
      assumeEnv,
      today: today(world),
      compat,
      unread,
      allowHosts,
      ...(proofs !== null && { proofs }),
    }),
  );
  const findings = sortFindings(withoutRepeats(found)).filter((it) =>
    isAtLeast(it.severity, request.severity),
  );
  const fresh = baseline === null ? findings : withoutBaseline(findings, baseline);
  const files = programs.flatMap((program) => program.files);
  return {
    report: reportOf(files, fresh, request),
    files,
    known: findings.length - fresh.length,
  };
}

function reportOf(
  files: readonly ParsedFile[],
  findings: Finding[],
  { failOn, maxWarnings }: CheckRequest,
): CheckReport {
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  const warnings = count("warning");
  return {
    version: 1,
    files: files.map(({ file }) => ({ path: file.display, layer: file.layer.name })),
    findings,
    summary: {
      errors: count("error"),
      warnings,
      infos: count("info"),
      files: files.length,
      ok: warnings <= maxWarnings && !findings.some((it) => isAtLeast(it.severity, failOn)),
    },
  };
}
