import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { compileCatalog } from "../../src/catalog/index.js";

test("scripts/build-catalog.ts writes the files of the compiled snapshot", () => {
  const out = mkdtempSync(join(tmpdir(), "catalog-"));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const file = "fixtures/catalog/short/models.json";
  const source = "a test";
  const script = ["--import", "tsx", "scripts/build-catalog.ts"];
  const flags = ["--file", file, "--source", source, "--out", out];
  execFileSync(process.execPath, [...script, ...flags], { stdio: "pipe" });
  for (const [path, content] of compileCatalog(readFileSync(file, "utf8"), { source })) {
    expect(readFileSync(join(out, path), "utf8")).toBe(content);
  }
});
