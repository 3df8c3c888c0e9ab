import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { CheckReport } from "../../src/generated/check-report.js";
import type { ProbeReport } from "../../src/generated/probe-report.js";
import {
  type CheckReportOptions,
  checkReporters,
  githubStepSummary,
} from "../../src/report/check/index.js";
import { type ProbeReportOptions, probeReporters } from "../../src/report/probe/index.js";
import { displayWidth, wrap } from "../../src/report/text.js";
import { validatorOf } from "../support/schema.js";

const validateCheckReport = validatorOf("check-report");
const validateProbeReport = validatorOf("probe-report");

const fixtures = resolve(import.meta.dirname, "../../fixtures/report");
const casesOf = (kind: string) => readdirSync(join(fixtures, kind)).sort();

function readJson(file: string, fallback: object = {}) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return fallback;
  }
}

interface CheckCase {
  readonly name: string;
  readonly report: CheckReport;
  readonly sources: ReadonlyMap<string, string>;
  readonly secrets: readonly string[];
  readonly options: CheckReportOptions;
}

function readCheckCase(name: string): CheckCase {
  const folder = join(fixtures, "check", name);
  const report: CheckReport = readJson(join(folder, "report.json"));
  const sources = new Map<string, string>(
    Object.entries(readJson(join(folder, "sources.json"))).map(([path, text]) => [
      path,
      String(text),
    ]),
  );
  const { secrets = [], ...given } = readJson(join(folder, "options.json"));
  const maskRanges = new Map(
    Array.from(sources, ([path, text]) => [
      path,
      secrets
        .map((secret: string) => ({
          start: text.indexOf(secret),
          end: text.indexOf(secret) + secret.length,
        }))
        .filter(({ start }: { start: number }) => start >= 0),
    ]),
  );
  const rules = [
    {
      code: "ALT605",
      name: "model-not-in-region",
      summary: "A model that cannot be called from the region set.",
      severity: "warning" as const,
      docs: "https://example.com/rules/model-not-in-region",
    },
    {
      code: "ALT201",
      name: "unknown-key",
      summary: "A key that the config language doesn't know.",
      severity: "error" as const,
      docs: "https://example.com/rules/unknown-key",
    },
  ];
  const tool = { name: "altimate-config", version: "1.2.3", url: "https://example.com" };
  return {
    name,
    report,
    sources,
    secrets,
    options: { width: 80, colorLevel: 0, failOn: "error", ...given, maskRanges, rules, tool },
  };
}

