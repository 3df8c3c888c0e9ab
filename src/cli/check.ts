import type { CheckReport, Finding, Severity } from "../generated/check-report.js";
import { isAtLeast, lint, sortFindings } from "../lint/index.js";
import { readFiles } from "../source/discover.js";
import type { ParsedFile } from "../source/parse.js";
import { projectRootOf } from "../source/project.js";
import { UsageError } from "./command.js";
import { compile, findSources, openCatalog, programFolder } from "./compile.js";
import type { World } from "./world.js";

export interface CheckRequest {
  /** Files to check, each a program of its own; none: all layers that are found, as one program. */
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly requireEnv: boolean;
  readonly assumeEnv: boolean;
  readonly failOn: Severity;
}

export interface Checked {
  readonly report: CheckReport;
  readonly files: readonly ParsedFile[];
}

/** Checks config files, offline. Throws a `UsageError` where there is nothing to check. */
export function checkConfig(world: World, request: CheckRequest): Checked {
  const programs = readPrograms(world, request);
  const catalog = openCatalog(world);
  const lintOptions = {
    requireEnv: request.requireEnv,
    assumeEnv: request.assumeEnv,
    today: new Date(world.now()).toISOString().slice(0, 10),
  };
  const findings = programs.flatMap(({ files, folder }) =>
    lint(
      compile(files, folder, catalog, world, {
        stored: new Map(),
        assumeEnv: request.assumeEnv,
        extraModels: [],
      }),
      lintOptions,
    ),
  );
  const files = programs.flatMap((program) => program.files);
  return { report: reportOf(files, sortFindings(findings), request.failOn), files };
}

interface FoundProgram {
  readonly files: readonly ParsedFile[];
  /** Where its `{file:}` references may reach. */
  readonly folder: string;
}

function readPrograms(world: World, { paths, config }: CheckRequest): readonly FoundProgram[] {
  if (paths.length === 0) {
    const sources = findSources(world, config);
    if (sources.files.length === 0) {
      throw new UsageError(
        "No config was found here or above. Name a file, or write one: altimate-code.json.",
      );
    }
    return [{ files: sources.files, folder: programFolder(world, sources, config) }];
  }
  const { files, problems } = readFiles(world, paths);
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(problem.message);
  return files.map((file) => ({
    files: [file],
    folder: projectRootOf(world, file.file.folder),
  }));
}

function reportOf(
  files: readonly ParsedFile[],
  findings: Finding[],
  failOn: Severity,
): CheckReport {
  const count = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    version: 1,
    files: files.map(({ file }) => ({ path: file.display, layer: file.layer.name })),
    findings,
    summary: {
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
      files: files.length,
      ok: !findings.some((finding) => isAtLeast(finding, failOn)),
    },
  };
}
