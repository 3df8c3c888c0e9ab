import { expect, it } from "vitest";
import { isInside } from "../../src/source/files.js";
import { layoutOf } from "../../src/source/layout.js";
import { surroundingsOf } from "../support/virtual-files.js";

it.each<[NodeJS.Platform, Record<string, string>, readonly string[]]>([
  ["linux", {}, ["/etc/opencode", "/etc/altimate-code"]],
  [
    "darwin",
    {},
    ["/Library/Application Support/opencode", "/Library/Application Support/altimate-code"],
  ],
  ["win32", {}, ["C:\\ProgramData\\opencode", "C:\\ProgramData\\altimate-code"]],
  ["win32", { ProgramData: "" }, ["C:\\ProgramData\\opencode", "C:\\ProgramData\\altimate-code"]],
  ["win32", { ProgramData: "D:\\Data" }, ["D:\\Data\\opencode", "D:\\Data\\altimate-code"]],
])("on %s with %j an administrator's folders are %j", (platform, env, managed) => {
  const surroundings = surroundingsOf({}, { platform, env });
  const walk = { folders: [], repository: null };
  expect(layoutOf(surroundings, walk, []).managed).toEqual(managed);
});

it.each([
  ["/a", "/a", true],
  ["/a", "/a/b", true],
  ["/a", "/a/..b", true],
  ["/a/b", "/a", false],
  ["/a/b", "/a/c", false],
  ["/a", "/ab", false],
])("in %s lies %s: %s", (folder, path, expected) => {
  expect(isInside(surroundingsOf({}), folder, path)).toBe(expected);
});
