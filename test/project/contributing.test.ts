import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyPatch } from "diff";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const bin = (name: string) => join(root, "node_modules/.bin", name);

/** The blocks of the worked example, by their language. */
const blocks = (() => {
  const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  const [, section = ""] = /^## Add a provider$(.*?)^## /ms.exec(text) ?? [];
  const found = section.matchAll(/^```(\w+)\n(.*?)^```$/gms);
  return new Map(Array.from(found, ([, language = "", body = ""]) => [language, body]));
})();

const block = (language: string): string => {
  const body = blocks.get(language);
  if (body === undefined) throw new Error(`The example has no ${language} block.`);
  return body;
};

let copy = "";

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "worked-example-"));
  for (const name of ["src", "tsconfig.json", "biome.json", "package.json"]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Runs a command line of the copy in a folder with the example's config. */
function altimate(args: readonly string[], env: Readonly<Record<string, string>>): string {
  const project = join(copy, "project");
  mkdirSync(join(project, ".git"), { recursive: true });
  writeFileSync(join(project, "altimate-code.json"), block("json"));
  const code = `
    globalThis.__ALTIMATE_VERSION__ = "0.0.0";
    const { main } = await import("${join(copy, "src/cli/main.ts")}");
    const { processTerminal } = await import("${join(copy, "src/cli/process-terminal.ts")}");
    const world = { ...processTerminal(), catalogFolder: "${join(copy, "src/catalog/data")}" };
    await main(${JSON.stringify(args)}, world);
  `;
  return execFileSync(bin("tsx"), ["--input-type=module", "-e", code], {
    cwd: project,
    encoding: "utf8",
    env: { PATH: process.env.PATH, HOME: project, ...env },
  });
}

it("adds a provider as the worked example does, in one file", () => {
  const [, , , , ...args] = block("sh").trim().split(" ");
  execFileSync(bin("tsx"), [join(root, "scripts/new-provider.ts"), ...args], { cwd: copy });
  const module = join(copy, "src/providers/acme.ts");
  const patched = applyPatch(readFileSync(module, "utf8"), block("diff"));
  if (patched === false)
    throw new Error("The example's changes don't fit what the scaffold writes.");
  writeFileSync(module, patched);
  execFileSync(bin("biome"), ["check", "src/providers"], { cwd: copy, stdio: "pipe" });

  expect(altimate(["probe", "--plan"], { ACME_API_KEY: "ak-1" })).toBe(block("text"));
  const check = ["config", "check", "--format", "json"];
  expect(altimate(check, { ACME_API_KEY: "ak-1" })).not.toContain("ALT405");
  expect(altimate(check, { ACME_API_KEY: "sk-ant-api03-1" })).toContain("ALT405");
}, 60_000);
