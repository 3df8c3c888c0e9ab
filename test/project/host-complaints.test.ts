import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(`${root}docs/host-complaints.md`, "utf8");

/** Link, rule and case of every row of the table. */
const rows = Array.from(
  page.matchAll(/^\| \[[^\]]+\]\(([^)]+)\) \| .+ \| (ALT\d+) \| \[([^\]]+)\]\(([^)]+)\) \|$/gm),
  ([, complaint = "", code = "", name = "", link = ""]) => ({ complaint, code, name, link }),
);

describe("docs/host-complaints.md", () => {
  it("has every row in the form that is read here", () => {
    const lines = page.split("\n").filter((line) => line.startsWith("| ["));
    expect(rows.length).toBe(lines.length);
    expect(new Set(rows.map(({ complaint }) => complaint)).size).toBeGreaterThanOrEqual(15);
  });

  it.each(rows)("$complaint: $code finds $name", ({ code, name, link }) => {
    expect(link).toBe(`../fixtures/rules/${name}`);
    const expected = `${root}fixtures/rules/${name}/expected.json`;
    expect(existsSync(expected)).toBe(true);
    // that the rule really says so is what test/rules.test.ts runs
    const findings: readonly { code: string }[] = JSON.parse(readFileSync(expected, "utf8"));
    expect(findings.map((finding) => finding.code)).toContain(code);
  });
});
