import type { Severity } from "../../generated/check-report.js";
import { neutralLines, printJson } from "../text.js";
import { withFingerprints } from "./fingerprint.js";
import { wholeMessage } from "./message.js";
import type { CheckReporter } from "./reporter.js";

const SEVERITIES: Readonly<Record<Severity, "critical" | "minor" | "info">> = {
  error: "critical",
  warning: "minor",
  info: "info",
};

/** GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/). */
export const gitlab: CheckReporter = (report, sources, options) => {
  const findings = withFingerprints(report.findings, sources, options);
  return printJson(
    findings.map(({ finding, fingerprint }) => ({
      description: `${finding.code}: ${neutralLines(wholeMessage(finding)).join(" ")}`,
      check_name: finding.rule,
      fingerprint,
      severity: SEVERITIES[finding.severity],
      location: {
        // GitLab requires a location: a finding without a file is put at the first one
        path: finding.file ?? report.files[0]?.path ?? "altimate-code.json",
        lines: { begin: finding.range?.start.line ?? 1 },
      },
    })),
  );
};
