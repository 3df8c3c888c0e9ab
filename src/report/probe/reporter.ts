import type { ColorSupportLevel } from "chalk";
import type { ProbeReport, ProbeResult } from "../../generated/probe-report.js";

export interface ProbeReportOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colorLevel: ColorSupportLevel;
  /** Whether models were asked for tokens, which costs money; otherwise nothing was billed. */
  readonly deep: boolean;
  /** Whether an unproven result counts as a failure. */
  readonly requireProof: boolean;
}

/** Turns a report into text. Pure: the same report and options give the same bytes. */
export type ProbeReporter = (report: ProbeReport, options: ProbeReportOptions) => string;

/** `openai/gpt-4o in eu-west-1`; `openai` for a credential's own result. */
export function subjectOf({ provider, model, region }: ProbeResult): string {
  const name = model === null ? provider : `${provider}/${model}`;
  return region === null ? name : `${name} in ${region}`;
}

/** What was found and what to do about it, one below the other. */
export function wholeMessage({ message, hint }: ProbeResult): string {
  return hint === null ? message : `${message}\n${hint}`;
}

export function fails({ state }: ProbeResult, { requireProof }: ProbeReportOptions): boolean {
  return state === "failed" || (requireProof && state === "unproven");
}

/** How long all steps of a result took. */
export function millisecondsOf({ evidence }: ProbeResult): number {
  return evidence.reduce((sum, { ms }) => sum + ms, 0);
}
