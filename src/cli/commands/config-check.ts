import { checkFormats } from "../../report/check/index.js";
import { plural } from "../../report/text.js";
import type { ProofDemands } from "../../resolve/probe-lock.js";
import { age, oneOf, parseArguments, wholeNumber } from "../arguments.js";
import { type Checked, type CheckRequest, checkConfig } from "../check.js";
import {
  type Command,
  commonOptions,
  configOptions,
  EXIT,
  type OptionSpecs,
  UsageError,
} from "../command.js";
import { envFileOption, readEnvFiles } from "../env-file.js";
import { tell } from "../terminal.js";
import type { World } from "../world.js";
import { writeCheckReport } from "../write-check-report.js";

const SEVERITIES = ["error", "warning", "info"] as const;

const options = {
  format: {
    type: "string",
    default: "pretty",
    value: "FORMAT",
    choices: checkFormats,
    description: "How findings are printed",
  },
  output: {
    type: "string",
    short: "o",
    value: "FILE",
    description: "Write that format to a file, and the findings as text here",
  },
  "fail-on": {
    type: "string",
    default: "error",
    value: "SEVERITY",
    choices: SEVERITIES,
    description: "The mildest severity that makes the check fail",
  },
  severity: {
    type: "string",
    default: "info",
    value: "SEVERITY",
    choices: SEVERITIES,
    description: "The mildest severity that is reported",
  },
  "max-warnings": {
    type: "string",
    value: "N",
    description: "Fail where there are more warnings than these",
  },
  "require-env": { type: "boolean", description: "An unset variable is an error" },
  "assume-env": { type: "boolean", description: "Every variable counts as set" },
  ...envFileOption,
  fix: { type: "boolean", description: "Correct what is certain, in place" },
  "fix-dry-run": { type: "boolean", description: "Print what --fix would change" },
  baseline: { type: "string", value: "FILE", description: "Leave out the findings it lists" },
  "write-baseline": {
    type: "string",
    value: "FILE",
    description: "List today's findings in a file, for --baseline",
  },
  "no-compat": {
    type: "boolean",
    description: "Leave out what altimate-code itself would make of it (ALT7xx)",
  },
  "probe-lock": {
    type: "string",
    value: "FILE",
    description: "Also tell of models that altimate probe --lock FILE has no proof of",
  },
  "max-age": {
    type: "string",
    default: "30d",
    value: "AGE",
    description: "With --probe-lock: how old a proof may be",
  },
  "require-proof": {
    type: "boolean",
    description: "With --probe-lock: a model without a proof is an error",
  },
  "stdin-filename": {
    type: "string",
    value: "FILE",
    description: "What standard input (-) is called, and which folder it is in",
  },
  "allow-empty": { type: "boolean", description: "Succeed where there is nothing to check" },
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
    ["altimate config check 'services/**/*.jsonc'", "all that match"],
    ["altimate config check --fix", "and correct what is certain"],
    ["altimate config check --format sarif -o check.sarif", "for code scanning"],
  ],
  run: async (argv, world) => {
    const { values, positionals } = parseArguments(argv, options);
    const format = oneOf("format", values.format, checkFormats);
    const paths = positionals.filter((it) => it !== "-");
    const readsStdin = paths.length < positionals.length;
    if (values["stdin-filename"] !== undefined && !readsStdin) {
      throw new UsageError(
        "--stdin-filename names standard input, which is not read. Write - in the place of a file.",
      );
    }
    const request: CheckRequest = {
      paths,
      glob: paths.some((path) => /[*?{}[\]()!]/.test(path)) ? await world.loadGlob() : () => [],
      stdin: readsStdin
        ? { text: await world.readStdin(), filename: values["stdin-filename"] ?? null }
        : null,
      config: values.config,
      allowEmpty: values["allow-empty"] === true,
      envFile: readEnvFiles(world, values["env-file"]),
      baseline: await baselineOf(world, values.baseline),
      proofs: await proofsIn(world, values["probe-lock"], {
        nowMs: world.now(),
        maxAgeMs: age("max-age", values["max-age"]),
        required: values["require-proof"] === true,
      }),
      compat: values["no-compat"] !== true,
      allowHosts: values["allow-host"] ?? [],
      requireEnv: values["require-env"] === true,
      assumeEnv: values["assume-env"] === true,
      severity: oneOf("severity", values.severity, SEVERITIES),
      failOn: oneOf("fail-on", values["fail-on"], SEVERITIES),
      maxWarnings:
        values["max-warnings"] === undefined
          ? Number.POSITIVE_INFINITY
          : wholeNumber("max-warnings", values["max-warnings"], 0),
    };
    refuseContradictions(request, values);
    const isDryRun = values["fix-dry-run"] === true;
    const checked =
      isDryRun || values.fix === true
        ? await fixFirst(world, request, isDryRun)
        : checkConfig(world, request);

    const { findings, summary } = checked.report;
    if (values["write-baseline"] !== undefined) {
      const { writeBaseline } = await import("../baseline-file.js");
      await writeBaseline(world, values["write-baseline"], findings);
      return EXIT.ok;
    }
    await writeCheckReport(world, checked, {
      format,
      output: values.output ?? null,
      silent: isDryRun,
      failOn: request.failOn,
      noColor: values["no-color"] === true,
    });
    if (checked.known > 0) tell(world, `${plural(checked.known, "known finding")} left out.`);
    if (summary.warnings > request.maxWarnings) {
      tell(
        world,
        `${plural(summary.warnings, "warning")}, but --max-warnings allows ${request.maxWarnings}.`,
      );
    }
    return summary.ok ? EXIT.ok : EXIT.findings;
  },
};

