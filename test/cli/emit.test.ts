import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Manifest } from "../../src/generated/manifest.js";
import { manifestDigest } from "../../src/runtime/index.js";
import {
  type CommandLine,
  eachPlace,
  runCommandLine,
  textOf,
  words,
  writeFiles,
} from "../support/command-line.js";

import { startServer } from "../support/server.js";

const CANARY = "canary4711";
const FILE = "altimate.manifest.json";

const place = eachPlace();

function project(config: object): void {
  writeFiles(place.project, { "altimate-code.json": JSON.stringify(config) });
}

const openai = (options: object = {}) => ({
  provider: { openai: { options: { apiKey: "{env:OPENAI_API_KEY}", ...options } } },
  model: "openai/gpt-4o",
});

async function run(line: string, more: Omit<CommandLine, "args"> = {}) {
  const outcome = await runCommandLine(place, {
    args: line.split(" "),
    ...more,
    env: { OPENAI_API_KEY: `sk-${CANARY}`, HOUSE_KEY: CANARY, ...more.env },
  });
  expect(outcome.stdout + outcome.stderr).not.toContain(CANARY);
  return { ...outcome, stderr: words(outcome.stderr) };
}

/** Changes the manifest that lies there. */
function change(edit: (manifest: Manifest) => void, seal = false): void {
  const path = join(place.project, FILE);
  const manifest: Manifest = JSON.parse(readFileSync(path, "utf8"));
  edit(manifest);
  const sealed = seal ? { ...manifest, digest: manifestDigest(manifest) } : manifest;
  writeFileSync(path, JSON.stringify(sealed));
}

describe("emit", () => {
  it("writes the same to a file as to the terminal", async () => {
    project(openai());
    const { stdout } = await run("emit");
    expect(await run(`emit -o ${FILE}`)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(textOf(join(place.project, FILE))).toBe(stdout);
  });

  it("takes in models that only the command line names", async () => {
    project({ provider: {} });
    const { code, stdout } = await run("emit -m openai/gpt-4o -m ollama/qwen3");
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(stdout).models)).toEqual(["ollama/qwen3", "openai/gpt-4o"]);
  });

  it("names files from where the manifest will lie", async () => {
    project({ ...openai({ apiKey: "{file:keys/openai.txt}" }) });
    writeFiles(place.project, { "keys/openai.txt": CANARY, "deploy/.keep": "" });
    const { code, stderr } = await run("emit -o deploy/m.json");
    expect(code).toBe(0);
    expect(stderr).toContain("{file:../keys/openai.txt} lies above the manifest");
    const manifest = JSON.parse(textOf(join(place.project, "deploy/m.json")) ?? "");
    expect(manifest.models["openai/gpt-4o"].auth.credential.path).toBe("../keys/openai.txt");
  });

  it.each([
    ["an error in what it emits", { provider: { openai: { options: 1 } }, model: "openai/gpt-4o" }],
    ["a key in plain text", openai({ apiKey: `sk-proj-${CANARY}-aaaaaaaaaaaaaaaaaaaa` })],
    [
      "a key for a server on this machine",
      openai({ apiKey: CANARY, baseURL: "http://localhost:9/v1" }),
    ],
    ["an address that is not known", { model: "databricks/databricks-claude-sonnet-4-6" }],
    ["a public value that is missing", openai({ baseURL: "{env:NOT_SET}" })],
  ])("stops at %s and leaves the file alone", async (_what, config) => {
    project(config);
    writeFiles(place.project, { [FILE]: "as it was" });
    const { code, stdout, stderr } = await run(`emit -o ${FILE}`);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/Nothing was emitted\. $/);
    expect(textOf(join(place.project, FILE))).toBe("as it was");
  });

  it("is not stopped by warnings, nor by errors in what it does not emit", async () => {
    project({
      ...openai(),
      provider: {
        ...openai().provider,
        house: { options: { apiKey: `sk-proj-${CANARY}-aaaaaaaaaaaaaaaaaaaa` } },
      },
    });
    expect((await run("emit", { env: { OPENAI_API_KEY: "" } })).code).toBe(0);
  });

  it.each([
    ["emit", /No config was found/],
    ["emit --layers project", /no config of its own/],
    ["emit --target toml -m openai/gpt-4o", /--target takes runtime, altimate-code, litellm/],
    ["emit -m openai/gpt-4o --check a --diff b", /Give one of them/],
    ["emit -m openai/gpt-4o --check a --target litellm", /compare manifests/],
    ["emit -m openai/gpt-4o --check no.json", /no\.json cannot be read/],
    ["emit -m openai/gpt-4o --probe-lock no.json", /There is no no\.json\. altimate probe --lock/],
    ["emit -m gpt-4o", /"gpt-4o" is not of the form provider\/model/],
    ["emit -m openai/gpt-4o -o no/such/folder/m.json", /could not be written/],
    ["emit altimate-code.json", /no argument "altimate-code\.json"/],
  ])("%s is a usage error", async (line, says) => {
    const { code, stderr } = await run(line);
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
  });

  it("says what a target cannot express, and writes the rest", async () => {
    project({ ...openai({ apiKey: "{file:key.txt}" }), mcp: {} });
    writeFiles(place.project, { "key.txt": CANARY });
    const { code, stdout, stderr } = await run("emit --target litellm");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^model_list:\n/);
    expect(stderr).toContain("warning: openai: LiteLLM cannot read {file:key.txt}");
  });

  it("names the variables that --defer leaves open", async () => {
    project({ model: "databricks/databricks-claude-sonnet-4-6" });
    const { code, stdout, stderr } = await run("emit --defer");
    expect(code).toBe(0);
    expect(stdout).toContain("https://{env:DATABRICKS_HOST}/serving-endpoints");
    expect(stderr).toContain("{env:DATABRICKS_HOST} stays open");
  });

  it("takes what the probe lock proves, and says where the lock is broken", async () => {
    project(openai());
    writeFiles(place.project, { "altimate.probe.lock.json": '{ "version": 1, "entries": [] }' });
    expect((await run("emit")).code).toBe(0);
    writeFiles(place.project, { "altimate.probe.lock.json": "{" });
    const { code, stderr } = await run("emit");
    expect({ code, names: stderr.includes("altimate.probe.lock.json") }).toEqual({
      code: 2,
      names: true,
    });
  });
});

