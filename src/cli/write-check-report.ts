import type { Severity } from "../generated/check-report.js";
import { documentationOf, rules, secretSpans } from "../lint/index.js";
import {
  type CheckFormat,
  type CheckReportOptions,
  checkReporters,
  githubStepSummary,
} from "../report/check/index.js";
import type { Checked } from "./check.js";
import { colorLevel, columns, tell } from "./terminal.js";
import type { World } from "./world.js";
import { writeNamed } from "./write-named.js";

export interface ReportRequest {
  readonly format: CheckFormat;
  /** A file for that format; the terminal then gets the findings as text. */
  readonly output: string | null;
  /** Nothing on standard output, which shows something else. */
  readonly silent: boolean;
  readonly failOn: Severity;
  readonly noColor: boolean;
}

/** Prints a report, writes it to a file where one is named, and gives GitHub its summary. */
export async function writeCheckReport(
  world: World,
  { report, files }: Checked,
  { format, output, silent, failOn, noColor }: ReportRequest,
): Promise<void> {
  const sources = new Map(files.map(({ file }) => [file.display, file.text]));
  const options: CheckReportOptions = {
    width: columns(world.stdout),
    colorLevel: colorLevel(world, world.stdout, noColor),
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
  };
  if (output !== null) {
    const text = checkReporters[format](report, sources, { ...options, colorLevel: 0 });
    await writeNamed(world, output, text);
  }
  const shown = output === null ? format : "pretty";
  if (!silent) world.stdout.write(checkReporters[shown](report, sources, options));

  const summaryFile = world.env.GITHUB_STEP_SUMMARY ?? "";
  if (format === "github" && summaryFile !== "") {
    try {
      await world.appendFile(summaryFile, githubStepSummary(report));
    } catch {
      tell(world, "the file that GITHUB_STEP_SUMMARY names could not be written.");
    }
  }
}
