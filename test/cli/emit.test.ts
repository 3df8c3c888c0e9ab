import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CANARY, textOf, writeFiles } from "../support/command-line.js";
import { FILE, openai, place, project, run } from "../support/emit-cli.js";
import { startServer } from "../support/server.js";

describe("emit", () => {
  it("writes the same to a file as to the terminal", async () => {
    project(openai());
    const { stdout } = await run("emit");
    expect(await run(`emit -o ${FILE}`)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(textOf(join(place.project, FILE))).toBe(stdout);
  });

  it("includes models that only the command line names", async () => {
    project({ provider: {} });
    const { code, stdout } = await run("emit -m openai/gpt-4o -m ollama/qwen3");
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(stdout).models)).toEqual(["ollama/qwen3", "openai/gpt-4o"]);
  });

  it("names files relative to the manifest's folder", async () => {
    project({ ...openai({ apiKey: "{file:keys/openai.txt}" }) });
    writeFiles(place.project, { "keys/openai.txt": CANARY, "deploy/.keep": "" });
    const { code, stderr } = await run("emit -o deploy/m.json");
    expect(code).toBe(0);
    expect(stderr).toContain("{file:../keys/openai.txt} is above the manifest");
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
    [
      "emit -m openai/gpt-4o --probe-lock no.json",
      /There is no no\.json\. Create it with altimate probe --lock/,
    ],
    ["emit -m gpt-4o", /"gpt-4o" does not have the form provider\/model/],
    ["emit -m openai/gpt-4o -o no/such/folder/m.json", /could not be written/],
    ["emit altimate-code.json", /no arguments, but "altimate-code\.json"/],
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
    expect(stderr).toContain("{env:DATABRICKS_HOST} is left open");
  });

  it("uses what the probe lock proves, and says if the lock is broken", async () => {
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
