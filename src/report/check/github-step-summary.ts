import type { CheckReport, Finding } from "../../generated/check-report.js";
import { byGravity } from "../../language/severity.js";
import { neutralLines } from "../text.js";
import { wholeMessage } from "./message.js";
import { summaryLine } from "./summary.js";

/** GitHub drops a summary over 1 MiB; the last row says what was left out. */
const MAX_BYTES = 1_000_000;

/** One line of Markdown in which every character is literal. */
const plain = (text: string): string =>
  neutralLines(text)
    .join(" ")
    .replace(/[\\`*_[\]<>|&#~$@]|:(?=\/\/)|(?<=www)\./gi, (mark) => `&#${mark.charCodeAt(0)};`);

function row(finding: Finding): string {
  const { severity, file, range, code, rule, docs } = finding;
  const place = range === null ? (file ?? "") : `${file}:${range.start.line}:${range.start.column}`;
  const link = /^https:\/\/[^\s()<>|]+$/.test(docs) ? `[${plain(code)}](${docs})` : plain(code);
  return `| ${severity} | ${plain(place)} | ${link} ${plain(rule)} | ${plain(wholeMessage(finding))} |`;
}

/** Every finding as a Markdown table for the file that `GITHUB_STEP_SUMMARY` names. */
export function githubStepSummary(report: CheckReport): string {
  const head = ["### altimate config check", "", summaryLine(report)];
  if (report.findings.length === 0) return `${head.join("\n")}\n`;
  const lines = [...head, "", "| | Place | Rule | Message |", "|---|---|---|---|"];
  const findings = report.findings.toSorted((a, b) => byGravity(a.severity, b.severity));
  let bytes = 0;
  for (const [index, finding] of findings.entries()) {
    const line = row(finding);
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > MAX_BYTES) {
      lines.push("", `… and ${findings.length - index} more`);
      break;
    }
    lines.push(line);
  }
  return `${lines.join("\n")}\n`;
}