const checkCases = casesOf("check").map(readCheckCase);
function checkCase(name: string): CheckCase {
  const found = checkCases.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no case ${name}`);
  return found;
}
const formats = Object.entries(checkReporters);

describe.each(checkCases)("check report $name", ({ name, report, sources, secrets, options }) => {
  test("is a valid report whose ranges fit its sources", () => {
    expect(validateCheckReport(report), JSON.stringify(validateCheckReport.errors)).toBe(true);
    for (const { file, range } of report.findings) {
      if (file === null || range === null) continue;
      const before = (sources.get(file) ?? "").slice(0, range.start.offset).split(/\r\n|\r|\n/);
      expect(range.start).toMatchObject({
        line: before.length,
        column: (before.at(-1) ?? "").length + 1,
      });
    }
  });

  test.each(formats)("%s", async (format, print) => {
    const text = print(report, sources, options);
    await expect(text).toMatchFileSnapshot(join(fixtures, "check", name, `expected.${format}`));
    expect(print(structuredClone(report), new Map(sources), { ...options })).toBe(text);
  });

  test("step summary", async () => {
    const text = githubStepSummary(report);
    await expect(text).toMatchFileSnapshot(join(fixtures, "check", name, "expected.md"));
  });

  test("no format prints a masked secret", () => {
    for (const [, print] of formats) {
      for (const secret of secrets) expect(print(report, sources, options)).not.toContain(secret);
    }
  });

  test.each(formats)("%s prints nothing that a terminal would act on", (_format, print) => {
    const text = print(report, sources, { ...options, colorLevel: 0 });
    expect(text.match(/(?![\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu)).toBeNull();
  });

  test("pretty keeps to the width, except for the place that editors open", () => {
    const text = checkReporters.pretty(report, sources, { ...options, colorLevel: 0 });
    for (const line of text.split("\n")) {
      if (/ {2}(error|warning|info) {2}ALT/.test(line)) continue;
      expect(displayWidth(line), line).toBeLessThanOrEqual(options.width);
    }
  });
});

test("sarif carries what GitHub code scanning reads", () => {
  const { report, sources, options } = checkCase("two-findings");
  const log = JSON.parse(checkReporters.sarif(report, sources, options));
  expect(log).toMatchObject({
    version: "2.1.0",
    runs: [{ columnKind: "utf16CodeUnits", invocations: [{ executionSuccessful: true }] }],
  });
  const [run] = log.runs;
  expect(run.tool.driver).toMatchObject({ name: "altimate-config", semanticVersion: "1.2.3" });
  for (const result of run.results) {
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(result.partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]+:\d+$/);
    const [{ physicalLocation }] = result.locations;
    const { charOffset, charLength, startLine, startColumn } = physicalLocation.region;
    expect(startLine).toBeGreaterThanOrEqual(1);
    expect(startColumn).toBeGreaterThanOrEqual(1);
    const source = sources.get(decodeURIComponent(physicalLocation.artifactLocation.uri)) ?? "";
    expect(source.slice(charOffset, charOffset + charLength)).toMatch(/^"[^"]+"$/);
  }
  expect(run.results[0].fixes[0].artifactChanges[0].replacements[0].insertedContent).toEqual({
    text: '"apiKey"',
  });
});

test("fingerprints stay when lines are added above, and differ for equal lines", () => {
  const { report, sources, options } = checkCase("two-findings");
  const [finding] = report.findings;
  const hashes = (findings: readonly (typeof finding)[], text: string) =>
    JSON.parse(
      checkReporters.sarif(
        { ...report, findings: findings.flatMap((one) => one ?? []) },
        new Map([["altimate-code.json", text]]),
        options,
      ),
    ).runs[0].results.map(
      (result: { partialFingerprints: Record<string, string> }) =>
        result.partialFingerprints.primaryLocationLineHash,
    );
  const text = sources.get("altimate-code.json") ?? "";
  const moved = structuredClone(finding);
  if (moved?.range) moved.range.start.line += 2;
  const [before] = hashes([finding], text);
  expect(hashes([moved], `\n\n${text}`)).toEqual([before]);
  expect(new Set(hashes([finding, finding], text)).size).toBe(2);
});

test("a fingerprint reveals nothing about a secret", () => {
  const { report, sources, options } = checkCase("masked-secrets");
  const text = sources.get("altimate-code.json") ?? "";
  const other = text.replace("1234567890", "abcdefghij");
  const print = (source: string) =>
    checkReporters.sarif(report, new Map([["altimate-code.json", source]]), options);
  expect(print(other)).toBe(print(text));
});

test("json is the report itself, every field of it", () => {
  const { report, sources, options } = checkCase("two-findings");
  expect(JSON.parse(checkReporters.json(report, sources, options))).toEqual(report);
});

test("gitlab's fingerprints are unique within a report", () => {
  const { report, sources, options } = checkCase("awkward-lines");
  const issues: { fingerprint: string }[] = JSON.parse(
    checkReporters.gitlab(report, sources, options),
  );
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(report.findings.length);
});

test("github lists the most severe first", () => {
  const { report, sources, options } = checkCase("many-findings");
  const kinds = Array.from(
    checkReporters.github(report, sources, options).matchAll(/^::(\w+) /gm),
    ([, kind]) => kind,
  );
  expect(kinds).toEqual([
    ...Array(4).fill("error"),
    ...Array(16).fill("warning"),
    ...Array(4).fill("notice"),
  ]);
});

test("no text starts a workflow command of its own", () => {
  const { report, sources, options } = checkCase("hostile");
  const lines = checkReporters.github(report, sources, options).trimEnd().split("\n");
  expect(lines.filter((line) => line.startsWith("::"))).toHaveLength(report.findings.length);
  expect(lines).toHaveLength(report.findings.length + 1);
});

test("a step summary stays under GitHub's limit and says what it left out", () => {
  const { report } = checkCase("two-findings");
  const [finding] = report.findings;
  const findings = Array(2000).fill({ ...finding, message: "m".repeat(1000) });
  const text = githubStepSummary({ ...report, findings });
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toMatch(/… and \d+ more\n$/);
});

test("a source that is missing is not quoted", () => {
  const { report, options } = checkCase("two-findings");
  expect(checkReporters.pretty(report, new Map(), options)).not.toContain("│");
});

const probeCases = casesOf("probe").map((name) => {
  const folder = join(fixtures, "probe", name);
  const report: ProbeReport = readJson(join(folder, "report.json"));
  const given = readJson(join(folder, "options.json"));
  const options: ProbeReportOptions = {
    width: 80,
    colorLevel: 0,
    deep: false,
    requireProof: false,
    ...given,
  };
  return { name, report, options };
});
const probeFormats = Object.entries(probeReporters);

describe.each(probeCases)("probe report $name", ({ name, report, options }) => {
  test("is a valid report", () => {
    expect(validateProbeReport(report), JSON.stringify(validateProbeReport.errors)).toBe(true);
  });

  test.each(probeFormats)("%s", async (format, print) => {
    const text = print(report, options);
    await expect(text).toMatchFileSnapshot(join(fixtures, "probe", name, `expected.${format}`));
    expect(print(structuredClone(report), { ...options })).toBe(text);
    const plain = print(report, { ...options, colorLevel: 0 });
    expect(plain.match(/(?![\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu)).toBeNull();
  });

  test("pretty keeps to the width, except for ids that must stay whole", () => {
    const text = probeReporters.pretty(report, { ...options, colorLevel: 0 });
    for (const line of text.split("\n")) {
      if (/^ +\S{30,}( in \S+)?$/.test(line)) continue;
      expect(displayWidth(line), line).toBeLessThanOrEqual(options.width);
    }
  });
});

test.each([
  ["check", Object.keys(checkReporters)],
  ["probe", Object.keys(probeReporters)],
])("every reporter in the folder of %s is registered", async (kind, registered) => {
  const folder = resolve(import.meta.dirname, "../../src/report", kind);
  const names = readdirSync(folder).map((file) => basename(file, ".ts"));
  const reporters: string[] = [];
  for (const name of names) {
    const exported: Record<string, unknown> = await import(join(folder, `${name}.ts`));
    if (typeof exported[name] === "function") reporters.push(name);
  }
  expect(reporters.sort()).toEqual([...registered].sort());
});

test("wrap keeps every word and breaks only what is wider than a line", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("abcdefgh ij", 3)).toEqual(["abc", "def", "gh", "ij"]);
  expect(wrap("日本語の値", 4)).toEqual(["日本", "語の", "値"]);
  expect(wrap("a\nb", 10)).toEqual(["a", "b"]);
  expect(wrap("", 10)).toEqual([""]);
});
