import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import type { CredentialRef, Manifest, ManifestModel } from "../../src/generated/manifest.js";
import { manifestDigest } from "../../src/runtime/index.js";
import { CANARY, runCommandLine, writeFiles } from "../support/command-line.js";
import { house, KEY, place, project, run, says, startProxy } from "../support/run-cli.js";
import { startServer } from "../support/server.js";

describe("a manifest", () => {
  const FILE = "altimate.manifest.json";

  async function written() {
    const server = await startServer(says("From the manifest."));
    project({
      provider: { house: house(server, ["large", "small"]) },
      model: "house/large",
      small_model: "house/small",
    });
    const { code } = await runCommandLine(place, { args: ["emit", "-o", FILE], env: {} });
    expect(code).toBe(0);
    writeFiles(place.project, { "altimate-code.json": "{ broken" });
    return server;
  }

  it("is run without the config", async () => {
    const server = await written();
    expect(await run(["--manifest", FILE, "--small", "Hi"])).toMatchObject({
      code: 0,
      stdout: "From the manifest.\n",
    });
    expect(server.received[0]?.json.model).toBe("small");
  });

  it("names a model that it does not have as an error of the run", async () => {
    await written();
    const { code, stderr } = await run(["--manifest", FILE, "-m", "house/other", "Hi"]);
    expect(code).toBe(1);
    expect(stderr).toContain("The manifest has no model house/other.");
  });

  it("is refused if it was edited, before anything is sent", async () => {
    const server = await written();
    const { stdout } = await runCommandLine(place, { args: ["manifest", "verify", FILE] });
    expect(stdout).toContain("ok");
    writeFiles(place.project, { [FILE]: '{ "manifestVersion": 1, "models": {} }' });
    const { code, stderr } = await run(["--manifest", FILE, "Hi"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/was not run\. This is not a manifest/);
    expect(server.received).toEqual([]);
  });
});

describe("a credential of another vendor", () => {
  it("does not go to a host that a project names, unless that is allowed", async () => {
    const config = {
      provider: { openai: { options: { baseURL: "https://llm.example.com/v1" } } },
      model: "openai/gpt-4o",
    };
    project(config);
    const proxy = await startProxy();
    const env = { OPENAI_API_KEY: KEY, HTTPS_PROXY: proxy.url };
    const { code, stderr } = await run(["Hi"], { env });
    expect(code).toBe(1);
    expect(stderr).toContain("--allow-host llm.example.com");
    expect(proxy.asked).toEqual([]);
    await run(["--allow-host", "llm.example.com", "Hi"], { env });
    expect(proxy.asked).toEqual(["llm.example.com:443"]);
  });
});

describe("a usage error", () => {
  beforeEach(() => project({ provider: { openai: {} }, model: "openai/gpt-4o" }));

  it.each<[readonly string[], RegExp]>([
    [[], /There is no prompt/],
    [["  "], /There is no prompt/],
    [["--offline", "Hi"], /--offline forbids/],
    [["--small", "Hi"], /Set small_model in the config/],
    [["--small", "-m", "openai/gpt-4o", "Hi"], /Give one of them/],
    [["-m", "gpt-4o", "Hi"], /"gpt-4o" does not have the form provider\/model/],
    [["--manifest", "m.json", "--config", "c.json", "Hi"], /Give one of them/],
    [["--max-tokens", "0", "Hi"], /whole number from 1/],
    [["--tools", "no.json", "Hi"], /no\.json cannot be read/],
    [["--tools", "altimate-code.json", "Hi"], /must be a list of tools/],
    [["--manifest", "no.json", "Hi"], /no\.json cannot be read/],
    [["--env-file", "no.env", "Hi"], /no\.env/],
  ])("%j", async (args, says) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(says);
  });
});

it("reads keys from an env file", async () => {
  const server = await startServer(says("Yes."));
  const provider = house(server);
  const options = { ...provider.options, apiKey: "{env:OTHER_KEY}" };
  project({ provider: { house: { ...provider, options } }, model: "house/large" });
  writeFiles(place.project, { "local.env": `OTHER_KEY=${CANARY}\n` });
  expect((await run(["--env-file", "local.env", "Hi"])).code).toBe(0);
  expect(server.received[0]?.headers.authorization).toBe(`Bearer ${CANARY}`);
});

it("sends AWS keys from an env file nowhere else than without it", async () => {
  const server = await startServer(says("Yes."));
  const provider = { "amazon-bedrock": { options: { baseURL: server.url, region: "eu-west-1" } } };
  project({ provider, model: "amazon-bedrock/cohere.command-r-v1:0" });
  const lines = [`AWS_BEARER_TOKEN_BEDROCK=${CANARY}`, "AWS_ENDPOINT_URL=http://127.0.0.1:1"];
  writeFiles(place.project, { "local.env": lines.join("\n") });
  const dry = await run(["--env-file", "local.env", "--dry-run", "Hi"]);
  expect(JSON.parse(dry.stdout).url).toContain(server.url);
  const vendor = { model: "amazon-bedrock/cohere.command-r-v1:0" };
  project(vendor);
  const atAws = await run(["--env-file", "local.env", "--dry-run", "Hi"]);
  expect(JSON.parse(atAws.stdout).url).toContain("bedrock-runtime.us-east-1.amazonaws.com");
});

