import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makePlace, type Place, removePlace, textOf, writeFiles } from "../support/command-line.js";

const root = resolve(import.meta.dirname, "../..");
const action = readFileSync(join(root, "action.yml"), "utf8");

/** The script of a step, as the runner would start it. */
function scriptOf(step: string): string {
  const [, body = ""] =
    new RegExp(`- name: ${step}\\n[\\s\\S]*?      run: \\|\\n((?: {8}.*\\n|\\n)+)`).exec(action) ??
    [];
  return body.replaceAll(/^ {8}/gm, "");
}

let place: Place;
beforeEach(() => {
  place = makePlace();
  // replaces the program: records what it was called with
  const fake = "temp/altimate/package/dist/cli.cjs";
  writeFiles(place.root, {
    [fake]:
      '#!/bin/sh\nfor it in "$@"; do printf "<%s>" "$it"; done >> "$CALLS"\necho >> "$CALLS"\nexit "$CODE"\n',
  });
  chmodSync(join(place.root, fake), 0o755);
});
afterEach(() => removePlace(place));

function check(inputs: Readonly<Record<string, string>>, code = 0) {
  const calls = join(place.root, "calls");
  const output = join(place.root, "output");
  const { status, stderr } = spawnSync(
    "bash",
    ["--noprofile", "--norc", "-eo", "pipefail", "-c", scriptOf("Check")],
    {
      cwd: place.project,
      encoding: "utf8",
      env: {
        PATH: process.env.PATH,
        RUNNER_TEMP: join(place.root, "temp"),
        GITHUB_OUTPUT: output,
        CALLS: calls,
        CODE: String(code),
        FILES: "",
        FAIL_ON: "error",
        SEVERITY: "info",
        FORMAT: "github",
        ALLOW_HOSTS: "",
        BASELINE: "",
        REQUIRE_ENV: "false",
        UPLOAD_SARIF: "false",
        ...inputs,
      },
    },
  );
  return {
    status,
    stderr,
    calls: (textOf(calls) ?? "").trim().split("\n"),
    output: textOf(output),
  };
}

test("without inputs, all config is checked", () => {
  expect(check({})).toEqual({
    status: 0,
    stderr: "",
    calls: ["<config><check><--fail-on=error><--severity=info><--format=github><-->"],
    output: null,
  });
});

test("inputs become arguments, one per line, and nothing in them is run", () => {
  const { calls } = check({
    FILES: 'a b.json\n\n$(touch planted)\n-x.json\n"; touch planted; "',
    ALLOW_HOSTS: "llm.example.com\n*.example.org:8443\n",
    BASELINE: "known.json",
    REQUIRE_ENV: "true",
    FAIL_ON: "warning",
  });
  expect(calls).toEqual([
    '<config><check><--fail-on=warning><--severity=info><--baseline=known.json><--require-env><--allow-host=llm.example.com><--allow-host=*.example.org:8443><--format=github><--><a b.json><$(touch planted)><-x.json><"; touch planted; ">',
  ]);
  expect(textOf(join(place.project, "planted"))).toBeNull();
});

test("findings make the step fail with the program's own exit code", () => {
  expect(check({}, 1)).toMatchObject({ status: 1 });
  expect(check({}, 2)).toMatchObject({ status: 2 });
});

test("SARIF is written first, and its findings don't hide the annotations", () => {
  const { status, calls, output } = check({ UPLOAD_SARIF: "true" }, 1);
  const sarif = join(place.root, "temp/altimate-config.sarif");
  expect(calls).toEqual([
    `<config><check><--fail-on=error><--severity=info><--format=sarif><--output=${sarif}><-->`,
    "<config><check><--fail-on=error><--severity=info><--format=github><-->",
  ]);
  expect({ status, output }).toEqual({ status: 1, output: `sarif-file=${sarif}\n` });
});

test("the upload is left out for pull requests from forks", () => {
  expect(action).toContain("github.event.pull_request.head.repo.full_name == github.repository");
});

test("no input is pasted into a script", () => {
  for (const step of ["Install", "Check"]) {
    expect(scriptOf(step)).not.toBe("");
    expect(scriptOf(step)).not.toContain("${{");
  }
});

test("it installs the version that it came with", () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(action).toContain(
    `description: The version of altimate-config.\n    default: ${version}\n`,
  );
});

test("every action is pinned to a commit, with its version beside it", () => {
  const workflow = readFileSync(join(root, ".github/workflows/ci.yml"), "utf8");
  const used = [...`${action}\n${workflow}`.matchAll(/uses: (.*)/g)].map(([, it]) => it);
  expect(used.length).toBeGreaterThan(2);
  for (const it of used) expect(it).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test("what the program depends on comes from the lockfile of the action, and runs no script", () => {
  const bin = join(place.root, "bin");
  // replaces npm: packs an empty program, and records how it is installed
  writeFiles(bin, {
    npm: [
      "#!/bin/sh",
      'echo "$(basename "$PWD"): $*" >> "$CALLS"',
      '[ "$1" = pack ] || exit 0',
      "mkdir -p package && echo {} > package/package.json",
      "tar -czf packed.tgz package && rm -r package && echo packed.tgz",
    ].join("\n"),
  });
  chmodSync(join(bin, "npm"), 0o755);
  writeFiles(place.root, { "action/package-lock.json": '{ "lockfileVersion": 3 }' });
  const calls = join(place.root, "calls");
  const { status, stderr } = spawnSync(
    "bash",
    ["--noprofile", "--norc", "-eo", "pipefail", "-c", scriptOf("Install")],
    {
      cwd: place.root,
      encoding: "utf8",
      env: {
        PATH: `${bin}:${process.env.PATH}`,
        RUNNER_TEMP: join(place.root, "runner"),
        GITHUB_ACTION_PATH: join(place.root, "action"),
        VERSION: "1.2.3",
        CALLS: calls,
      },
    },
  );
  expect([status, stderr]).toEqual([0, ""]);
  expect(readFileSync(calls, "utf8").trim().split("\n")).toEqual([
    "altimate: pack --silent altimate-config@1.2.3",
    "package: ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel error",
  ]);
  const installed = join(place.root, "runner/altimate/package/package-lock.json");
  expect(readFileSync(installed, "utf8")).toContain("lockfileVersion");
});
