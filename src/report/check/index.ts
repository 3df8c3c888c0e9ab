import { github } from "./github.js";
import { gitlab } from "./gitlab.js";
import { json } from "./json.js";
import { junit } from "./junit.js";
import { pretty } from "./pretty.js";
import type { CheckReporter } from "./reporter.js";
import { sarif } from "./sarif.js";

export { githubStepSummary } from "./github-step-summary.js";
export type { CheckReporter, CheckReportOptions, RuleDescription } from "./reporter.js";

/** The formats of `altimate config check --format`. */
export const checkFormats = ["pretty", "json", "sarif", "github", "gitlab", "junit"] as const;

export type CheckFormat = (typeof checkFormats)[number];

export const checkReporters: Readonly<Record<CheckFormat, CheckReporter>> = {
  pretty,
  json,
  sarif,
  github,
  gitlab,
  junit,
};
