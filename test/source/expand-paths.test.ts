import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expandPaths, type Glob, SKIPPED_FOLDERS } from "../../src/source/expand-paths.js";
import type { FileSystem, Surroundings } from "../../src/source/files.js";
import { type Entry, surroundingsOf } from "../support/virtual-files.js";

const files: FileSystem = {
  readText: (path) => readFileSync(path, "utf8"),
  stat: (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return null;
    const kind = stat.isFile() ? "file" : stat.isDirectory() ? "directory" : "other";
    return { kind, size: stat.size };
  },
  realpath: (path) => realpathSync(path),
  list: (folder) => readdirSync(folder),
};

const glob: Glob = (pattern, folder) =>
  globSync(pattern, {
    cwd: folder,
    absolute: true,
    dot: true,
    expandDirectories: false,
    ignore: SKIPPED_FOLDERS.map((name) => `**/${name}/**`),
  });

let cwd = "";

beforeAll(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), "altimate-paths-")));
  const names = [
    "altimate-code.json",
    "conf/b.json",
    "conf/a.json",
    "conf/[id].json",
    "app/opencode.jsonc",
    "app/.altimate-code/altimate-code.jsonc",
    "app/package.json",
    "app/node_modules/x/altimate-code.json",
    "app/.git/altimate-code.json",
    "empty/readme.md",
  ];
  for (const name of names) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), "{}");
  }
  symlinkSync(join(cwd, "app"), join(cwd, "app/loop"));
  symlinkSync(join(cwd, "conf/a.json"), join(cwd, "z-link.json"));
});

afterAll(() => rmSync(cwd, { recursive: true }));

function expand(...patterns: readonly string[]) {
  const surroundings: Surroundings = { cwd, home: "/nowhere", platform: "linux", env: {}, files };
  const { paths, problems } = expandPaths(surroundings, patterns, glob);
  return { paths: paths.map((path) => path.slice(cwd.length + 1)), problems };
}

describe("what may not be looked at", () => {
  const nothing: Glob = () => [];
  const at = (entries: Record<string, Entry>, pattern: string) =>
    expandPaths(surroundingsOf(entries), [pattern], nothing);

  it("counts as a file: reading it says why", () => {
    expect(at({ "/home/ann/work/x.json": { locked: true } }, "x.json")).toEqual({
      paths: ["/home/ann/work/x.json"],
      problems: [],
    });
  });

  it("is passed over in a folder", () => {
    const surroundings = surroundingsOf({
      "/home/ann/work/conf/altimate-code.json": "{}",
      "/home/ann/work/conf/shut/altimate-code.json": "{}",
    });
    const list = (folder: string) => {
      if (folder.endsWith("/shut")) throw new Error("EACCES");
      return surroundings.files.list(folder);
    };
    const files = { ...surroundings.files, list };
    expect(expandPaths({ ...surroundings, files }, ["conf"], nothing)).toEqual({
      paths: ["/home/ann/work/conf/altimate-code.json"],
      problems: [],
    });
  });
});

describe("expandPaths", () => {
  it.each<{ name: string; patterns: readonly string[]; paths: readonly string[] }>([
    { name: "a file", patterns: ["conf/a.json"], paths: ["conf/a.json"] },
    {
      name: "files in any order, sorted",
      patterns: ["conf/b.json", "altimate-code.json", "conf/a.json"],
      paths: ["altimate-code.json", "conf/a.json", "conf/b.json"],
    },
    {
      name: "a folder: its config files and those below, without other people's",
      patterns: ["app"],
      paths: ["app/.altimate-code/altimate-code.jsonc", "app/opencode.jsonc"],
    },
    {
      name: "a pattern",
      patterns: ["conf/?.json"],
      paths: ["conf/a.json", "conf/b.json"],
    },
    {
      name: "a pattern over all folders",
      patterns: ["**/*.jsonc"],
      paths: ["app/.altimate-code/altimate-code.jsonc", "app/opencode.jsonc"],
    },
    { name: "a name with brackets", patterns: ["conf/[id].json"], paths: ["conf/[id].json"] },
    {
      name: "the same file in several ways",
      patterns: ["conf/a.json", "./conf/a.json", "conf/*.json", "z-link.json"],
      paths: ["conf/[id].json", "conf/a.json", "conf/b.json"],
    },
  ])("finds $name", ({ patterns, paths }) => {
    expect(expand(...patterns)).toEqual({ paths, problems: [] });
  });

  it.each<{ name: string; pattern: string; path: string; words: RegExp }>([
    {
      name: "a missing file",
      pattern: "gone.json",
      path: "gone.json",
      words: /^No file matches gone\.json\. Check the spelling/,
    },
    {
      name: "a pattern that matches nothing",
      pattern: "conf/*.yaml",
      path: "conf/*.yaml",
      words: /^No file matches conf\/\*\.yaml/,
    },
    {
      name: "a folder without config",
      pattern: "empty",
      path: "empty",
      words: /^There is no opencode\.json, .*altimate-code\.jsonc in or below the folder empty/,
    },
  ])("reports $name, and goes on", ({ pattern, path, words }) => {
    expect(expand(pattern, "conf/a.json")).toEqual({
      paths: ["conf/a.json"],
      problems: [{ path, message: expect.stringMatching(words) }],
    });
  });
});
