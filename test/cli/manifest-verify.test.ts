import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Manifest } from "../../src/generated/manifest.js";
import { type CommandLine, textOf, writeFiles } from "../support/command-line.js";
import { change, FILE, openai, place, project, run } from "../support/emit-cli.js";

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

  it("accepts a manifest without its config", async () => {
    writeFiles(place.home, { [FILE]: textOf(join(place.project, FILE)) ?? "" });
    const { code, stdout } = await run(`manifest verify ${FILE}`, { world: { cwd: place.home } });
    expect(code).toBe(0);
    expect(stdout).toContain("not found, so not compared");
  });

  const seal = true;
  it.each<[string, (manifest: Manifest) => void, boolean, RegExp]>([
    [
      "an edit",
      (it) => void Object.assign(it, { default: null }),
      !seal,
      /its digest does not match/,
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
      /would send \{env:OPENAI_API_KEY\} to evil\.example\.com/,
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
