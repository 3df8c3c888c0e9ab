import { createHash } from "node:crypto";
import type { Finding } from "../../generated/check-report.js";
import { linesOf, maskedText } from "../source-lines.js";
import type { CheckReportOptions } from "./reporter.js";

const shortHash = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 16);

/**
 * Each finding with a name that stays when lines are added above it: its rule, its file, what its
 * line says, and a counter among equals. The line is hashed with its secrets masked: a hash of a
 * secret would let others test guesses.
 */
export function withFingerprints(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, string>,
  { maskRanges }: Pick<CheckReportOptions, "maskRanges">,
): { readonly finding: Finding; readonly fingerprint: string }[] {
  const lines = new Map(Array.from(sources, ([path, text]) => [path, linesOf(text)] as const));
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { code, file, range, path } = finding;
    const line = range === null ? undefined : lines.get(file ?? "")?.[range.start.line - 1];
    const masked = maskRanges.get(file ?? "") ?? [];
    const content = line === undefined ? (path ?? "") : maskedText(line, masked).trim();
    const hash = shortHash(JSON.stringify([code, file, content]));
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return { finding, fingerprint: `${hash}:${occurrence}` };
  });
}
