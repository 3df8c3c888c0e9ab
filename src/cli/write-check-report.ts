import type { Checked } from "../app/check.js";
import { writeNamed } from "../app/write-named.js";
import type { Severity } from "../generated/check-report.js";
import { documentationOf, rules, secretSpans } from "../lint/index.js";
import {
  type CheckFormat,
  type CheckReportOptions,
  checkReporters,
  githubStepSummary,
} from "../report/check/index.js";
import { capped } from "../report/findings-cap.js";
import { colorLevel, columns, type Terminal, tell } from "./terminal.js";

export interface ReportRequest {
  readonly format: CheckFormat;
  /** A file for that format; the terminal then gets the findings as text. */
  readonly output: string | null;
  /** Print nothing to standard output, which shows something else. */
  readonly silent: boolean;
  readonly failOn: Severity;
  readonly noColor: boolean;
}

/** Prints a report, writes it to a file if one is named, and gives GitHub its summary. */
export async function writeCheckReport(
  terminal: Terminal,
  { report: whole, files }: Checked,
  { format, output, silent, failOn, noColor }: ReportRequest,
): Promise<void> {
  const report = capped(whole);
  const sources = new Map(files.map(({ file }) => [file.display, file.text]));
  const options: CheckReportOptions = {
    width: columns(terminal.stdout),
    colorLevel: colorLevel(terminal, terminal.stdout, noColor),
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
      version: terminal.version,
      url: "https://github.com/AltimateAI/altimate-config",
    },
    failOn,
  };
  if (output !== null) {
    const text = checkReporters[format](report, sources, { ...options, colorLevel: 0 });
    await writeNamed(terminal, output, text);
  }
  const shown = output === null ? format : "pretty";
  if (!silent) terminal.stdout.write(checkReporters[shown](report, sources, options));

  const summaryFile = terminal.env.GITHUB_STEP_SUMMARY ?? "";
  if (format === "github" && summaryFile !== "") {
    try {
      await terminal.appendFile(summaryFile, githubStepSummary(report));
    } catch {
      tell(terminal, "the file that GITHUB_STEP_SUMMARY names could not be written.");
    }
  }
}