/** What few checks need is loaded only where it is asked for. */
async function baselineOf(world: World, path: string | undefined) {
  if (path === undefined) return null;
  const { readBaseline } = await import("../baseline-file.js");
  return readBaseline(world, path);
}

async function proofsIn(world: World, path: string | undefined, demands: ProofDemands) {
  if (path === undefined) {
    if (!demands.required) return null;
    throw new UsageError("--require-proof needs the proofs: name them with --probe-lock FILE.");
  }
  const { readProofs } = await import("../lock.js");
  return readProofs(world, path, demands);
}

async function fixFirst(world: World, request: CheckRequest, isDryRun: boolean): Promise<Checked> {
  const { diffOf, fixConfig, writeChanges } = await import("../fix.js");
  const { checked, changes, count } = fixConfig(world, request);
  if (isDryRun) world.stdout.write(diffOf(changes));
  else await writeChanges(world, changes);
  const what = `${plural(count, "finding")} in ${plural(changes.length, "file")}`;
  if (count > 0) tell(world, isDryRun ? `--fix would correct ${what}.` : `Corrected ${what}.`);
  return checked;
}

interface OutputFlags {
  readonly format: string;
  readonly output?: string | undefined;
  readonly fix?: boolean | undefined;
  readonly "fix-dry-run"?: boolean | undefined;
  readonly baseline?: string | undefined;
  readonly "write-baseline"?: string | undefined;
}

/** Flags that contradict each other. What is not reported can't make the check fail, or nobody would see why. */
function refuseContradictions(
  { severity, failOn, maxWarnings, stdin }: CheckRequest,
  flags: OutputFlags,
): void {
  if (flags.fix === true && stdin !== null) {
    throw new UsageError(
      "--fix needs a file to write to, which standard input is not. --fix-dry-run prints the change.",
    );
  }
  if (flags["fix-dry-run"] === true && flags.format !== "pretty" && flags.output === undefined) {
    throw new UsageError(
      `--fix-dry-run prints a diff. For ${flags.format} as well, name a file: --output FILE.`,
    );
  }
  if (flags.baseline !== undefined && flags["write-baseline"] !== undefined) {
    throw new UsageError("Give --baseline or --write-baseline, not both.");
  }
  const hidden = SEVERITIES.slice(SEVERITIES.indexOf(severity) + 1);
  if (hidden.includes(failOn)) {
    throw new UsageError(
      `--severity ${severity} hides what --fail-on ${failOn} looks for. Give both the same severity.`,
    );
  }
  if (hidden.includes("warning") && maxWarnings !== Number.POSITIVE_INFINITY) {
    throw new UsageError(
      `--severity ${severity} hides the warnings that --max-warnings counts. Leave one of them out.`,
    );
  }
}
