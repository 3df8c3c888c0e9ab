import type { Baseline } from "../generated/baseline.js";
import type { CheckReport, Finding, Severity } from "../generated/check-report.js";
import { isAtLeast } from "../language/severity.js";
import { withoutBaseline } from "../lint/baseline.js";
import { lint, sortFindings, withoutRepeats } from "../lint/index.js";
import type { Proofs } from "../resolve/probe-lock.js";
import type { ParsedFile } from "../source/parse.js";
import { allowedHosts, compile, openCatalog } from "./compile.js";
import { type ProgramRequest, readPrograms } from "./programs.js";
import { readStored } from "./stored.js";
import type { World } from "./world.js";

export interface CheckRequest extends ProgramRequest {
  /** Variables of `--env-file`. */
  readonly envFile: Readonly<Record<string, string | undefined>>;
  readonly requireEnv: boolean;
  readonly assumeEnv: boolean;
  /** Whether what altimate-code itself would make of the config counts. */
  readonly compat: boolean;
  /** Hosts that credentials may go to, from `--allow-host`. */
  readonly allowHosts: readonly string[];
  /** What probes proved, from `--probe-lock`. */
  readonly proofs: Proofs | null;
  /** Findings that are known and left out. */
  readonly baseline: Baseline | null;
  /** The mildest severity that is reported. */
  readonly severity: Severity;
  /** The mildest severity that makes the check fail. */
  readonly failOn: Severity;
  /** More warnings than these make the check fail. */
  readonly maxWarnings: number;
}

export const checkDefaults = {
  paths: [],
  glob: () => [],
  stdin: null,
  config: undefined,
  allowEmpty: false,
  envFile: {},
  requireEnv: false,
  assumeEnv: false,
  compat: true,
  allowHosts: [],
  proofs: null,
  baseline: null,
  severity: "info",
  failOn: "error",
  maxWarnings: Number.POSITIVE_INFINITY,
} as const satisfies CheckRequest;

export interface Checked {
  readonly report: CheckReport;
  readonly files: readonly ParsedFile[];
  /** How many findings the baseline knows. */
  readonly known: number;
}

/** Checks config files, offline. Throws a `UsageError` where there is nothing to check. */
export function checkConfig(world: World, request: CheckRequest): Checked {
  const { requireEnv, assumeEnv, compat, envFile, baseline, proofs } = request;
  const programs = readPrograms(world, request);
  const catalog = openCatalog(world);
  const today = new Date(world.now()).toISOString().slice(0, 10);
  const allowHosts = allowedHosts(world, request.allowHosts);
  const compileOptions = { stored: readStored(world), assumeEnv, envFile, extraModels: [] };
  const found = programs.flatMap(({ files, folder, unread }) =>
    lint(compile(files, folder, catalog, world, compileOptions), {
      requireEnv,
      assumeEnv,
      today,
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
