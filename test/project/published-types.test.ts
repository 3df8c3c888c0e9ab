import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** The folder of a program that has this package installed, with its types as they are published. */
let program = "";
const installed = () => join(program, "node_modules/altimate-config");

beforeAll(() => {
  program = mkdtempSync(join(tmpdir(), "published-types-"));
  cpSync(join(root, "package.json"), join(installed(), "package.json"));
  tsc(root, ["-p", "tsconfig.types.json", "--outDir", join(installed(), "dist/types")]);
}, 60_000);

afterAll(() => rmSync(program, { recursive: true, force: true }));

/** What the TypeScript compiler complains about. */
function tsc(cwd: string, args: readonly string[]): string {
  try {
    return execFileSync(join(root, "node_modules/.bin/tsc"), args, { cwd, encoding: "utf8" });
  } catch (error) {
    return error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
  }
}

test("a config is checked by its type: what is right compiles, what is wrong does not", () => {
  cpSync(join(root, "fixtures/types/config.ts"), join(program, "config.ts"));
  // a mistake that compiles leaves an unused `@ts-expect-error`, which is itself an error
  const flags = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--skipLibCheck"];
  const modern = ["--module", "nodenext", "--target", "es2023", "--types", ""];
  expect(tsc(program, [...flags, ...modern, "config.ts"])).toBe("");
}, 60_000);
