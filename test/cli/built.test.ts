import { spawn } from "node:child_process";
import { cp, lstat, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCommandLine } from "../../scripts/build-command-line.js";
import { eachPlace, writeFiles } from "../support/command-line.js";

const root = resolve(import.meta.dirname, "../..");
const CONFIG = ".altimate-code/altimate-code.json";
const GOOD = '{ "model": "openai/gpt-5.4", "provider": { "openai": {} } }\n';
const BAD = '{ "model": "gpt-5.4" }\n';

let built: string;
beforeAll(async () => {
  // inside the project, since the packages that are not bundled are found from there
  built = await mkdtemp(join(root, "node_modules/.altimate-cli-"));
  await buildCommandLine(join(built, "dist"));
  await cp(join(root, "schema"), join(built, "schema"), { recursive: true });
}, 60_000);
afterAll(() => rm(built, { recursive: true, force: true }));

const place = eachPlace();

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(
  program: string,
  args: readonly string[],
  { env = {}, input = "" }: { env?: Readonly<Record<string, string>>; input?: string } = {},
): Promise<Ended> {
  const child = spawn(program, args, {
    cwd: place.project,
    env: { PATH: process.env.PATH ?? "", HOME: place.home, ...env },
  });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  child.stdin.end(input);
  return new Promise((done) => child.on("close", (code) => done({ code, ...output })));
}

const cli = () => join(built, "dist/cli.cjs");
const run = (args: readonly string[], options: Parameters<typeof start>[2] = {}) =>
  start(process.execPath, [cli(), ...args], options);

