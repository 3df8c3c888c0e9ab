import { checkFormats } from "../../report/check/index.js";
import { plural } from "../../report/text.js";
import { oneOf, parseArguments, wholeNumber } from "../arguments.js";
import { type CheckRequest, checkConfig } from "../check.js";
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
      requireEnv: values["require-env"] === true,
      assumeEnv: values["assume-env"] === true,
      severity: oneOf("severity", values.severity, SEVERITIES),
      failOn: oneOf("fail-on", values["fail-on"], SEVERITIES),
      maxWarnings:
        values["max-warnings"] === undefined
          ? Number.POSITIVE_INFINITY
          : wholeNumber("max-warnings", values["max-warnings"], 0),
    };
    refuseContradictions(request);
    const checked = checkConfig(world, request);
    await writeCheckReport(world, checked, {
      format,
      output: values.output ?? null,
      failOn: request.failOn,
      noColor: values["no-color"] === true,
    });
    const { warnings, ok } = checked.report.summary;
    if (warnings > request.maxWarnings) {
      tell(
        world,
        `${plural(warnings, "warning")}, but --max-warnings allows ${request.maxWarnings}.`,
      );
    }
    return ok ? EXIT.ok : EXIT.findings;
  },
};

/** What is not reported can't make the check fail, or nobody would see why. */
function refuseContradictions({ severity, failOn, maxWarnings }: CheckRequest): void {
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
