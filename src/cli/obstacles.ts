import type { Obstacles } from "../app/emit.js";
import type { Finding } from "../generated/check-report.js";
import { leadingPath, wrap } from "../report/text.js";

const LINE_WIDTH = 80;

/** What prevents a manifest, for people. */
export function obstacleLines({ errors, reasons }: Obstacles): string {
  const lines = reasons.flatMap((reason) => wrap(reason, LINE_WIDTH));
  return `${errorLines(errors)}${lines.map((line) => `${line}\n`).join("")}`;
}

/** One line per error, in the order people look for: place, code, message. */
function errorLines(findings: readonly Finding[]): string {
  return findings
    .map(({ file, range, code, rule, message }) => {
      const place = range === null ? "" : `:${range.start.line}:${range.start.column}`;
      const lines = wrap(message, LINE_WIDTH - 2).map((line) => `  ${line}\n`);
      return `${file === null ? "config" : leadingPath(file)}${place}  error  ${code} ${rule}\n${lines.join("")}\n`;
    })
    .join("");
}
