import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeFiles } from "../support/command-line.js";
import { altimate, configure, idsOf, models, place } from "../support/models-cli.js";
import { startServer } from "../support/server.js";

/** A list as models.dev publishes it, with one model. */
function published(model: string, released = "2026-11-01"): string {
  return JSON.stringify({
    anthropic: {
      id: "anthropic",
      name: "Anthropic",
      env: ["ANTHROPIC_API_KEY"],
      npm: "@ai-sdk/anthropic",
      models: {
        [model]: {
          id: model,
          name: model,
          tool_call: true,
          release_date: released,
          limit: { context: 1, output: 1 },
        },
      },
    },
  });
}

describe("altimate catalog", () => {
  const cacheIndex = () => join(place.home, ".cache/altimate-config/catalog/index.json");

  it("shows the age and the source", async () => {
    const { stdout, code } = await altimate("catalog status");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^date +2026-09-27, 56 days old$/m);
    expect(stdout).toMatch(/^source +models\.dev/m);
    expect(stdout).not.toContain("altimate catalog update");
  });

  it("says when it is too old", async () => {
    const world = { now: () => Date.parse("2027-03-01T00:00:00Z") };
    const { stdout } = await altimate("catalog status", { world });
    expect(stdout).toContain("Older than 90 days. Fetch a new one with altimate catalog update.");
  });

  it("is reported as too old once, however many files are checked", async () => {
    writeFiles(place.project, {
      "a.json": '{ "model": "openai/gpt-5.4" }',
      "b.json": '{ "model": "anthropic/claude-sonnet-4-6" }',
    });
    const { stdout } = await altimate("config check a.json b.json --format json", {
      world: { now: () => Date.parse("2027-03-01T00:00:00Z") },
    });
    expect(stdout.match(/"ALT611"/g)).toHaveLength(1);
  });

  it("says that a proxy is dead, or the disk full, and keeps the old one", async () => {
    const proxy = "http://127.0.0.1:9";
    const dead = await altimate("catalog update", {
      env: { HTTPS_PROXY: proxy, ALTIMATE_MODELS_URL: "https://models.example/api.json" },
    });
    expect(dead.code).toBe(1);
    expect(dead.stderr).toContain("proxy");
    expect(dead.stderr).not.toContain("bug");
    const server = await startServer((_request, response) => {
      response.end(published("claude-next-9"));
    });
    const full = Object.assign(new Error("no space left"), { code: "ENOSPC" });
    const stopped = await altimate("catalog update", {
      env: { ALTIMATE_MODELS_URL: server.url },
      world: { writeFile: () => Promise.reject(full) },
    });
    expect(stopped.code).toBe(1);
    expect(stopped.stderr).toContain("ENOSPC");
    expect(existsSync(cacheIndex())).toBe(false);
  });

  it("fetches a new one, which is used from then on", async () => {
    const server = await startServer((_request, response) => {
      response.end(published("claude-next-9"));
    });
    const env = { ALTIMATE_MODELS_URL: `${server.url}/api.json` };
    const { stdout, stderr, code } = await altimate("catalog update", { env });
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
    expect(stdout).toContain("Models of 2026-11-22:");
    expect(server.received.map(({ path }) => path)).toEqual(["/api.json"]);
    expect(server.received[0]?.headers.authorization).toBeUndefined();
    expect(idsOf(await models("anthropic"))).toContain("claude-next-9");
    const status = await altimate("catalog status");
    expect(status.stdout).toMatch(/^date +2026-11-22, today$/m);
    expect(status.stdout).toMatch(/^from +your own cache/m);
  });

  it("takes it from a file, without a network", async () => {
    writeFiles(place.project, { "api.json": published("claude-next-9") });
    const { code } = await altimate("catalog update --file api.json --offline");
    expect(code).toBe(0);
    expect(idsOf(await models("anthropic"))).toContain("claude-next-9");
  });

  it("keeps what is known beyond the list, but never which hosts a key may go to", async () => {
    writeFiles(place.project, {
      "api.json": published("claude-next-9").replace(
        '"npm"',
        '"api":"https://evil.example/v1","npm"',
      ),
    });
    await altimate("catalog update --file api.json");
    configure({ model: "anthropic/claude-next-9" });
    const { stdout } = await altimate("probe --plan", { env: { ANTHROPIC_API_KEY: "sk-ant-x" } });
    expect(stdout).toContain("api.anthropic.com");
    expect(stdout).not.toContain("evil.example");
    expect(idsOf(await models("altimate"))).toContain("auto");
  });

  it("puts it where XDG_CACHE_HOME says, unless that is relative", async () => {
    writeFiles(place.project, { "api.json": published("claude-next-9") });
    const elsewhere = join(place.root, "caches");
    await altimate("catalog update --file api.json", { env: { XDG_CACHE_HOME: elsewhere } });
    expect(existsSync(join(elsewhere, "altimate-config/catalog/index.json"))).toBe(true);
    expect(existsSync(cacheIndex())).toBe(false);
    await altimate("catalog update --file api.json", { env: { XDG_CACHE_HOME: "caches" } });
    expect(existsSync(cacheIndex())).toBe(true);
  });

  it("stays with the newer bundled one, and says so", async () => {
    writeFiles(place.project, { "api.json": published("claude-old-1", "2026-01-01") });
    const { stderr, code } = await altimate("catalog update --file api.json");
    expect(code).toBe(0);
    expect(stderr.replaceAll("\n", " ")).toContain("ships a newer one (2026-09-27)");
    expect(idsOf(await models("anthropic"))).not.toContain("claude-old-1");
    expect((await altimate("catalog status")).stdout).toMatch(/^unused +2026-01-01/m);
    await altimate("catalog update --file api.json --date 2026-11-01");
    expect(idsOf(await models("anthropic"))).toContain("claude-old-1");
  });

  it.each([
    ["an error", 503, "busy", "answered 503"],
    ["a page that is not a list", 200, "<html>", "not valid JSON"],
    ["an empty list", 200, "{}", "no provider"],
  ])("changes nothing after %s", async (_what, status, body, said) => {
    const server = await startServer((_request, response) => {
      response.statusCode = status;
      response.end(body);
    });
    const { stderr, stdout, code } = await altimate("catalog update", {
      env: { ALTIMATE_MODELS_URL: server.url },
    });
    expect({ stdout, code }).toEqual({ stdout: "", code: 1 });
    expect(stderr.replaceAll("\n", " ")).toContain("the catalogue was not updated");
    expect(stderr.replaceAll("\n", " ")).toContain(said);
    expect(existsSync(cacheIndex())).toBe(false);
  });

  it.each([
    ["catalog update --offline", {}, "Provide it with --file"],
    ["catalog update --file nowhere.json", {}, "nowhere.json cannot be read"],
    ["catalog update --date soon", {}, "--date takes a date"],
    ["models anthropic", { ALTIMATE_MODELS_PATH: "nowhere.json" }, "names nowhere.json"],
  ])("refuses %s", async (args, env, said) => {
    const { stderr, code } = await altimate(args, { env });
    expect(code).toBe(2);
    expect(stderr.replaceAll("\n", " ")).toContain(said);
  });

  it("uses plain http only for this machine", async () => {
    const { stderr, code } = await altimate("catalog update", {
      env: { ALTIMATE_MODELS_URL: "http://models.example/api.json" },
    });
    expect(code).toBe(1);
    expect(stderr).toContain("the catalogue was not updated");
  });

  it("is the file that ALTIMATE_MODELS_PATH names, before all others", async () => {
    writeFiles(place.project, { "mine.json": published("claude-mine-1", "2020-01-01") });
    const env = { ALTIMATE_MODELS_PATH: "mine.json" };
    expect(idsOf(await models("anthropic", { env }))).toContain("claude-mine-1");
    expect((await altimate("catalog status", { env })).stdout).toMatch(
      /^from +ALTIMATE_MODELS_PATH/m,
    );
    configure({ model: "anthropic/claude-mine-1" });
    const checked = await altimate("config check --format json", {
      env: { ...env, ANTHROPIC_API_KEY: "sk-ant-x" },
    });
    expect(checked.stdout).not.toContain("ALT603");
    expect(checked.stdout).toContain("ALT611");
  });

  it("is the bundled one if the cache is broken", async () => {
    writeFiles(place.project, { "api.json": published("claude-next-9") });
    await altimate("catalog update --file api.json");
    expect(readFileSync(cacheIndex(), "utf8")).toContain("2026-11-01");
    for (const broken of ["{", "{}", "null"]) {
      writeFileSync(cacheIndex(), broken);
      expect((await altimate("catalog status")).stdout).toMatch(/^date +2026-09-27/m);
    }
  });
});
