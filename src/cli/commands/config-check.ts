import type { CheckReport, Finding, Severity } from "../../generated/check-report.js";
import {
  documentationOf,
  isAtLeast,
  lint,
  rules,
  secretSpans,
  sortFindings,
} from "../../lint/index.js";
import { checkFormats, checkReporters } from "../../report/check/index.js";
import { readFiles } from "../../source/discover.js";
import type { ParsedFile } from "../../source/parse.js";
import { oneOf, parseArguments } from "../arguments.js";
import { colorLevel } from "../color.js";
import {
  type Command,
  commonOptions,
  configOptions,
  EXIT,
  type OptionSpecs,
  UsageError,
} from "../command.js";
import { compile, findSources, openCatalog } from "../compile.js";
import type { World } from "../world.js";

const SEVERITIES = ["error", "warning", "info"] as const;

const options = {
  format: {
    type: "string",
    default: "pretty",
    value: "FORMAT",
    choices: checkFormats,
    description: "How findings are printed",
  },
  "fail-on": {
    type: "string",
    default: "error",
    value: "SEVERITY",
    choices: SEVERITIES,
    description: "The mildest severity that makes the check fail",
  },
  "require-env": { type: "boolean", description: "An unset variable is an error" },
  "assume-env": { type: "boolean", description: "Every variable counts as set" },
  ...configOptions,
  ...commonOptions,
} as const satisfies OptionSpecs;

export const configCheck: Command = {
  summary: "Check config files: what is wrong, where, and how to fix it.",
  positionals: "[FILE…]",
  options,
  examples: [
    ["altimate config check", "all config that counts in this folder"],
    ["altimate config check altimate-code.json", "one file by itself"],
    ["altimate config check --format json", "for programs"],
  ],
  run: async (argv, world) => {
    const { values, positionals } = parseArguments(argv, options);
    const format = oneOf("format", values.format, checkFormats);
    const failOn = oneOf("fail-on", values["fail-on"], SEVERITIES);
    const programs = readPrograms(world, positionals, values.config);
    const files = programs.flatMap((program) => program.files);
    const catalog = openCatalog(world);
    const lintOptions = {
      requireEnv: values["require-env"] === true,
      assumeEnv: values["assume-env"] === true,
      today: new Date(world.now()).toISOString().slice(0, 10),
    };
    const findings = programs.flatMap(({ files, projectRoot }) =>
      lint(
        compile(files, projectRoot, catalog, world, {
          stored: new Map(),
          assumeEnv: lintOptions.assumeEnv,
          extraModels: [],
        }),
        lintOptions,
      ),
    );
    const report = reportOf(files, sortFindings(findings), failOn);
    const sources = new Map(files.map(({ file }) => [file.display, file.text]));
    world.stdout.write(
      checkReporters[format](report, sources, {
        width: Math.min(world.stdout.columns, 80),
        colorLevel: colorLevel(world, world.stdout, values["no-color"]),
        maskRanges: new Map(files.map((file) => [file.file.display, secretSpans(file)])),
        rules: rules.map(({ code, id, summary, severity }) => ({
          code,
          name: id,
          summary,
          severity,
          docs: documentationOf({ id }),
        })),
        tool: {
          name: "altimate",
          version: world.version,
          url: "https://github.com/AltimateAI/altimate-config",
        },
        failOn,
      }),
    );
    return report.summary.ok ? EXIT.ok : EXIT.findings;
  },
};

interface FoundProgram {
  readonly files: readonly ParsedFile[];
  readonly projectRoot: string;
}

/** Each file that is named is a program of its own; without names, all layers found are one. */
function readPrograms(
  world: World,
  paths: readonly string[],
  config: string | undefined,
): readonly FoundProgram[] {
  if (paths.length === 0) {
    const { files, projectRoot } = findSources(world, config);
    if (files.length === 0) {
      throw new UsageError(
        "No config was found here or above. Name a file, or write one: altimate-code.json.",
      );
    }
    return [{ files, projectRoot }];
  }
  const { files, problems, projectRoot } = readFiles(world, paths);
  const [problem] = problems;
  if (problem !== undefined) throw new UsageError(problem.message);
  return files.map((file) => ({ files: [file], projectRoot }));
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
