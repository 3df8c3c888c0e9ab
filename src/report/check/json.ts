import { printJson } from "../text.js";
import type { CheckReporter } from "./reporter.js";

/** The report as it is: the contract for other programs. */
export const json: CheckReporter = (report) => printJson(report);
