import type { ProbeResult } from "../../generated/probe-report.js";
import { neutral, neutralLines } from "../text.js";
import { type Element, printXml } from "../xml.js";
import {
  fails,
  millisecondsOf,
  type ProbeReporter,
  type ProbeReportOptions,
  subjectOf,
  wholeMessage,
} from "./reporter.js";

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

function outcome(result: ProbeResult, options: ProbeReportOptions): Element[] {
  const message = neutral(result.message);
  const content = neutralLines(wholeMessage(result)).join("\n");
  if (fails(result, options)) {
    return [
      { name: "failure", attributes: { type: result.reason ?? result.state, message }, content },
    ];
  }
  return result.state === "ok" ? [] : [{ name: "skipped", attributes: { message: content } }];
}

/** JUnit XML: a suite for each provider, a case for each result; what proved nothing is skipped. */
export const junit: ProbeReporter = (report, options) => {
  const providers = [...new Set(report.results.map(({ provider }) => provider))];
  const totals = (results: readonly ProbeResult[]) => {
    const failures = results.filter((result) => fails(result, options)).length;
    const passed = results.filter(({ state }) => state === "ok").length;
    return {
      tests: results.length,
      failures,
      errors: 0,
      skipped: results.length - failures - passed,
    };
  };
  const suites = providers.map((provider): Element => {
    const results = report.results.filter((result) => result.provider === provider);
    return {
      name: "testsuite",
      attributes: { name: neutral(provider), ...totals(results), timestamp: report.startedAt },
      content: results.map((result) => ({
        name: "testcase",
        attributes: {
          name: neutral(subjectOf(result)),
          classname: neutral(provider),
          time: seconds(millisecondsOf(result)),
        },
        content: outcome(result, options),
      })),
    };
  });
  return printXml({
    name: "testsuites",
    attributes: {
      name: "altimate probe",
      ...totals(report.results),
      time: seconds(report.durationMs),
    },
    content: suites,
  });
};
