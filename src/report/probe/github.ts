import type { ProbeResult } from "../../generated/probe-report.js";
import { type AnnotationKind, workflowCommand } from "../workflow-command.js";
import {
  fails,
  type ProbeReporter,
  type ProbeReportOptions,
  subjectOf,
  wholeMessage,
} from "./reporter.js";
import { summaryLine } from "./summary.js";

const ANNOTATION_KINDS = [
  "error",
  "warning",
  "notice",
] as const satisfies readonly AnnotationKind[];

function kindOf(result: ProbeResult, options: ProbeReportOptions): AnnotationKind | null {
  if (result.state === "ok") return null;
  if (fails(result, options)) return "error";
  return result.state === "unproven" ? "warning" : "notice";
}

/** Annotations for GitHub Actions. A step shows ten of each kind, so the most severe come first. */
export const github: ProbeReporter = (report, options) => {
  const commands = ANNOTATION_KINDS.flatMap((kind) =>
    report.results
      .filter((result) => kindOf(result, options) === kind)
      .map((result) =>
        workflowCommand(
          kind,
          { title: `${result.state} ${subjectOf(result)}` },
          wholeMessage(result),
        ),
      ),
  );
  return `${[...commands, summaryLine(report, options)].join("\n")}\n`;
};
