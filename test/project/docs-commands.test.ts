import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { commands, findCommand } from "../../src/cli/commands/index.js";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const pages = [
  ...["README.md", "SECURITY.md", "action.yml"],
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

const loaded = await Promise.all(
  Object.entries(commands).map(async ([name, { load }]) => [name, await load()] as const),
);
const flagsOf = new Map(
  loaded.map(([name, { options }]) => [name, Object.keys(options).map((flag) => `--${flag}`)]),
);
/** Flags of other programs, and of ours without a command. */
const others = ["--version", "--save-dev", "--yes", "--no-audit", "--no-fund", "--loglevel"];
const allFlags = new Set([...[...flagsOf.values()].flat(), ...others]);

/** Our command lines in a text: in a block, between backticks, in a script. */
function commandLines(text: string) {
  const found = text.matchAll(/\baltimate(?:-config(?:@[\d.]+)?)? +([a-z][^`#\n]*)/g);
  return Array.from(found, ([, words = ""]) => findCommand(words.trim().split(/[ "]+/)));
}

/** Flags of a command line that its command does not have. */
function unknownFlags(text: string): string[] {
  return commandLines(text).flatMap((found) => {
    if (found === null) return [];
    const typed = found.rest.flatMap((word) => /^--[a-z][a-z-]*/.exec(word) ?? []);
    const known = flagsOf.get(found.name) ?? [];
    return typed.filter((flag) => !known.includes(flag)).map((flag) => `${found.name} ${flag}`);
  });
}

test.each(pages)("%s names only existing flags", (page) => {
  const flags = Array.from(read(page).matchAll(/`(--[a-z][a-z-]*)/g), ([, flag = ""]) => flag);
  expect(flags.filter((flag) => !allFlags.has(flag))).toEqual([]);
  expect(unknownFlags(read(page))).toEqual([]);
});

test("the pages do show command lines", () => {
  const shown = pages.flatMap((page) => commandLines(read(page)).filter((found) => found !== null));
  expect(shown.length).toBeGreaterThan(80);
});

test("the README's table has every command, and no other", () => {
  const [, table = ""] = /^## Commands$(.*?)^`altimate --help`/ms.exec(read("README.md")) ?? [];
  const names = Array.from(
    table.matchAll(/`(?:altimate )?([a-z][a-z ]*[a-z])\b[^`]*`/g),
    ([, it = ""]) => it,
  );
  // the short form of `auth login` has no line of its own
  expect(names.sort()).toEqual(
    Object.keys(commands)
      .filter((name) => name !== "auth")
      .sort(),
  );
});

test.each(loaded)("the examples in the help of %s are command lines of it", (_, { examples }) => {
  const text = examples.map(([example]) => example).join("\n");
  expect(commandLines(text)).not.toContain(null);
  expect(commandLines(text)).not.toEqual([]);
  expect(unknownFlags(text)).toEqual([]);
});
