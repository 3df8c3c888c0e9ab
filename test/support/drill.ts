import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { applyPatch, parsePatch } from "diff";
import { buildSync } from "esbuild";
import { expect } from "vitest";
import { commandLineOptions } from "../../scripts/build-options.js";

const root = resolve(import.meta.dirname, "../..");

/** A fenced block: its language, what stands behind that, and its text. */
interface Block {
  readonly language: string;
  readonly argument: string;
  readonly body: string;
}

/** A worked example: what it is about, its words, and its blocks in order. */
export interface Drill {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The sections of a page whose title begins with "Add". */
export function drillsOf(page: string): Drill[] {
  const sections = readFileSync(join(root, page), "utf8")
    .split(/^## (?=Add )/m)
    .slice(1);
  return sections.map((section) => {
    const [text = ""] = section.split(/^## /m);
    const found = text.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm);
    const blocks = Array.from(found, ([, language = "", argument = "", body = ""]) => ({
      language,
      argument,
      body,
    }));
    return { title: text.slice(0, text.indexOf("\n")), text, blocks };
  });
}

/** A copy of the project that a drill may change. */
export interface Workshop {
  readonly folder: string;
  /** What drills have changed so far. */
  readonly changed: Set<string>;
  /** True where the program has to be built again before it is run. */
  stale: boolean;
}

export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), "drills-"));
  const copied = ["src", "schema", "scripts", "test", "docs", ".github", "fixtures/runtime"];
  const linked = ["node_modules", "fixtures/emit"];
  const files = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== ".git",
  );
  for (const name of [...copied, ...files.map((file) => file.name)]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  for (const name of [".git", "home", "bin", "dist", "fixtures/cli/help-check"]) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  for (const name of linked) symlinkSync(join(root, name), join(folder, name));
  symlinkSync("../src/catalog/data", join(folder, "dist/catalog"));
  writeFileSync(join(folder, "bin/altimate"), `#!/bin/sh\nexec node ${folder}/dist/cli.mjs "$@"\n`);
  chmodSync(join(folder, "bin/altimate"), 0o755);
  return { folder, changed: new Set(), stale: true };
}

export function closeWorkshop({ folder }: Workshop): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Does what a drill says, block by block, and holds the output against what it promises. */
export function follow(workshop: Workshop, { text, blocks }: Drill): void {
  const before = snapshot(workshop.folder);
  let printed = "";
  for (const { language, argument, body } of blocks) {
    if (language === "sh") {
      const code = Number(/^exits (\d+)$/.exec(argument)?.[1] ?? 0);
      for (const line of body.trim().split("\n")) printed = run(workshop, line, code);
    } else if (language === "diff") {
      patch(workshop, body);
    } else if (argument !== "") {
      write(workshop, argument, body);
    } else {
      expect(printed).toBe(body);
    }
  }
  const changed = changes(before, snapshot(workshop.folder));
  for (const file of changed) workshop.changed.add(file);
  expect(changed.filter((file) => !isNamed(file, text))).toEqual([]);
}

/** Runs a line of a shell in the copy, without npm and npx in between, and returns what it prints. */
export function run(workshop: Workshop, line: string, code = 0): string {
  const { folder } = workshop;
  const { scripts } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const command = line
    .replaceAll(/\bnpm run ([\w:-]+)(?: --(?= ))?/g, (_, name: string) => scripts[name])
    .replaceAll(/\bnpx /g, "");
  if (!/\baltimate /.test(line)) workshop.stale = true;
  else if (workshop.stale) buildIn(workshop);
  const path = [join(folder, "bin"), join(root, "node_modules/.bin"), process.env.PATH];
  const { status, stdout, stderr } = spawnSync("sh", ["-c", command], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: path.join(delimiter), HOME: join(folder, "home") },
  });
  expect(status, `${line}\n${stdout}${stderr}`).toBe(code);
  return stdout;
}

function buildIn(workshop: Workshop): void {
  const { folder } = workshop;
  const outdir = join(folder, "dist");
  const outExtension = { ".js": ".mjs" };
  buildSync({ ...commandLineOptions, absWorkingDir: folder, outdir, outExtension, write: true });
  workshop.stale = false;
}

function write(workshop: Workshop, name: string, text: string): void {
  const file = join(workshop.folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  workshop.stale = true;
}

function patch(workshop: Workshop, text: string): void {
  for (const change of parsePatch(text)) {
    const name = change.newFileName ?? "";
    const patched = applyPatch(readFileSync(join(workshop.folder, name), "utf8"), change);
    if (patched === false) throw new Error(`The example's change does not fit ${name} any more.`);
    write(workshop, name, patched);
  }
}

type Snapshot = ReadonlyMap<string, string>;

/** The texts of what belongs to the project. */
function snapshot(folder: string): Snapshot {
  const shown = ["src", "schema", "docs", "fixtures", "test", "action.yml", "README.md"];
  const names = shown.flatMap((name) =>
    statSync(join(folder, name)).isDirectory() ? filesBelow(folder, name) : [name],
  );
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "latin1")]));
}

function filesBelow(folder: string, name: string): string[] {
  return readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function changes(before: Snapshot, after: Snapshot): string[] {
  return [...after.keys()].filter((name) => before.get(name) !== after.get(name));
}

/** True where a text names the file, or a folder that it is in. */
function isNamed(file: string, text: string): boolean {
  const folders = file.split("/").map((_, index, parts) => `${parts.slice(0, index).join("/")}/\``);
  return text.includes(file) || folders.slice(1).some((folder) => text.includes(folder));
}
