import { createHash } from "node:crypto";
import type { Finding } from "../../generated/check-report.js";
import { linesOf, maskedText } from "../source-lines.js";
import type { CheckReportOptions } from "./reporter.js";

const shortHash = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 16);

/** The content of a file's lines, each as a hash that is computed on demand. */
function lineHashes(text: string, masked: CheckReportOptions["maskRanges"], path: string) {
  const lines = linesOf(text);
  const hashes = new Map<number, string>();
  return (number: number): string => {
    const line = lines[number - 1];
    if (line === undefined) return "";
    const hash = hashes.get(number) ?? shortHash(maskedText(line, masked.get(path) ?? []).trim());
    hashes.set(number, hash);
    return hash;
  };
}

/**
 * Each finding with a name that survives lines added above it: its rule, its file, its line's
 * content, and a counter among equals. The line is hashed with its secrets masked: a hash of a
 * secret would let others test guesses.
 */
export function withFingerprints(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, string>,
  { maskRanges }: Pick<CheckReportOptions, "maskRanges">,
): { readonly finding: Finding; readonly fingerprint: string }[] {
  const files = new Map(
    Array.from(sources, ([path, text]) => [path, lineHashes(text, maskRanges, path)] as const),
  );
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { code, file, range, path } = finding;
    const content = range === null ? path : files.get(file ?? "")?.(range.start.line);
    const hash = shortHash(JSON.stringify([code, file, content ?? ""]));
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return { finding, fingerprint: `${hash}:${occurrence}` };
  });
}
