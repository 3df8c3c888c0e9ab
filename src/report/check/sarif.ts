import type { Finding, Fix, Range, Severity } from "../../generated/check-report.js";
import { printJson } from "../text.js";
import { isAbsolutePath, uriOf } from "../uri.js";
import { withFingerprints } from "./fingerprint.js";
import { wholeMessage } from "./message.js";
import type { CheckReporter, RuleDescription } from "./reporter.js";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** A text in which nothing counts as an embedded link (SARIF 2.1.0 §3.11.6). */
const message = (text: string) => ({
  text: text.includes("](") ? text.replace(/[\\[\]]/g, "\\$&") : text,
});

const artifact = (path: string) => ({
  uri: uriOf(path),
  ...(isAbsolutePath(path) ? {} : { uriBaseId: "%SRCROOT%" }),
});

const region = ({ start, end }: Range) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
  charOffset: start.offset,
  charLength: end.offset - start.offset,
});

const location = (file: string, range: Range | null) => ({
  physicalLocation: {
    artifactLocation: artifact(file),
    ...(range === null ? {} : { region: region(range) }),
  },
});

const descriptor = ({ code, name, summary, severity, docs }: RuleDescription) => ({
  id: code,
  name,
  shortDescription: { text: summary },
  helpUri: docs,
  help: { text: `${summary}\n${docs}`, markdown: `${summary}\n\n[${name}](${docs})` },
  defaultConfiguration: { level: LEVELS[severity] },
  properties: { "problem.severity": severity === "info" ? "recommendation" : severity },
});

function sarifFix({ description, edits }: Fix) {
  const files = [...new Set(edits.map((edit) => edit.file))];
  return {
    description: message(description),
    artifactChanges: files.map((file) => ({
      artifactLocation: artifact(file),
      replacements: edits
        .filter((edit) => edit.file === file)
        .map((edit) => ({
          deletedRegion: region(edit.range),
          insertedContent: { text: edit.text },
        })),
    })),
  };
}

/** By file, offset and code, as GitHub and people expect, whatever the report's order. */
function byPlace(a: Finding, b: Finding): number {
  const order = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return (
    order(a.file ?? "", b.file ?? "") ||
    (a.range?.start.offset ?? 0) - (b.range?.start.offset ?? 0) ||
    order(a.code, b.code)
  );
}

/** SARIF 2.1.0, with what GitHub code scanning reads: fingerprints, fixes and rule texts. */
export const sarif: CheckReporter = (report, sources, options) => {
  const findings = [...report.findings].sort(byPlace);
  const rules = [...options.rules].sort((a, b) => (a.code < b.code ? -1 : 1));
  // GitHub shows no result without a location: one without a file is put at the first one
  const firstFile = report.files[0]?.path ?? null;

  const results = withFingerprints(findings, sources, options).map(({ finding, fingerprint }) => {
    const file = finding.file ?? firstFile;
    const ruleIndex = rules.findIndex((rule) => rule.code === finding.code);
    const related = finding.related.flatMap(({ file: other, range, message: text }, id) =>
      other === null ? [] : [{ id, message: message(text), ...location(other, range) }],
    );
    return {
      ruleId: finding.code,
      ...(ruleIndex < 0 ? {} : { ruleIndex }),
      level: LEVELS[finding.severity],
      message: message(wholeMessage(finding)),
      locations: file === null ? [] : [location(file, finding.range)],
      ...(related.length === 0 ? {} : { relatedLocations: related }),
      partialFingerprints: { primaryLocationLineHash: fingerprint },
      ...(finding.fix === null ? {} : { fixes: [sarifFix(finding.fix)] }),
    };
  });

  return printJson({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: options.tool.name,
            semanticVersion: options.tool.version,
            informationUri: options.tool.url,
            rules: rules.map(descriptor),
          },
        },
        invocations: [{ executionSuccessful: true }],
        originalUriBaseIds: {
          "%SRCROOT%": { description: { text: "The folder where the check was started." } },
        },
        artifacts: report.files.map(({ path }) => ({ location: artifact(path) })),
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  });
};
