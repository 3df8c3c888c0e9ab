import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { displayWidth } from "../../src/report/text.js";
import { makePlace, removePlace, runCommandLine, textOf } from "../support/command-line.js";

/**
 * Golden tests consisting of files only: `args` (one per line), `env.json`, `stdin`, what is in `project/` and
 * `home/`; then `exit`, `expected.stdout`, `expected.stderr`, and `expected/` for what the command
 * leaves behind in the project. `vitest -u` rewrites what is expected.
 */
const fixtures = resolve(import.meta.dirname, "../../fixtures/cli");

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

test.for(readdirSync(fixtures).sort())("%s", async (name) => {
  const folder = join(fixtures, name);
  const place = makePlace(folder);
  try {
    const before = new Map(
      filesBelow(place.project).map((file) => [file, textOf(join(place.project, file))]),
    );
    const { code, stdout, stderr } = await runCommandLine(place, {
      args: (textOf(join(folder, "args")) ?? "").trimEnd().split("\n"),
      env: JSON.parse(textOf(join(folder, "env.json")) ?? "{}"),
      stdin: textOf(join(folder, "stdin")) ?? "",
    });
    await expect(`${code}\n`).toMatchFileSnapshot(join(folder, "exit"));
    await expect(stdout).toMatchFileSnapshot(join(folder, "expected.stdout"));
    await expect(stderr).toMatchFileSnapshot(join(folder, "expected.stderr"));
    for (const file of filesBelow(place.project)) {
      const text = textOf(join(place.project, file));
      if (text === before.get(file)) continue;
      await expect(text).toMatchFileSnapshot(join(folder, "expected", file));
    }
    const expected = join(folder, "expected");
    const promised = existsSync(expected) ? filesBelow(expected) : [];
    expect(promised.filter((file) => textOf(join(place.project, file)) === null)).toEqual([]);

    expect(stdout + stderr).not.toContain(place.root);
    const lines = isForMachines(stdout) ? [] : stdout.split("\n");
    const wide = lines.filter((line) => displayWidth(stripVTControlCharacters(line)) > 80);
    expect(wide.filter((line) => !MAY_BE_WIDE.test(line))).toEqual([]);
  } finally {
    removePlace(place);
  }
});

/** What would be useless in pieces: places to click on, links, examples to copy. */
const MAY_BE_WIDE = /^\S+:\d+:\d+ {2}|https:\/\/\S+$|^ {4,}["{}]/;

function isForMachines(text: string): boolean {
  return /^(?:[[{<]|::|#)/.test(text);
}