it("fills what --defer left open, a path behind the host included", async () => {
  const proxy = await startProxy();
  const options = { baseURL: "{env:HOUSE_URL}/v1", apiKey: "{env:HOUSE_KEY}" };
  project({ provider: { house: { options, models: { large: {} } } }, model: "house/large" });
  await runCommandLine(place, { args: ["emit", "--defer", "-o", "m.json"] });
  const env = { HOUSE_URL: "https://llm.example.com/team/", HTTPS_PROXY: proxy.url };
  const refused = await run(["--manifest", "m.json", "--dry-run", "Hi"], { env });
  expect([refused.code, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toContain("--allow-variable HOUSE_URL");
  const allowed = ["--allow-variable", "HOUSE_URL", "--allow-host", "llm.example.com"];
  const dry = await run(["--manifest", "m.json", "--dry-run", "Hi", ...allowed], { env });
  expect(JSON.parse(dry.stdout).url).toBe("https://llm.example.com/team/v1/chat/completions");
  await run(["--manifest", "m.json", "Hi", ...allowed], { env });
  expect(proxy.asked).toEqual(["llm.example.com:443"]);
  const unset = await run(["--manifest", "m.json", "Hi", ...allowed]);
  expect(unset.code).toBe(1);
  expect(unset.stderr).toContain("The address needs {env:HOUSE_URL}, which is not set.");
});

describe("a server that needs no key", () => {
  const keyless = (baseURL: string) => ({
    provider: { house: { options: { baseURL }, models: { large: {} } } },
    model: "house/large",
  });

  it("is sent none", async () => {
    const server = await startServer(says("Yes."));
    project(keyless(`${server.url}/v1`));
    expect((await run(["Hi"])).code).toBe(0);
    expect(server.received[0]?.headers).not.toHaveProperty("authorization");
  });

  it("may be anywhere", async () => {
    const proxy = await startProxy();
    project(keyless("https://llm.example.com/v1"));
    await run(["Hi"], { env: { HTTPS_PROXY: proxy.url } });
    expect(proxy.asked).toEqual(["llm.example.com:443"]);
  });
});

describe("a manifest that somebody else wrote", () => {
  const TEAM = "llm.example.com";

  /** A manifest with a good digest that leads secrets where its author likes. */
  async function sealed(change: (model: ManifestModel) => void) {
    project({ provider: { openai: {} }, model: "openai/gpt-4o" });
    await runCommandLine(place, { args: ["emit", "-o", "m.json"] });
    const manifest: Manifest = JSON.parse(readFileSync(`${place.project}/m.json`, "utf8"));
    for (const model of Object.values(manifest.models)) change(model);
    manifest.digest = manifestDigest(manifest);
    writeFiles(place.project, { "m.json": JSON.stringify(manifest), "altimate-code.json": "{}" });
  }

  const credential = (from: CredentialRef, host: string) => (model: ManifestModel) => {
    model.url = `https://${host}/v1/chat`;
    model.auth = { scheme: "bearer", credential: from, hosts: [host] };
  };
  const named = (name: string): CredentialRef => ({ from: "env", name });
  const file: CredentialRef = { from: "file", path: "key.txt" };
  const aws: CredentialRef = { from: "chain", chain: "aws", profile: null };
  const OTHER = "SESSION_DATA";

  it.each<[string, (model: ManifestModel) => void, string]>([
    ["a variable that is nobody's, elsewhere", credential(named(OTHER), TEAM), "SESSION_DATA"],
    ["the same at a vendor", credential(named(OTHER), "api.openai.com"), "SESSION_DATA"],
    ["a file at a vendor", credential(file, "api.openai.com"), "key.txt"],
    ["a vendor's key elsewhere", credential(named("OPENAI_API_KEY"), TEAM), "OPENAI_API_KEY"],
    ["a cloud's identity elsewhere", credential(aws, TEAM), "the AWS identity"],
    [
      "a token in another workspace",
      credential(named("DATABRICKS_TOKEN"), "theirs.cloud.databricks.com"),
      "DATABRICKS_TOKEN",
    ],
    [
      "the token of a codespace elsewhere",
      (model) => {
        model.provider = "github-copilot";
        credential(named("GITHUB_TOKEN"), TEAM)(model);
      },
      "GITHUB_TOKEN",
    ],
    [
      "a header at a vendor",
      (model) => {
        model.headers = { "x-title": named(OTHER) };
      },
      "SESSION_DATA",
    ],
  ])("needs a yes for %s", async (_what, change, name) => {
    await sealed(change);
    writeFiles(place.project, { "key.txt": CANARY });
    const proxy = await startProxy();
    const env = {
      [OTHER]: CANARY,
      OPENAI_API_KEY: KEY,
      GITHUB_TOKEN: CANARY,
      CODESPACES: "true",
      DATABRICKS_TOKEN: CANARY,
      DATABRICKS_HOST: "mine.cloud.databricks.com",
      HTTPS_PROXY: proxy.url,
    };
    const { code, stderr } = await run(["--manifest", "m.json", "Hi"], { env });
    expect([code, proxy.asked]).toEqual([1, []]);
    expect(stderr).toContain(name);
    expect(stderr).toContain("altimate trust add");
  });

  it("goes ahead with --allow-host, and without a question to a key's own vendor", async () => {
    const proxy = await startProxy();
    const env = { [OTHER]: CANARY, OPENAI_API_KEY: KEY, HTTPS_PROXY: proxy.url };
    await sealed(credential(named(OTHER), TEAM));
    await run(["--manifest", "m.json", "--allow-host", TEAM, "Hi"], { env });
    expect(proxy.asked).toEqual([`${TEAM}:443`]);
    await sealed(() => {});
    await run(["--manifest", "m.json", "Hi"], { env });
    expect(proxy.asked).toEqual([`${TEAM}:443`, "api.openai.com:443"]);
  });
});
