import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { floors } from "../../scripts/floors/map.js";
import { checkOptions } from "../../src/cli/check-options.js";
import { EXIT } from "../../src/cli/command.js";
import { SEVERITIES } from "../../src/language/severity.js";
import { checkFormats } from "../../src/report/check/index.js";
import { probeFormats } from "../../src/report/probe/index.js";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const json = (path: string) => JSON.parse(read(path));

/** The text of a page after a marker, up to the next marker or the end of its paragraph or section. */
function part(page: string, from: string, to: string): string {
  const text = read(page);
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`${page} no longer says: ${from}`);
  const end = text.indexOf(to, start + from.length);
  return text.slice(start + from.length, end < 0 ? undefined : end);
}

const all = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, found = ""]) => found);
/** The text between backticks. */
const quoted = (text: string) => all(text, /`([^`]+)`/g);
/** The first column of a table, without its header. */
const rows = (text: string) => all(text, /^\| *`?([^|`]*?)`? *\|/gm).slice(2);
const exitCodes = (...names: readonly (keyof typeof EXIT)[]) =>
  names.map((name) => String(EXIT[name]));

const action = {
  words: (input: string) => {
    const line = part("action.yml", `  ${input}:\n    description: `, "\n");
    return all(line.slice(line.indexOf(" - ")).replace(/ \(.*?\)/g, ""), /([a-z]+)(?=[,.]| or|$)/g);
  },
  inputs: Array.from(
    part("action.yml", "inputs:\n", "\noutputs:").matchAll(
      /^ {2}([a-z-]+):\n.*\n {4}default: (.*)$/gm,
    ),
    ([, name = "", preset = ""]) => [name, preset.replaceAll('"', "")] as const,
  ),
};
const definitions = (name: string) => json(`schema/${name}.schema.json`).definitions;
const pages = readdirSync(join(root, "docs")).map((name) =>
  name.endsWith(".md") ? `docs/${name}` : `docs/${name}/README.md`,
);

/** A list that people read, and the one place that decides its content. */
const lists: Readonly<
  Record<string, readonly [said: readonly string[], owner: readonly string[]]>
> = {
  "formats of the check in docs/ci.md": [
    quoted(part("docs/ci.md", "`--format` is one of", ".")),
    checkFormats,
  ],
  "formats of the action": [action.words("format"), checkFormats],
  "formats of the probe in docs/probe.md": [
    quoted(part("docs/probe.md", "`--format pretty` (a table), ", "On a terminal")),
    probeFormats.filter((name) => name !== "pretty"),
  ],
  "severities at which the action fails": [action.words("fail-on"), SEVERITIES],
  "severities that the action reports": [action.words("severity"), SEVERITIES],
  "severities of the check": [SEVERITIES, definitions("check-report").Severity.enum],
  "inputs of the action in docs/ci.md": [
    rows(part("docs/ci.md", "the step's summary has all of them.", "\n\nWith")),
    action.inputs.map(([name]) => name),
  ],
  "exit codes in README.md": [
    rows(part("README.md", "### Exit codes", "\n\nExit codes")),
    Object.values(EXIT).map(String),
  ],
  "exit codes of the check in docs/ci.md": [
    rows(part("docs/ci.md", "# In CI", "\n\nIf")),
    exitCodes("ok", "findings", "usage", "bug"),
  ],
  "exit codes of the probe in docs/probe.md": [
    rows(part("docs/probe.md", "## Exit codes", "\n\n##")),
    exitCodes("ok", "findings", "usage", "unproven"),
  ],
  "exit codes of manifests in docs/manifest.md": [
    all(part("docs/manifest.md", "## Exit codes\n\n| command |", "\n"), /(\d+)/g),
    exitCodes("ok", "findings", "usage"),
  ],
  "states in docs/probe.md": [
    rows(part("docs/probe.md", "## States", "\n\n##")),
    definitions("probe-report").ProbeState.enum,
  ],
  "levels in docs/probe.md": [
    rows(part("docs/probe.md", "says how much was proven.", "\n\nA provider")),
    definitions("probe-report").ProofLevel.enum,
  ],
  // the other two are files that are checked on their own
  "layers in docs/config.md": [
    [...rows(part("docs/config.md", "From weakest to strongest:", "\n\n##")), "file", "stdin"],
    definitions("check-report").LayerName.enum,
  ],
  "rooms by floor in CONTRIBUTING.md": [
    all(part("CONTRIBUTING.md", "|---|---|---|\n", "\n\n"), /^(\| \d+ \|[^|]*)\|/gm).map(
      (row) =>
        `${/\d+/.exec(row)}: ${quoted(row)
          .map((room) => room.replace(/\.ts$/, ""))
          .sort()}`,
    ),
    // the library's index re-exports what is below it
    floors.map((rooms, floor) => `${floor}: ${rooms.filter((room) => room !== "index").sort()}`),
  ],
  "pages that README.md links to": [
    all(part("README.md", "More: ", "\n\n"), /\((docs\/[^)]+)\)/g),
    pages,
  ],
};

test.each(Object.entries(lists))("%s", (_, [said, owner]) => {
  expect([...said].sort()).toEqual([...owner].sort());
});

test("every script that a page runs exists", () => {
  const run = ["README.md", "CONTRIBUTING.md", ...pages].flatMap((page) =>
    all(read(page), /npm run ([a-z:-]+)/g),
  );
  const { scripts } = json("package.json");
  expect(run).not.toEqual([]);
  expect(run.filter((name) => !(name in scripts))).toEqual([]);
});

describe("defaults", () => {
  test.each(["fail-on", "severity"] as const)("of %s are the same in the action", (name) => {
    expect(new Map(action.inputs).get(name)).toBe(checkOptions[name].default);
  });

  test("of the action are the ones in docs/ci.md", () => {
    const table = part("docs/ci.md", "the step's summary has all of them.", "\n\nWith");
    const said = Array.from(
      table.matchAll(/^\| `([a-z-]+)` \| (?:`([^`]*)`)?/gm),
      ([, name = "", preset = ""]) => [name, preset] as const,
    );
    const versionless = action.inputs.map(([name, it]) => [name, name === "version" ? "" : it]);
    expect(said).toEqual(versionless);
  });
});

describe("numbers", () => {
  const { version, engines } = json("package.json");

  test("every page installs this version", () => {
    const named = pages.flatMap((page) => all(read(page), /altimate-config@(\d[\d.]*)/g));
    expect(new Set(named)).toEqual(new Set([version]));
  });

  test("the oldest Node.js is the same everywhere", () => {
    const [oldest = ""] = all(engines.node, />=([\d.]+)\.0$/g);
    expect(read("README.md")).toContain(`Node.js ${oldest} or newer`);
    expect(read("scripts/build-options.ts")).toContain(`"node${oldest}"`);
    const [tested = ""] = all(read(".github/workflows/ci.yml"), /node: \[(\d+)/g);
    expect(oldest.startsWith(`${tested}.`)).toBe(true);
  });
});
