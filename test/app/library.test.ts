import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { libraryOptions, root } from "../../scripts/build-options.js";
import { eachPlace } from "../support/command-line.js";

type Library = typeof import("../../src/index.js");

let folder: string;
let library: Library;
beforeAll(async () => {
  // inside the project, since the packages that are not bundled are found from there
  folder = await mkdtemp(join(root, "node_modules/.altimate-library-"));
  await build({ ...libraryOptions, outdir: folder });
  await cp(join(root, "src/catalog/data"), join(folder, "catalog"), { recursive: true });
  library = await import(pathToFileURL(join(folder, "index.js")).href);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const place = eachPlace();

async function write(file: string, config: object): Promise<void> {
  await mkdir(join(file, ".."), { recursive: true });
  await writeFile(file, JSON.stringify(config));
}

test("the home folder is that of the environment passed in", async () => {
  await write(join(place.home, ".config/altimate-code/altimate-code.json"), {
    model: "openai/gpt-5.1",
  });
  const options = { cwd: place.project, env: { HOME: place.home, OPENAI_API_KEY: "sk-example" } };
  const report = await library.check(options);
  expect(report.files.map(({ layer }) => layer)).toEqual(["global"]);
  const { default: model, inputs } = await library.emit(options);
  expect({ model, layers: inputs.map(({ layer }) => layer) }).toEqual({
    model: "openai/gpt-5.1",
    layers: ["global"],
  });
});

test("check reads what it is given, and rejects if nothing exists", async () => {
  await write(join(place.project, "a.json"), { providers: {} });
  const options = { cwd: place.project, env: { HOME: place.home } };
  const { findings, summary } = await library.check({ ...options, files: ["a.json"] });
  expect(findings.map(({ code }) => code)).toEqual(["ALT201"]);
  expect(summary.ok).toBe(false);
  await expect(library.check({ ...options, files: ["b.json"] })).rejects.toThrow("b.json");
  await expect(library.check(options)).rejects.toThrow("No config was found");
});

test("emit rejects with what is in the way", async () => {
  const config = join(place.project, "a.json");
  await write(config, { model: "databricks/databricks-claude-sonnet-4-6" });
  const options = { cwd: place.project, env: { HOME: place.home }, config };
  await expect(library.emit(options)).rejects.toThrow("DATABRICKS_HOST");
});
