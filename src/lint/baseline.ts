import { createHash } from "node:crypto";
import type { Baseline, KnownFinding } from "../generated/baseline.js";
import type { Finding } from "../generated/check-report.js";

/** Today's findings, to be left out of later checks. Sorted, so that the file changes little. */
export function baselineOf(findings: readonly Finding[]): Baseline {
  const counted = new Map<string, KnownFinding>();
  for (const finding of findings) {
    const key = keyOf(identity(finding));
    const count = (counted.get(key)?.count ?? 0) + 1;
    counted.set(key, { ...identity(finding), count });
  }
  const sorted = [...counted].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { version: 1, findings: sorted.map(([, known]) => known) };
}

/**
 * The findings that a baseline does not cover. Lines play no part, so that a finding stays known when
 * text is added above it; of several that are the same, as many are known as there were.
 */
export function withoutBaseline(findings: readonly Finding[], baseline: Baseline): Finding[] {
  const left = new Map(baseline.findings.map((known) => [keyOf(known), known.count]));
  return findings.filter((finding) => {
    const key = keyOf(identity(finding));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

type Identity = Omit<KnownFinding, "count">;

function identity({ rule, file, path, message }: Finding): Identity {
  // the catalogue's dates change while the mistake stays the same
  const said = message.replaceAll(/\d{4}-\d{2}(?:-\d{2})?/g, "date");
  return {
    rule,
    file,
    path,
    message: createHash("sha256").update(said).digest("hex").slice(0, 16),
  };
}

function keyOf({ file, path, rule, message }: Identity): string {
  return JSON.stringify([file, path, rule, message]);
}
