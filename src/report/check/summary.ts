import type { CheckReport, Severity } from "../../generated/check-report.js";
import { byGravity } from "../../language/severity.js";
import { leftOut } from "../findings-cap.js";
import { plural } from "../text.js";

/** `1 error, 1 warning in 1 file · 1 can be fixed with --fix` */
export function summaryLine(report: CheckReport): string {
  const { errors, warnings, infos, files } = report.summary;
  if (files === 0 && report.findings.length === 0) return "Nothing was checked";
  const counts = [
    ...(errors > 0 ? [plural(errors, "error")] : []),
    ...(warnings > 0 ? [plural(warnings, "warning")] : []),
    ...(infos > 0 ? [plural(infos, "info")] : []),
  ];
  if (counts.length === 0) return `No problems in ${plural(files, "file")}`;
  const concerned = new Set(report.findings.flatMap(({ file }) => file ?? [])).size;
  const place =
    concerned > 0 && concerned < files
      ? `${concerned} of ${plural(files, "file")}`
      : plural(files, "file");
  const fixable = report.findings.filter(({ fix }) => fix !== null).length;
  const fixes = fixable === 0 ? "" : ` · ${fixable} can be fixed with --fix`;
  const more = leftOut(report);
  const rest = more === 0 ? "" : ` · ${more} more than are shown`;
  return `${counts.join(", ")} in ${place}${fixes}${rest}`;
}

interface RuleCount {
  readonly code: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
}

/** How often each rule reported, the most severe and frequent first. */
export function countsByRule(report: CheckReport): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { code, rule, severity } of report.findings) {
    const key = `${severity} ${code}`;
    counts.set(key, { code, rule, severity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => byGravity(a.severity, b.severity) || b.count - a.count || (a.code < b.code ? -1 : 1),
  );
}
