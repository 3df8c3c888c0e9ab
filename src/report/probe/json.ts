import { printJson } from "../text.js";
import type { ProbeReporter } from "./reporter.js";

/** The report as it is: the contract for other programs. */
export const json: ProbeReporter = (report) => printJson(report);
