import { github } from "./github.js";
import { json } from "./json.js";
import { junit } from "./junit.js";
import { pretty } from "./pretty.js";
import type { ProbeReporter } from "./reporter.js";

export { htmlPage } from "./html.js";
export { type LiveRow, liveTable } from "./live.js";
export { planText } from "./plan.js";
export type { ProbeReporter, ProbeReportOptions } from "./reporter.js";

/** The formats of `altimate probe --format`. */
export const probeFormats = ["pretty", "json", "github", "junit"] as const;

export type ProbeFormat = (typeof probeFormats)[number];

export const probeReporters: Readonly<Record<ProbeFormat, ProbeReporter>> = {
  pretty,
  json,
  github,
  junit,
};
