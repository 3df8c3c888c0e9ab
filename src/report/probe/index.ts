import { namesOf } from "../registry.js";
import { github } from "./github.js";
import { json } from "./json.js";
import { junit } from "./junit.js";
import { pretty } from "./pretty.js";
import type { ProbeReporter } from "./reporter.js";

export { htmlPage } from "./html.js";
export { type LiveRow, liveTable } from "./live.js";
export { planText } from "./plan.js";
export type { ProbeReporter, ProbeReportOptions } from "./reporter.js";

/** Every format of a probe by its name, the default first. A test compares the list with the folder. */
export const probeReporters = {
  pretty,
  json,
  github,
  junit,
} satisfies Readonly<Record<string, ProbeReporter>>;

export type ProbeFormat = keyof typeof probeReporters;

/** The formats of `altimate probe --format`. */
export const probeFormats = namesOf(probeReporters);