it("carries what a probe has just proved", async () => {
  const server = await startServer((_request, response) => {
    const models = { object: "list", data: [{ id: "large", object: "model" }] };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(models));
  });
  const options = { baseURL: `${server.url}/v1`, apiKey: "{env:HOUSE_KEY}" };
  project({ provider: { house: { options, models: { large: {} } } }, model: "house/large" });
  await run("probe --lock altimate.probe.lock.json");
  const { models } = JSON.parse((await run("emit")).stdout);
  const lock = JSON.parse(textOf(join(place.project, "altimate.probe.lock.json")) ?? "");
  const proof = lock.entries.find(({ model }: { model: string | null }) => model === "large");
  const { state, level, provedAt } = proof;
  expect(models["house/large"].evidence).toEqual({ state, level, provedAt });
});

describe("emit --layers project", () => {
  it("leaves the user's own config out", async () => {
    project(openai());
    writeFiles(place.home, {
      ".config/altimate-code/altimate-code.json": JSON.stringify({ small_model: "ollama/qwen3" }),
    });
    const all = JSON.parse((await run("emit")).stdout);
    const own = JSON.parse((await run("emit --layers project")).stdout);
    expect(all.small).toBe("ollama/qwen3");
    expect(all.inputs).toHaveLength(2);
    expect(own.small).toBe(null);
    expect(own.inputs).toMatchObject([{ layer: "project", path: "altimate-code.json" }]);
  });
});