describe("the built command line", () => {
  test("has the version of the package", async () => {
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect(await run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("ends with the exit code of what it found", async () => {
    writeFiles(place.project, { "good.json": GOOD, "bad.json": BAD });
    expect(await run(["config", "check", "good.json"])).toMatchObject({ code: 0 });
    expect(await run(["config", "check", "bad.json"])).toMatchObject({ code: 1 });
    expect(await run(["config", "check", "nothing.json"])).toMatchObject({ code: 2 });
  });

  test("takes only tokens and credentials from an env file", async () => {
    const config = {
      provider: { "amazon-bedrock": {} },
      model: "amazon-bedrock/cohere.command-r-v1:0",
    };
    writeFiles(place.project, {
      "x.json": JSON.stringify(config),
      ".env": "AWS_REGION=eu-west-1\nAWS_ENDPOINT_URL=https://collector.example\n",
    });
    const plain = await run(["emit", "--config", "x.json"]);
    const fed = await run(["emit", "--config", "x.json", "--env-file", ".env"]);
    expect(plain.stdout).toContain("bedrock-runtime.us-east-1.amazonaws.com");
    expect(fed).toEqual(plain);
  });

  test("reads standard input and patterns", async () => {
    writeFiles(place.project, { "a/x.json": BAD, "b/x.json": GOOD });
    const piped = await run(["config", "check", "-"], { input: BAD });
    expect(piped.stdout).toContain("<stdin>:1:12  error");
    const globbed = await run(["config", "check", "*/x.json"]);
    expect(globbed.stdout).toContain("in 2 files");
  });

  test("finds the schema and the catalogue that it came with", async () => {
    writeFiles(place.project, { [CONFIG]: '{ "model": "openai/gpt-5.5.5" }\n' });
    expect(JSON.parse((await run(["config", "schema"])).stdout)).toHaveProperty("$id");
    expect((await run(["config", "check"])).stdout).toContain("unknown-model");
  });

  test("a reader that stops early is not a failure, and changes no exit code", async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.json`, BAD]));
    writeFiles(place.project, files);
    const line = `set -o pipefail; "${process.execPath}" "${cli()}" config check '*.json' | head -n 1; echo "$?"`;
    const { stdout, stderr } = await start("bash", ["-c", line]);
    expect(stdout).toBe("0.json:1:12  error  ALT601 model-format\n1\n");
    expect(stderr).toBe("");
  });

  test("a deleted working folder is reported, not thrown", async () => {
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1" config check';
    const ended = await start("sh", ["-c", script, process.execPath, cli()]);
    expect(ended).toEqual({
      code: 2,
      stdout: "",
      stderr: "altimate: The current folder no longer exists. Change to another one.\n",
    });
  });

  test("--fix keeps a file's mode, and a link stays a link", async () => {
    writeFiles(place.project, { "real.json": '{ "provider": { "openai": { "optoins": {} } } }\n' });
    await writeFile(
      join(place.project, "real.json"),
      await readFile(join(place.project, "real.json")),
      {
        mode: 0o640,
      },
    );
    await symlink("real.json", join(place.project, "link.json"));
    const { mode } = await lstat(join(place.project, "real.json"));
    expect(await run(["config", "check", "--fix", "link.json"])).toMatchObject({ code: 0 });
    expect((await lstat(join(place.project, "link.json"))).isSymbolicLink()).toBe(true);
    expect((await lstat(join(place.project, "real.json"))).mode).toBe(mode);
    expect(await readFile(join(place.project, "real.json"), "utf8")).toContain('"options"');
  });

  test("bash completes commands, options and values", async () => {
    const complete = async (...words: string[]) => {
      const script = `source <("${process.execPath}" "${cli()}" completion bash)
        COMP_WORDS=(altimate ${words.map((it) => `'${it}'`).join(" ")}); COMP_CWORD=${words.length}
        _altimate; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const { stdout, stderr } = await start("bash", ["-c", script]);
      expect(stderr).toBe("");
      return stdout.trim().split("\n");
    };
    expect(await complete("conf")).toEqual(["config"]);
    expect(await complete("config", "sh")).toEqual(["show"]);
    expect(await complete("config", "check", "--fix")).toEqual(["--fix", "--fix-dry-run"]);
    expect(await complete("config", "check", "--format", "")).toEqual(
      expect.arrayContaining(["pretty", "json", "sarif", "github", "gitlab", "junit"]),
    );
    expect(await complete("config", "check", "--output", "x")).toEqual([""]);
    expect(await complete("probe", "--dee")).toEqual(["--deep"]);
  });
});

describe("what stays at home", () => {
  /** Records whatever is loaded and whatever would leave this machine. */
  const HOOK = `
    const { appendFileSync } = require("node:fs");
    const Module = require("node:module");
    const note = (kind, text) => appendFileSync(process.env.NOTES, kind + " " + text + "\\n");
    const load = Module._load;
    Module._load = function (request, ...rest) {
      note("load", request);
      return load.call(this, request, ...rest);
    };
    const net = require("node:net");
    net.Socket.prototype.connect = function () {
      note("socket", "connect");
      process.nextTick(() => this.destroy(new Error("no network in this test")));
      return this;
    };
    const dns = require("node:dns");
    dns.lookup = (host, ...rest) => {
      note("socket", "lookup " + host);
      rest.at(-1)(Object.assign(new Error("no network in this test"), { code: "ENOTFOUND" }));
    };
    const dgram = require("node:dgram");
    dgram.Socket.prototype.send = () => note("socket", "send");
  `;

  /** What only other commands need; of undici, a piece that it loads by itself is seen. */
  const HEAVY =
    /dispatcher\/client|yargs|inquirer|@aws|@smithy|@azure|google-auth|tinyglobby|^(?:node:)?(?:https?|http2|tls)$|\/(?:probe|run|emit|help)-/;

  async function watched(args: readonly string[]) {
    const notes = join(place.root, "notes.txt");
    const hook = join(place.root, "hook.cjs");
    await writeFile(notes, "");
    await writeFile(hook, HOOK);
    const { code } = await start(process.execPath, ["--require", hook, cli(), ...args], {
      env: { NOTES: notes, OPENAI_API_KEY: "sk-canary" },
    });
    const lines = (await readFile(notes, "utf8")).trim().split("\n");
    const of = (kind: string) =>
      lines.flatMap((line) => (line.startsWith(`${kind} `) ? [line.slice(kind.length + 1)] : []));
    return { code, loaded: of("load"), sockets: of("socket") };
  }

  test("a check loads no HTTP client, no probe, no runtime, no help", async () => {
    writeFiles(place.project, { [CONFIG]: BAD });
    const { code, loaded } = await watched(["config", "check"]);
    expect(code).toBe(1);
    expect(loaded).toEqual(expect.arrayContaining(["node:fs"]));
    expect(loaded.filter((name) => HEAVY.test(name))).toEqual([]);
  });

  test.for(
    [
      ["config", "check"],
      ["config", "check", "--fix-dry-run"],
      ["config", "show", "--origins"],
      ["config", "explain", "model"],
      ["config", "explain", "anthropic/claude-sonnet-4-6"],
      ["config", "init", "--print"],
      ["config", "schema"],
      ["completion", "zsh"],
      ["emit"],
      ["models"],
      ["probe", "--plan"],
      ["probe", "--offline"],
    ].map((args) => ({ args, line: args.join(" ") })),
  )("$line opens no connection", async ({ args }) => {
    writeFiles(place.project, { [CONFIG]: GOOD });
    const { code, sockets } = await watched(args);
    expect({ code, sockets }).toEqual({ code: expect.any(Number), sockets: [] });
    expect([0, 3]).toContain(code);
  });

  test("a probe does open one, so the watch would see it", async () => {
    writeFiles(place.project, { [CONFIG]: GOOD });
    const { sockets, loaded } = await watched(["probe"]);
    expect(sockets).not.toEqual([]);
    expect(loaded.filter((name) => HEAVY.test(name))).not.toEqual([]);
  });
});
