import { describe, expect, it } from "vitest";
import { readFiles, readText } from "../../src/source/discover.js";
import { projectRootOf } from "../../src/source/project.js";
import { type Entry, surroundingsOf } from "../support/virtual-files.js";

describe("readFiles", () => {
  it("reads each file alone", () => {
    const surroundings = surroundingsOf({
      "/home/ann/work/altimate-code.json": "{}",
      "/home/ann/work/a.json": "{}",
      "/home/ann/b.json": "{",
    });
    const { files, problems } = readFiles(surroundings, ["a.json", "../b.json"]);
    expect(problems).toEqual([]);
    expect(files.map(({ file }) => [file.display, file.layer])).toEqual([
      ["a.json", { name: "file", trusted: false }],
      ["../b.json", { name: "file", trusted: false }],
    ]);
    expect(files.map((file) => file.problems.length)).toEqual([0, 1]);
  });

  it.each<[string, Entry | null, RegExp]>([
    ["missing", null, /^There is no file x\.json\. Check the spelling/],
    ["a folder", { folder: true }, /x\.json is a folder, not a file/],
    ["a FIFO or device", { other: true }, /pipe, socket or device, which is never opened/],
    ["not readable", { error: "EACCES" }, /no permission to read x\.json \(EACCES\)/],
    ["in a locked folder", { locked: true }, /no permission to read x\.json \(EACCES\)/],
    ["gone between two looks", { error: "ENOENT" }, /There is no file x\.json/],
    ["on a failing disk", { error: "EIO" }, /could not be read \(EIO\)/],
  ])("reports a file that is %s", (_, entry, words) => {
    const entries: Record<string, Entry> = entry === null ? {} : { "/home/ann/work/x.json": entry };
    const surroundings = surroundingsOf(entries);
    const { files, problems } = readFiles(surroundings, ["x.json"]);
    expect(files).toEqual([]);
    expect(problems).toEqual([{ path: "x.json", message: expect.stringMatching(words) }]);
    if (entry === null || "folder" in Object(entry) || "other" in Object(entry)) {
      expect(surroundings.files.opened).toEqual([]);
    }
  });

  it("doesn't open a file that is too large", () => {
    const surroundings = surroundingsOf({ "/home/ann/work/x.json": { size: 5 * 2 ** 20 } });
    const { files, problems } = readFiles(surroundings, ["x.json"]);
    expect(problems).toEqual([]);
    expect(files[0]?.problems.map(({ kind }) => kind)).toEqual(["too-large"]);
    expect(surroundings.files.opened).toEqual([]);
  });

  it("finds the root of each file's own project", () => {
    const surroundings = surroundingsOf({ "/srv/app/.git/HEAD": "", "/srv/app/conf/x.json": "{}" });
    expect(projectRootOf(surroundings, "/srv/app/conf")).toBe("/srv/app");
    expect(projectRootOf(surroundings, "/srv")).toBe("/srv");
    expect(projectRootOf(surroundings, "/home/ann/work/conf")).toBe("/home/ann/work");
  });
});

describe("readText", () => {
  it("names standard input", () => {
    const parsed = readText(surroundingsOf({}), '{"model": "a/b"}', null);
    expect(parsed.problems).toEqual([]);
    expect(parsed.file).toMatchObject({
      path: "<stdin>",
      display: "<stdin>",
      folder: "/home/ann/work",
      layer: { name: "stdin", trusted: false },
    });
  });

  it("uses the name of the file that it stands for", () => {
    const { file } = readText(surroundingsOf({}), "{}", "conf/altimate-code.json");
    expect(file).toMatchObject({
      path: "/home/ann/work/conf/altimate-code.json",
      display: "conf/altimate-code.json",
      folder: "/home/ann/work/conf",
    });
  });
});
