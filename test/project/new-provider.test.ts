import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const bin = (name: string) => join(root, "node_modules/.bin", name);

let copy = "";

/** Runs the scaffold in a copy of the project. */
function scaffold(...args: readonly string[]) {
  const script = join(root, "scripts/new-provider.ts");
  return spawnSync(bin("tsx"), [script, ...args], { cwd: copy, encoding: "utf8" });
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "new-provider-"));
  for (const name of ["src", "tsconfig.json", "biome.json", "package.json"]) {
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: (path) => !path.includes("/catalog/data/"),
    });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("npm run new:provider", () => {
  it("writes one module, registers it, and leaves the project in good order", () => {
    const { status, stdout } = scaffold("acme-cloud", "https://api.acme.example/v1");
    expect(stdout).toContain("src/providers/acme-cloud.ts");
    expect(status).toBe(0);

    const files = ["src/providers/acme-cloud.ts", "src/providers/index.ts"];
    const index = readFileSync(join(copy, "src/providers/index.ts"), "utf8");
    expect(index).toContain('import { acmeCloud } from "./acme-cloud.js";');
    expect(index).toContain("  acmeCloud,\n");
    // both throw where something is wrong
    execFileSync(bin("biome"), ["check", ...files], { cwd: copy, stdio: "pipe" });
    execFileSync(
      bin("tsc"),
      ["--ignoreConfig", "--noEmit", "--strict", "--noUncheckedIndexedAccess"].concat(
        ["--exactOptionalPropertyTypes", "--skipLibCheck", "--types", "node"],
        ["--target", "es2023", "--module", "nodenext", "src/providers/index.ts"],
      ),
      { cwd: copy, stdio: "pipe" },
    );
  });

  it("makes a provider that works", () => {
    const code = `
      import { providerModule } from "./src/providers/index.js";
      const found = providerModule("acme-cloud");
      const target = { base: found.origin({}), moved: false, settings: {}, model: "m" };
      console.log(JSON.stringify([found.chat(target), found.probe.credential(target)[0].request]));
    `;
    const printed = execFileSync(bin("tsx"), ["--input-type=module", "-e", code], {
      cwd: copy,
      encoding: "utf8",
    });
    expect(JSON.parse(printed)).toEqual([
      { wire: "openai-chat", url: "https://api.acme.example/v1/chat/completions" },
      { method: "GET", url: "https://api.acme.example/v1/models" },
    ]);
  });

  it.each([
    ["nothing", []],
    ["no address", ["acme"]],
    ["no id", ["https://api.acme.example"]],
    ["an id with a path", ["../acme", "https://api.acme.example"]],
    ["an address that is none", ["acme", "api.acme"]],
  ])("refuses %s and tells how it is used", (_what, args) => {
    const { status, stderr } = scaffold(...args);
    expect(status).toBe(2);
    expect(stderr).toContain("Usage: npm run new:provider -- <id> <base URL>");
  });

  it("overwrites nothing", () => {
    const before = readFileSync(join(copy, "src/providers/openai.ts"), "utf8");
    const { status, stderr } = scaffold("openai", "https://api.openai.com/v1");
    expect(stderr).toContain('There is a provider "openai" already');
    expect(status).toBe(1);
    expect(readFileSync(join(copy, "src/providers/openai.ts"), "utf8")).toBe(before);
  });
});
