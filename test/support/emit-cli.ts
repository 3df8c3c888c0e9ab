import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Manifest } from "../../src/generated/manifest.js";
import { manifestDigest } from "../../src/runtime/index.js";
import {
  CANARY,
  type CommandLine,
  eachPlace,
  runCommandLine,
  words,
  writeFiles,
} from "./command-line.js";

export const FILE = "altimate.manifest.json";

/** Fresh folders for each test of the file that imports this. */
export const place = eachPlace();

/** Writes the config of the project. */
export function project(config: object): void {
  writeFiles(place.project, { "altimate-code.json": JSON.stringify(config) });
}

/** A config of one provider and one model. */
export const openai = (options: object = {}) => ({
  provider: { openai: { options: { apiKey: "{env:OPENAI_API_KEY}", ...options } } },
  model: "openai/gpt-4o",
});

/** Runs a command line; whatever it prints, no part of a credential may be in it. */
export async function run(line: string, more: Omit<CommandLine, "args"> = {}) {
  const outcome = await runCommandLine(place, {
    args: line.split(" "),
    ...more,
    env: { OPENAI_API_KEY: `sk-${CANARY}`, HOUSE_KEY: CANARY, ...more.env },
  });
  expect(outcome.stdout + outcome.stderr).not.toContain(CANARY);
  return { ...outcome, stderr: words(outcome.stderr) };
}

/** Changes the manifest in that file. */
export function change(edit: (manifest: Manifest) => void, seal = false): void {
  const path = join(place.project, FILE);
  const manifest: Manifest = JSON.parse(readFileSync(path, "utf8"));
  edit(manifest);
  const sealed = seal ? { ...manifest, digest: manifestDigest(manifest) } : manifest;
  writeFileSync(path, JSON.stringify(sealed));
}