describe("emit --check", () => {
  beforeEach(async () => {
    project(openai());
    await run(`emit -o ${FILE}`);
  });
  const check = () => run(`emit --check ${FILE}`);

  it("is quiet where nothing changed", async () => {
    expect(await check()).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("is quiet where a price or a proof moved", async () => {
    change(({ models }) => {
      for (const model of Object.values(models)) model.cost = { input: 99, output: 99 };
    });
    expect(await check()).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("shows what would change, and how to go on", async () => {
    project({
      ...openai({ baseURL: "https://eu.api.openai.com/v1" }),
      small_model: "openai/gpt-4o-mini",
    });
    const { code, stdout, stderr } = await check();
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        "small model",
        "    from  none",
        "    to    openai/gpt-4o-mini",
        "",
        "~ openai/gpt-4o",
        "    prompts",
        "      from  https://api.openai.com/v1/chat/completions",
        "      to    https://eu.api.openai.com/v1/chat/completions",
        "    hosts",
        "      from  api.openai.com",
        "      to    eu.api.openai.com",
        "",
        "+ openai/gpt-4o-mini",
        "    prompts  https://eu.api.openai.com/v1/chat/completions",
        "    key      authorization: Bearer {env:OPENAI_API_KEY}",
        "    tools    yes",
        "    limits   128000 in context, 16384 out",
        "    price    $0.15 in, $0.6 out per million tokens",
        "",
        "1 model added, 1 model changed",
        "",
      ].join("\n"),
    );
    expect(stderr).toContain(`altimate emit -o ${FILE}`);
  });

  it("refuses to compare with a manifest that was edited", async () => {
    change(({ models }) => {
      for (const model of Object.values(models)) model.url = "https://evil.example.com/";
    });
    const { code, stderr } = await check();
    expect(code).toBe(1);
    expect(stderr).toMatch(/was changed after it was emitted/);
  });
});

describe("emit --diff", () => {
  it("is a plan, not a failure, and counts prices too", async () => {
    project(openai());
    await run(`emit -o ${FILE}`);
    expect((await run(`emit --diff ${FILE}`)).stdout).toBe("Nothing changes.\n");
    change(({ models }) => {
      for (const model of Object.values(models)) model.cost = { input: 99, output: 99 };
    });
    const { code, stdout } = await run(`emit --diff ${FILE}`);
    expect(code).toBe(0);
    expect(stdout).toContain("price\n      from  $99 in, $99 out per million tokens\n");
  });

  it("lets nothing of a hostile manifest reach the terminal as a command", async () => {
    project(openai());
    await run(`emit -o ${FILE}`);
    change((manifest) => {
      manifest.models["evil\u001b[2J/model"] = structuredClone(
        Object.values(manifest.models)[0] ?? expect.unreachable(),
      );
    }, true);
    expect((await run(`emit --diff ${FILE}`)).stdout).not.toContain("\u001b");
  });
});

describe("manifest verify", () => {
  beforeEach(async () => {
    project(openai());
    await run(`emit -o ${FILE}`);
  });
  const verify = (more: Omit<CommandLine, "args"> = {}) => run(`manifest verify ${FILE}`, more);

  it("is content with what was just written", async () => {
    const { code, stdout } = await verify();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^altimate\.manifest\.json {2}ok\n {2}version 1, 1 model\n {2}sha256:/);
    expect(stdout).toContain("altimate-code.json  unchanged");
  });

  it("finds the config from any folder", async () => {
    const { stdout } = await run(`manifest verify ../project/${FILE}`, {
      world: { cwd: place.home },
    });
    expect(stdout).toContain("altimate-code.json  unchanged");
  });

  it("does not mind comments and spacing in the config, and notices any other change", async () => {
    writeFiles(place.project, {
      "altimate-code.json": `// note\n${JSON.stringify(openai(), null, 4)}`,
    });
    expect((await verify()).code).toBe(0);
    project({ ...openai(), small_model: "openai/gpt-4o-mini" });
    const { code, stdout } = await verify();
    expect(code).toBe(1);
    expect(stdout).toContain("altimate-code.json  changed since");
  });

  it("takes a manifest without its config for what it is", async () => {
    writeFiles(place.home, { [FILE]: textOf(join(place.project, FILE)) ?? "" });
    const { code, stdout } = await run(`manifest verify ${FILE}`, { world: { cwd: place.home } });
    expect(code).toBe(0);
    expect(stdout).toContain("not here, so not compared");
  });

  const seal = true;
  it.each<[string, (manifest: Manifest) => void, boolean, RegExp]>([
    [
      "an edit",
      (it) => void Object.assign(it, { default: null }),
      !seal,
      /its digest does not fit/,
    ],
    [
      "a future version",
      (it) => void Object.assign(it, { manifestVersion: 2 }),
      !seal,
      /version 2/,
    ],
    ["a missing part", (it) => void Object.assign(it, { models: null }), !seal, /not a manifest/],
    [
      "a vendor's key on its way to a foreign host, sealed again",
      ({ models }) => {
        for (const model of Object.values(models)) {
          model.url = "https://evil.example.com/v1/chat/completions";
          model.auth.hosts = ["evil.example.com"];
        }
      },
      seal,
      /leads \{env:OPENAI_API_KEY\} to evil\.example\.com/,
    ],
  ])("refuses %s", async (_what, edit, sealed, says) => {
    change(edit, sealed);
    const { code, stdout } = await verify();
    expect(code).toBe(1);
    expect(stdout).toMatch(says);
  });

  it("refuses what is not JSON as a finding, and a missing file as a usage error", async () => {
    writeFiles(place.project, { [FILE]: "{" });
    expect(await verify()).toMatchObject({ code: 1, stdout: expect.stringContaining("not JSON") });
    expect((await run("manifest verify no.json")).code).toBe(2);
    expect((await run("manifest verify")).code).toBe(2);
  });
});
