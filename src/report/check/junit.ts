import type { Finding } from "../../generated/check-report.js";
import { neutral, neutralLines } from "../text.js";
import { type Element, printXml } from "../xml.js";
import { wholeMessage } from "./message.js";
import { type CheckReporter, type CheckReportOptions, fails } from "./reporter.js";

function testCase(finding: Finding, path: string, { failOn }: CheckReportOptions): Element {
  const { code, rule, severity, message, range, docs } = finding;
  const place = range === null ? "" : ` (${range.start.line}:${range.start.column})`;
  const text = `${neutralLines(wholeMessage(finding)).join("\n")}\n${docs}`;
  const outcome: Element = fails(severity, failOn)
    ? { name: "failure", attributes: { type: severity, message: neutral(message) }, content: text }
    : { name: "system-out", attributes: {}, content: `${severity}: ${text}` };
  return {
    name: "testcase",
    attributes: { name: `${code} ${rule}${place}`, classname: neutral(path) },
    content: [outcome],
  };
}

/** JUnit XML: a suite for each file, a failed case for each finding that fails the check. */
export const junit: CheckReporter = (report, _sources, options) => {
  const paths = [
    ...new Set([
      ...report.files.map(({ path }) => path),
      ...report.findings.map(({ file }) => file ?? "config"),
    ]),
  ];
  const failing = (findings: readonly Finding[]) =>
    findings.filter(({ severity }) => fails(severity, options.failOn)).length;
  const suites = paths.map((path): Element => {
    const findings = report.findings.filter(({ file }) => (file ?? "config") === path);
    const clean: Element = {
      name: "testcase",
      attributes: { name: "no problems", classname: neutral(path) },
    };
    const cases = findings.map((finding) => testCase(finding, path, options));
    return {
      name: "testsuite",
      attributes: {
        name: neutral(path),
        tests: Math.max(1, cases.length),
        failures: failing(findings),
        errors: 0,
        skipped: 0,
      },
      content: cases.length === 0 ? [clean] : cases,
    };
  });
  return printXml({
    name: "testsuites",
    attributes: {
      name: "altimate config check",
      tests: suites.reduce((sum, { attributes }) => sum + Number(attributes.tests), 0),
      failures: failing(report.findings),
      errors: 0,
    },
    content: suites,
  });
};
