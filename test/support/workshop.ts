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
import { buildSync } from "esbuild";
import { expect } from "vitest";
import { commandLineOptions } from "../../scripts/build-options.js";

const root = resolve(import.meta.dirname, "../..");

/** A copy of the project that a drill may change. */
export interface Workshop {
  readonly folder: string;
  /** What drills have changed so far. */
  readonly changed: Set<string>;
  /** True if the program must be rebuilt before it is run. */
  stale: boolean;
}

const COPIED = [
  ...["src", "schema", "scripts", "test", "docs", ".github", "fixtures/runtime"],
  ...["fixtures/cli/help-check", "fixtures/cli/help-completion"],
];
const LINKED = ["node_modules", "fixtures/emit"];

/** Makes the copy. Remove it with `closeWorkshop`. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), "drills-"));
  const files = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const name of [...COPIED, ...files.map((file) => file.name)]) {
    // in a work tree of git it is a file
    if (name === ".git") continue;
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  for (const name of [".git", "home", "bin", "dist"]) mkdirSync(join(folder, name));
  for (const name of LINKED) symlinkSync(join(root, name), join(folder, name));
  symlinkSync("../src/catalog/data", join(folder, "dist/catalog"));
  writeFileSync(join(folder, "bin/altimate"), `#!/bin/sh\nexec node ${folder}/dist/cli.mjs "$@"\n`);
  chmodSync(join(folder, "bin/altimate"), 0o755);
  return { folder, changed: new Set(), stale: true };
}

export function closeWorkshop({ folder }: Workshop): void {
  rmSync(folder, { recursive: true, force: true });
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

/** Writes a file of the copy. */
export function write(workshop: Workshop, name: string, text: string): void {
  const file = join(workshop.folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  workshop.stale = true;
}

export type Snapshot = ReadonlyMap<string, string>;

/** The texts of what belongs to the project. */
export function snapshot({ folder }: Workshop): Snapshot {
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
