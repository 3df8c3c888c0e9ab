import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeFiles } from "../../src/app/node-world.js";
import { commands } from "../../src/cli/commands/index.js";
import { displayWidth } from "../../src/report/text.js";
import {
  type CommandLine,
  eachPlace,
  runCommandLine,
  textOf,
  writeFiles,
} from "../support/command-line.js";
import { validatorOf } from "../support/schema.js";

const validateCheckReport = validatorOf("check-report");
const validateShowReport = validatorOf("show-report");

const root = resolve(import.meta.dirname, "../..");

const CONFIG = ".altimate-code/altimate-code.json";

const GOOD = '{ "model": "openai/gpt-5.4", "provider": { "openai": {} } }\n';

const BAD = '{ "model": "gpt-5.4", "provider": { "openai": { "optoins": {} } } }\n';

const place = eachPlace();

const run = (args: readonly string[], rest: Omit<CommandLine, "args"> = {}) =>
  runCommandLine(place, { args, ...rest });

const writeProject = (files: Readonly<Record<string, string>>) => writeFiles(place.project, files);

describe("every command", () => {
  const entries = Object.entries(commands);

  test("has a file of its own, and every file is a command", () => {
    const files = readdirSync(join(root, "src/cli/commands"))
      .filter((name) => name !== "index.ts")
      .map((name) => name.replace(/\.ts$/, ""));
    const names = Object.keys(commands).map((name) => name.replace(" ", "-"));
    const fileOf = (name: string) =>
      files.find((file) => file === name || `config-${file}` === name) ?? name;
    expect(names.map(fileOf).sort()).toEqual(files.sort());
  });

  test.for(entries)("%s explains itself in 80 columns, with an example", async ([name]) => {
    const { code, stdout, stderr } = await run([...name.split(" "), "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`Usage: altimate ${name}`);
    expect(stdout).toContain(`Examples:\n  `);
    expect(stdout.split("\n").filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  test.for(entries)("%s has a line of its own in the overview", async ([name]) => {
    const { stdout } = await run(["--help"]);
    expect(stdout).toContain(`altimate ${name} `);
  });

  test.for(entries)("%s refuses an option that it does not know", async ([name]) => {
    const { code, stdout, stderr } = await run([...name.split(" "), "--no-such-option"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("altimate: Unknown option --no-such-option.");
  });
});

test("without a command the overview goes to standard error, since nothing was done", async () => {
  const { code, stdout, stderr } = await run([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("Usage: altimate COMMAND");
});

describe("files that cannot be used", () => {
  const failing = (code: string) => ({
    world: {
      files: {
        ...nodeFiles,
        readText: () => {
          throw Object.assign(new Error(`${code}: canary`), { code });
        },
      },
    },
  });

  test("a file without the permission to read it", async () => {
    writeProject({ "team.json": GOOD });
    const { code, stdout, stderr } = await run(["config", "check", "team.json"], failing("EACCES"));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("no permission to read team.json");
  });

  test("a folder instead of a file for --config", async () => {
    writeProject({ "team/a.txt": "" });
    const { code, stderr } = await run(["config", "check", "--config", "team"]);
    expect(code).toBe(2);
    expect(stderr).toContain("team is a folder, not a file");
  });

  test("5 MiB are a finding", async () => {
    writeProject({ "large.json": `{ "model": "${"x".repeat(5 * 1024 * 1024)}" }` });
    const { code, stdout, stderr } = await run(["config", "check", "large.json"]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain("larger than 4 MiB");
  });

  test("a bug of ours is one sentence, and its stack is only shown on request", async () => {
    writeProject({ "team.json": GOOD });
    const broken = {
      world: {
        files: {
          ...nodeFiles,
          readText: (): string => {
            throw new RangeError("canary");
          },
        },
      },
    };
    const quiet = await run(["config", "check", "team.json"], broken);
    expect({ code: quiet.code, stdout: quiet.stdout }).toEqual({ code: 70, stdout: "" });
    expect(quiet.stderr).toContain("this is a bug in altimate 0.0.0 (RangeError)");
    expect(quiet.stderr).not.toMatch(/canary|^\s+at /m);
    const loud = await run(["config", "check", "team.json", "--debug"], broken);
    expect(loud.stderr).toMatch(/^\s+at /m);
    expect(loud.stderr).not.toContain("canary");
  });
});

describe("reports", () => {
  test("GitHub's step summary gets every finding, after its existing content", async () => {
    writeProject({ [CONFIG]: BAD, "summary.md": "before\n" });
    const GITHUB_STEP_SUMMARY = join(place.project, "summary.md");
    const { code } = await run(["config", "check", "--format", "github"], {
      env: { GITHUB_STEP_SUMMARY },
    });
    expect(code).toBe(1);
    const summary = textOf(GITHUB_STEP_SUMMARY);
    expect(summary).toMatch(/^before\n### altimate config check\n/);
    expect(summary).toContain("model-format");
  });

  test("a step summary that cannot be written does not change the outcome", async () => {
    writeProject({ [CONFIG]: GOOD });
    const { code, stderr } = await run(["config", "check", "--format", "github"], {
      env: { GITHUB_STEP_SUMMARY: join(place.project, "nowhere/summary.md") },
    });
    expect(code).toBe(0);
    expect(stderr).toContain("GITHUB_STEP_SUMMARY");
  });

  test("other formats leave the step summary alone", async () => {
    writeProject({ [CONFIG]: BAD });
    const GITHUB_STEP_SUMMARY = join(place.project, "summary.md");
    await run(["config", "check"], { env: { GITHUB_STEP_SUMMARY } });
    expect(textOf(GITHUB_STEP_SUMMARY)).toBeNull();
  });

  test.for(["config check", "config explain model", "config show --origins"])(
    "%s keeps to a narrow terminal",
    async (line) => {
      writeProject({ [CONFIG]: BAD });
      let shown = "";
      const write = (text: string) => {
        shown += text;
      };
      await run(line.split(" "), {
        world: { stdout: { write, isTerminal: false, columns: 60, rows: 24 } },
      });
      const wide = shown.split("\n").filter((text) => displayWidth(text) > 60);
      // a place is for clicking on and is never broken
      expect(wide.filter((text) => !/^\S+:\d+:\d+ {2}/.test(text))).toEqual([]);
    },
  );

  test("colours come with a terminal by themselves", async () => {
    writeProject({ [CONFIG]: BAD });
    let shown = "";
    const write = (text: string) => {
      shown += text;
    };
    await run(["config", "check"], {
      world: { stdout: { write, isTerminal: true, columns: 80, rows: 24 } },
    });
    expect(shown).toContain("\u001b[31m");
  });
});

test("SARIF contains the findings with their fixes", async () => {
  writeProject({ [CONFIG]: BAD });
  const { code, stdout } = await run(["config", "check", "--format", "sarif"]);
  expect(code).toBe(1);
  const { version, runs } = JSON.parse(stdout);
  expect(version).toBe("2.1.0");
  const found = runs[0].results.map((it: { ruleId: string; fixes?: unknown[] }) => [
    it.ruleId,
    it.fixes?.length,
  ]);
  expect(found).toEqual(
    expect.arrayContaining([
      ["ALT601", 1],
      ["ALT201", 1],
    ]),
  );
});

describe("--fix", () => {
  test("a second run changes nothing", async () => {
    writeProject({ [CONFIG]: BAD });
    await run(["config", "check", "--fix"]);
    const once = textOf(join(place.project, CONFIG));
    expect(once).not.toBe(BAD);
    await run(["config", "check", "--fix"]);
    expect(textOf(join(place.project, CONFIG))).toBe(once);
  });

  test("a file that can't be written is a usage error", async () => {
    writeProject({ [CONFIG]: BAD });
    const { code, stderr } = await run(["config", "check", "--fix"], {
      world: { writeFile: () => Promise.reject(new Error("canary")) },
    });
    expect(code).toBe(2);
    expect(stderr).toContain(`${CONFIG} could not be written.`);
  });

  test("what an administrator has set stays as it is", async () => {
    const managed = "/etc/altimate-code/altimate-code.json";
    const stat = (path: string) =>
      path === managed ? ({ kind: "file", size: BAD.length } as const) : nodeFiles.stat(path);
    const written: string[] = [];
    const { code, stdout } = await run(["config", "check", "--fix"], {
      world: {
        files: {
          ...nodeFiles,
          stat,
          readText: (path) => (path === managed ? BAD : nodeFiles.readText(path)),
          realpath: (path) => (path === managed ? path : nodeFiles.realpath(path)),
        },
        writeFile: async (path) => {
          written.push(path);
        },
      },
    });
    expect({ code, written }).toEqual({ code: 1, written: [] });
    expect(stdout).toContain(managed.slice(1));
  });
});

test("what check and show print for programs is what their schemas say", async () => {
  writeProject({ [CONFIG]: BAD });
  const checked = await run(["config", "check", "--format", "json"]);
  expect(validateCheckReport(JSON.parse(checked.stdout))).toBe(true);
  const shown = await run(["config", "show", "--origins", "--format", "json"]);
  expect(validateShowReport(JSON.parse(shown.stdout))).toBe(true);
});
