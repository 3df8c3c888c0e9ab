import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { glob } from "../../src/app/node/glob.js";
import { nodeFiles } from "../../src/app/node-world.js";
import type { World } from "../../src/app/world.js";
import { createHttp } from "../../src/net/index.js";
import { DATA } from "./catalog-data.js";

const SCHEMA = new URL("../../schema/altimate-code.schema.json", import.meta.url).pathname;

/** The world of a test: the folders of a place, a day that stays, no environment and nobody to be asked. */
export function worldOf(
  { project, home }: { readonly project: string; readonly home: string },
  world: Partial<World> = {},
): World {
  return {
    version: "0.0.0",
    node: process.versions.node,
    platform: "linux",
    arch: process.arch,
    env: {},
    cwd: project,
    home,
    files: nodeFiles,
    writeFile: (path, text) => writeFile(path, text),
    makeFolder: async (path) => {
      mkdirSync(path, { recursive: true });
    },
    loadGlob: async () => glob,
    now: () => Date.parse("2026-11-22T12:00:00Z"),
    sleep: (ms, signal) => setTimeout(ms, undefined, signal ? { signal } : {}),
    connect: async (env) => createHttp({ env }),
    confirm: null,
    outputOf: async () => null,
    catalogFolder: DATA,
    schemaFile: SCHEMA,
    ...world,
  };
}
