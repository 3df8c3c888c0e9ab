import { namesOf } from "../registry.js";
import { github } from "./github.js";
import { gitlab } from "./gitlab.js";
import { json } from "./json.js";
import { junit } from "./junit.js";
import { pretty } from "./pretty.js";
import type { CheckReporter } from "./reporter.js";
import { sarif } from "./sarif.js";

export { githubStepSummary } from "./github-step-summary.js";
export type { CheckReporter, CheckReportOptions, RuleDescription } from "./reporter.js";

/** Every format of a check by its name, the default first. A test compares the list with the folder. */
export const checkReporters = {
  pretty,
  json,
  sarif,
  github,
  gitlab,
  junit,
} satisfies Readonly<Record<string, CheckReporter>>;

export type CheckFormat = keyof typeof checkReporters;

/** The formats of `altimate config check --format`. */
export const checkFormats = namesOf(checkReporters);
