import { isAtLeast, SEVERITIES } from "../language/severity.js";
import type { ProofDemands } from "../resolve/probe-lock.js";
import { age, oneOf, wholeNumber } from "./arguments.js";
import type { CheckRequest } from "./check.js";
import type { CheckFlags } from "./check-options.js";
import { UsageError } from "./command.js";
import { readEnvFiles } from "./env-file.js";
import type { World } from "./world.js";

/** What a check is asked for, out of its command line. Throws a `UsageError` where that makes no sense. */
export async function checkRequest(
  world: World,
  flags: CheckFlags,
  positionals: readonly string[],
): Promise<CheckRequest> {
  const paths = positionals.filter((it) => it !== "-");
  const readsStdin = paths.length < positionals.length;
  refuseContradictions(flags, readsStdin);
  return {
    paths,
    glob: paths.some((path) => /[*?{}[\]()!]/.test(path)) ? await world.loadGlob() : () => [],
    stdin: readsStdin
      ? { text: await world.readStdin(), filename: flags["stdin-filename"] ?? null }
      : null,
    config: flags.config,
    allowEmpty: flags["allow-empty"] === true,
    envFile: readEnvFiles(world, flags["env-file"]),
    baseline: await baselineIn(world, flags.baseline),
    proofs: await proofsIn(world, flags["probe-lock"], {
      nowMs: world.now(),
      maxAgeMs: age("max-age", flags["max-age"]),
      required: flags["require-proof"] === true,
    }),
    compat: flags["no-compat"] !== true,
    allowHosts: flags["allow-host"] ?? [],
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

/** What few checks need is loaded only where it is asked for. */
async function baselineIn(world: World, path: string | undefined) {
  if (path === undefined) return null;
  const { readBaseline } = await import("./baseline-file.js");
  return readBaseline(world, path);
}

async function proofsIn(world: World, path: string | undefined, demands: ProofDemands) {
  if (path === undefined) {
    if (!demands.required) return null;
    throw new UsageError("--require-proof needs the proofs: name them with --probe-lock FILE.");
  }
  const { readProofs } = await import("./lock.js");
  return readProofs(world, path, demands);
}

/** Two flags that can't both be meant. */
function refuseContradictions(flags: CheckFlags, readsStdin: boolean): void {
  const { format } = flags;
  const severity = oneOf("severity", flags.severity, SEVERITIES);
  const hidden: readonly string[] = SEVERITIES.filter((it) => !isAtLeast(it, severity));
  const contradictions: readonly (readonly [boolean, string])[] = [
    [
      flags["stdin-filename"] !== undefined && !readsStdin,
      "--stdin-filename names standard input, which is not read. Write - in the place of a file.",
    ],
    [
      flags.fix === true && readsStdin,
      "--fix needs a file to write to, which standard input is not. --fix-dry-run prints the change.",
    ],
    [
      flags["fix-dry-run"] === true && format !== "pretty" && flags.output === undefined,
      `--fix-dry-run prints a diff. For ${format} as well, name a file: --output FILE.`,
    ],
    [
      flags.baseline !== undefined && flags["write-baseline"] !== undefined,
      "Give --baseline or --write-baseline, not both.",
    ],
    // what is not reported can't make the check fail, or nobody would see why
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
