import { github } from "./github.js";
import { json } from "./json.js";
import { junit } from "./junit.js";
import { pretty } from "./pretty.js";
import type { ProbeReporter } from "./reporter.js";

export type { ProbeReporter, ProbeReportOptions } from "./reporter.js";

/** The formats of `altimate probe --format`. */
export const probeReporters = { pretty, json, github, junit } satisfies Record<
  string,
  ProbeReporter
>;

export type ProbeFormat = keyof typeof probeReporters;
