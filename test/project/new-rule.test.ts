import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const bin = (name: string) => join(root, "node_modules/.bin", name);

let copy = "";

/** Runs the scaffold in a copy of the project. */
function scaffold(...args: readonly string[]) {
  const script = join(root, "scripts/new-rule.ts");
  return spawnSync(bin("tsx"), [script, ...args], { cwd: copy, encoding: "utf8" });
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "new-rule-"));
  for (const name of ["src", "test/support", "biome.json", "package.json"]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("npm run new:rule", () => {
  it("writes a rule and two cases, registers it by code, and leaves the files in good order", () => {
    const { status, stdout } = scaffold("acme-thing", "3");
    expect(stdout).toMatch(/src\/lint\/rules\/acme-thing\.ts as ALT3\d\d/);
    expect(status).toBe(0);
    expect(readdirSync(join(copy, "fixtures/rules/acme-thing"))).toEqual(["found", "near-miss"]);

    const index = readFileSync(join(copy, "src/lint/rules/index.ts"), "utf8");
    expect(index).toContain('import { acmeThing } from "./acme-thing.js";');
    // throws where something is wrong
    const files = ["src/lint/rules/acme-thing.ts", "src/lint/rules/index.ts"];
    execFileSync(bin("biome"), ["check", ...files], { cwd: copy, stdio: "pipe" });
  });

  it("makes a rule that works and stands at its place", () => {
    const code = `
      import { rules } from "./src/lint/index.js";
      import { lintExample } from "./test/support/lint.js";
      const { examples } = rules.find(({ id }) => id === "acme-thing");
      const codes = rules.map(({ code }) => code);
      const found = [examples.bad, examples.good].map((it) => lintExample(it).map(({ rule }) => rule));
      console.log(JSON.stringify([found, codes.join() === codes.toSorted().join()]));
    `;
    const printed = execFileSync(bin("tsx"), ["--input-type=module", "-e", code], {
      cwd: copy,
      encoding: "utf8",
    });
    expect(JSON.parse(printed)).toEqual([[["acme-thing"], []], true]);
  });

  it.each([
    ["a rule that is there", ["acme-thing", "3"], 1],
    ["a name in capitals", ["AcmeThing", "3"], 2],
    ["a hundred that is none", ["acme-other", "9"], 2],
    ["nothing", [], 2],
  ])("refuses %s", (_name, args, expected) => {
    const { status, stderr } = scaffold(...args);
    expect(status).toBe(expected);
    expect(stderr).not.toBe("");
  });
});
