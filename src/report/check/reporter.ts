import type { ColorSupportLevel } from "chalk";
import type { CheckReport, Severity } from "../../generated/check-report.js";
import { isAtLeast } from "../../language/severity.js";
import type { Span } from "../source-lines.js";

/** What a report says about a rule, with or without findings. */
export interface RuleDescription {
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly severity: Severity;
  readonly docs: string;
}

export interface CheckReportOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colorLevel: ColorSupportLevel;
  /** Offsets of secrets by path. They are never printed, nor is their length. */
  readonly maskRanges: ReadonlyMap<string, readonly Span[]>;
  readonly rules: readonly RuleDescription[];
  readonly tool: { readonly name: string; readonly version: string; readonly url: string };
  /** The lowest severity that makes the check fail; null: nothing does. */
  readonly failOn: Severity | null;
}

/** Turns a report into text. Pure: the same report, sources and options give the same bytes. */
export type CheckReporter = (
  report: CheckReport,
  /** Texts of the checked files by the paths that the report uses. */
  sources: ReadonlyMap<string, string>,
  options: CheckReportOptions,
) => string;

/** True if a finding of this severity makes the check fail. */
export function fails(severity: Severity, failOn: Severity | null): boolean {
  return failOn !== null && isAtLeast(severity, failOn);
}
