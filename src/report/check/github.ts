import type { Finding, Severity } from "../../generated/check-report.js";
import { byGravity } from "../../language/severity.js";
import { type AnnotationKind, workflowCommand } from "../workflow-command.js";
import { wholeMessage } from "./message.js";
import type { CheckReporter } from "./reporter.js";
import { summaryLine } from "./summary.js";

const ANNOTATION_KINDS: Readonly<Record<Severity, AnnotationKind>> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

function place({ file, range }: Finding): Record<string, string | number> {
  if (file === null) return {};
  if (range === null) return { file };
  const { start, end } = range;
  // GitHub only supports columns within one line
  return start.line === end.line
    ? { file, line: start.line, col: start.column, endColumn: end.column }
    : { file, line: start.line, endLine: end.line };
}

/** Annotations for GitHub Actions. A step shows ten of each kind, so the most severe come first. */
export const github: CheckReporter = (report) => {
  const commands = report.findings
    .toSorted((a, b) => byGravity(a.severity, b.severity))
    .map((finding) =>
      workflowCommand(
        ANNOTATION_KINDS[finding.severity],
        { ...place(finding), title: `${finding.code} ${finding.rule}` },
        wholeMessage(finding),
      ),
    );
  return `${[...commands, summaryLine(report)].join("\n")}\n`;
};
