import type { CheckRequest } from "../app/check.js";
import { isAtLeast, SEVERITIES } from "../language/severity.js";
import { age, oneOf, wholeNumber } from "./arguments.js";
import type { CheckFlags } from "./check-options.js";
import { UsageError } from "./command.js";
import type { Terminal } from "./terminal.js";

/** The check that a command line asks for. Throws a `UsageError` if it makes no sense. */
export async function checkRequest(
  terminal: Terminal,
  flags: CheckFlags,
  positionals: readonly string[],
): Promise<CheckRequest> {
  const paths = positionals.filter((it) => it !== "-");
  const readsStdin = paths.length < positionals.length;
  refuseContradictions(flags, readsStdin);
  return {
    paths,
    stdin: readsStdin
      ? { text: await terminal.readStdin(), filename: flags["stdin-filename"] ?? null }
      : null,
    config: flags.config,
    allowEmpty: flags["allow-empty"] === true,
    envFiles: flags["env-file"] ?? [],
    baseline: flags.baseline,
    probeLock: probeLockOf(flags),
    compat: flags["no-compat"] !== true,
    allowHosts: flags["allow-host"] ?? [],
    allowVariables: flags["allow-variable"] ?? [],
    requireEnv: flags["require-env"] === true,
    assumeEnv: flags["assume-env"] === true,
    severity: oneOf("severity", flags.severity, SEVERITIES),
    failOn: oneOf("fail-on", flags["fail-on"], SEVERITIES),
    maxWarnings:
      flags["max-warnings"] === undefined
        ? Number.POSITIVE_INFINITY
        : wholeNumber("max-warnings", flags["max-warnings"], 0),
  };
}

function probeLockOf(flags: CheckFlags): CheckRequest["probeLock"] {
  const file = flags["probe-lock"];
  const required = flags["require-proof"] === true;
  const maxAgeMs = age("max-age", flags["max-age"]);
  if (file !== undefined) return { file, maxAgeMs, required };
  if (!required) return null;
  throw new UsageError("--require-proof needs the proofs: name them with --probe-lock FILE.");
}

/** Flags that contradict each other. */
function refuseContradictions(flags: CheckFlags, readsStdin: boolean): void {
  const { format } = flags;
  const severity = oneOf("severity", flags.severity, SEVERITIES);
  const hidden: readonly string[] = SEVERITIES.filter((it) => !isAtLeast(it, severity));
  const contradictions: readonly (readonly [boolean, string])[] = [
    [
      flags["stdin-filename"] !== undefined && !readsStdin,
      "--stdin-filename applies to standard input, which is not read. Write - as the file.",
    ],
    [
      flags.fix === true && readsStdin,
      "--fix cannot write to standard input. Use --fix-dry-run to print the change.",
    ],
    [
      flags["fix-dry-run"] === true && format !== "pretty" && flags.output === undefined,
      `--fix-dry-run prints a diff. To get ${format} as well, add --output FILE.`,
    ],
    [
      flags.baseline !== undefined && flags["write-baseline"] !== undefined,
      "Give --baseline or --write-baseline, not both.",
    ],
    // what is not reported must not make the check fail, or nobody would see why
    [
      hidden.includes(flags["fail-on"]),
      `--severity ${severity} hides what --fail-on ${flags["fail-on"]} looks for. Give both the same severity.`,
    ],
    [
      hidden.includes("warning") && flags["max-warnings"] !== undefined,
      `--severity ${severity} hides the warnings that --max-warnings counts. Leave one of them out.`,
    ],
  ];
  const found = contradictions.find(([contradicts]) => contradicts);
  if (found !== undefined) throw new UsageError(found[1]);
}
